"""A day on a machine for which there is no wheel of SQLite: the system's own library, with a rollback journal."""

import sys
from pathlib import Path

import pytest

from pos import bootstrap
from pos.bootstrap.counter import Counter
from pos.bootstrap.home import Home
from pos.config import load
from pos.domain.answers import Done, Performed, SaleCompleted, ShiftClosed, ShiftOpen
from pos.domain.cash.commands import PaidOut
from pos.domain.correcting import LAST, VoidSale
from pos.domain.money import Rupiah
from pos.services.backups import backup_to
from pos.services.till import Till
from pos.services.verifying import Known, verify
from pos.store.driver import dbapi, journal_mode
from pos.ui.port import TillPort
from tests.support.closing import close_till
from tests.support.hands import Hands
from tests.support.registers import demo_home
from tests.support.selling import LPG, NOODLES, SUGAR, WATER


def _hide(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pysqlite3", "pysqlite3.dbapi2"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A demo outlet made and kept without ``pysqlite3``."""
    _hide(monkeypatch)
    assert dbapi().__name__ == "sqlite3"
    return demo_home(tmp_path, tmp_path / "master")


def _look_at_everything(till: TillPort) -> None:
    """Every read of the screens; one that stayed open would lock the writer out."""
    for code in (NOODLES, SUGAR, LPG, "999", "nothing"):
        till.resolve(code, "")
    for text in ("gula", "g", "mi in", "nothing"):
        till.search(text, 1)
        till.members(text, 1)
    till.member("2")
    till.shell_of("TABUNG-3")
    assert till.users()
    assert till.choices("reasons:void_sale", ())
    assert till.held() == ()
    till.figures()
    till.health()


def _sell(hands: Hands, *codes: str) -> SaleCompleted:
    for code in codes:
        assert hands.scan(code)
        _look_at_everything(hands.till)
    for line in [line for line in hands.cart.lines if line.is_open_question]:
        hands.take_empty(line.line)
    sold = hands.pay(None)
    assert isinstance(sold, SaleCompleted)
    return sold


def _a_shift(till: Till) -> None:
    hands = Hands(till, till.record)
    hands.log_in()
    assert isinstance(hands.ask(lambda done: till.open_shift(Rupiah(200_000), done)), ShiftOpen)
    _look_at_everything(till)
    assert _sell(hands, NOODLES, SUGAR, LPG).due_rupiah == 38_100
    _sell(hands, WATER)
    assert isinstance(hands.ask(lambda done: till.perform(VoidSale(LAST, "Pembeli batal"), "9876", done)), Performed)
    assert isinstance(hands.ask(till.reprint), Done)
    move = hands.ask(lambda done: till.perform(PaidOut(Rupiah(12_000), "Ongkos angkut", "", ""), "", done))
    assert isinstance(move, Performed)
    closed = close_till(hands.ask, till, ((100_000, 2), (100, 261)))
    assert isinstance(closed, ShiftClosed)
    assert closed.difference_rupiah == 0


def test_a_shift_is_worked_closed_and_verified_as_anywhere(home: Path) -> None:
    counter = Counter(Home(home), load(home / "outlet.toml"))
    try:
        _a_shift(counter.open(lambda _code, _symbology, _device: None))
    finally:
        counter.close()
    assert not [*home.glob("register.new*"), *home.glob("*-wal")]
    for path in (home / "register.db", backup_to(home / "register.db", home / "copy.db", overwrite=False).file):
        path.replace(home / "register.db")
        with bootstrap.reading(home) as database:
            verdict = verify(database, Known(bootstrap.public_key(home), ""), lambda _done, _of: None)
        assert verdict.differences == ()


def _journal(home: Path) -> str:
    with bootstrap.writing(home) as desk, desk.database.write() as tx:
        mode = tx.hot.execute("PRAGMA journal_mode").fetchone()
        tx.hot.execute("UPDATE product SET popularity = popularity + 1")
    assert mode is not None
    return str(mode[0])


def test_a_register_goes_from_one_library_to_the_other_and_back(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _journal(home) == "truncate"
    monkeypatch.undo()
    assert _journal(home) == journal_mode(dbapi().sqlite_version_info).lower()
    _hide(monkeypatch)
    assert _journal(home) == "truncate"
    with bootstrap.reading(home) as database, database.read() as tx:
        assert tx.hot.execute("SELECT min(popularity), max(popularity) FROM product").fetchone() == (3, 3)
