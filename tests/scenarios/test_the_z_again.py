"""The Z of a shift, byte for byte: as printed, asked for twice, after other days and people, and after a restore."""

from pathlib import Path

import pytest

from drivers.printers.plain import plain_text
from drivers.printers.profile import profile_named
from drivers.printers.slip_json import slip_from_json
from pos import bootstrap
from pos.config import load
from pos.domain.answers import CountDiffers
from pos.domain.cash.commands import DropCash, PaidOut
from pos.domain.money import Rupiah
from pos.reports.slips.frame import House
from pos.reports.slips.house import house_of
from pos.services import selling, shiftwork
from pos.services.acting.acting import perform
from pos.services.acting.job import Job
from pos.services.desk import Desk
from pos.services.printing import Printing
from pos.services.session import Session
from pos.services.shiftwork import Settling
from tests.support.outlets import pos
from tests.support.registers import demo_home
from tests.support.selling import LPG, NOODLES, SUGAR, scanned
from tests.support.shop_days import a_shift

MANAGER = Session(2, "supervisor", ("manajer",))


def _a_shift(desk: Desk, house: House) -> None:
    """Sales, cash out, a drop, and a close that is short, charged to the cashier."""
    paper = Printing(house, desk.outlet.printer)
    job = Job(desk, Session(1, "kasir", ("kasir",)), paper, MANAGER)
    with desk.database.write() as tx:
        shiftwork.open_shift(tx, desk, job.session, paper, Rupiah(300_000))
    for codes in ((NOODLES, SUGAR), (LPG,)):
        with desk.database.write() as tx:
            selling.complete(tx, desk, job.session, paper, (scanned(desk, *codes), None))
    with desk.database.write() as tx:
        perform(tx, job, PaidOut(Rupiah(12_000), "Ongkos angkut", "", ""))
        perform(tx, job, DropCash(Rupiah(100_000)))
        assert isinstance(shiftwork.count_drawer(tx, job, ((100_000, 1),), MANAGER.user_id), CountDiffers)
        shiftwork.settle(tx, job, Settling("Salah kembalian", is_charged=True))


def _printed(home: Path, kind: str) -> str:
    """What came out of the printer for the newest slip of a kind."""
    profile = profile_named(load(home / "outlet.toml").text("printer.profile"))
    with bootstrap.writing(home) as desk, desk.database.read() as tx:
        row = tx.hot.execute("SELECT slip FROM print_job WHERE kind = ? ORDER BY id DESC", (kind,)).fetchone()
    assert row is not None
    return plain_text(slip_from_json(row[0]), profile)


@pytest.fixture
def home(tmp_path: Path, master: Path) -> Path:
    home = demo_home(tmp_path, master)
    with bootstrap.writing(home) as desk:
        _a_shift(desk, house_of(load(home / "outlet.toml")))
    return home


def _again(home: Path) -> str:
    ran = pos(home, "report", "z", "--shift", "1")
    assert ran.code == 0, ran.err
    return ran.out


def test_the_z_is_what_was_printed_however_often_and_however_late_it_is_asked_for(home: Path, tmp_path: Path) -> None:
    first = _again(home)
    assert first == _printed(home, "z")
    assert _again(home) == first
    a_shift(home, (NOODLES,))
    with bootstrap.writing(home) as desk, desk.database.write() as tx:
        tx.hot.execute("UPDATE app_user SET active = 0 WHERE id = 2")
    assert _again(home) == first
    assert pos(home, "backup", str(tmp_path / "copy.db")).code == 0
    a_shift(home, (SUGAR,))
    assert pos(home, "restore", str(tmp_path / "copy.db")).code == 0
    assert _again(home) == first


def test_the_minute_of_its_difference_was_printed_beside_it(home: Path) -> None:
    minute = " ".join(_printed(home, "minute").split())
    assert "BERITA ACARA SELISIH KAS" in minute
    assert "ditanggung kasir kasir" in minute
    assert "Saksi: supervisor" in minute
