"""The Z as a use case: read from a register, of the newest shift or any other, as figures or as paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.printers.plain import plain_text
from drivers.printers.profile import profile_named
from pos.reports.slips.frame import House
from pos.reports.slips.words import LANGUAGES
from pos.services.z_reports import newest_shift, z_paper, z_report
from pos.store.database import Database
from tests.support.a_day import a_day
from tests.support.ledger_builder import LedgerBuilder
from tests.support.tampering import tamper

HOUSE = House("Koperasi Contoh", (), "WIB", "1", (), LANGUAGES["id"])


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Database]:
    ledger = a_day(tmp_path / "register.db")
    yield ledger.database
    ledger.database.close()


def _paper(database: Database, shift: int) -> str:
    with database.read() as tx:
        report = z_report(tx, shift)
        assert report is not None
        return plain_text(z_paper(tx, HOUSE, report), profile_named("58mm"))


def test_a_closed_shift_is_its_z_again_with_the_cashiers_name(day: Database) -> None:
    paper = _paper(day, 1)
    assert "TUTUP KASIR (Z)" in paper
    assert "Kasir kasir" in paper
    assert "No G01-1/0001" in paper


def test_an_open_shift_is_what_happened_so_far(day: Database) -> None:
    assert "KASIR BERJALAN (X)" in _paper(day, 2)


def test_a_user_who_is_gone_is_shown_by_number(tmp_path: Path, day: Database) -> None:
    tamper(tmp_path / "register.db", "DELETE FROM app_user")
    assert "Kasir 1 " in _paper(day, 1)


def test_the_newest_shift_counts_from_none(tmp_path: Path) -> None:
    ledger = LedgerBuilder(tmp_path / "register.db")
    with ledger.database.read() as tx:
        assert newest_shift(tx) == 0
        assert z_report(tx, 0) is None
        assert z_report(tx, 9) is None
    ledger.open_shift(50_000, "2026-01-01")
    with ledger.database.read() as tx:
        assert newest_shift(tx) == 1
    ledger.database.close()


def test_the_transaction_that_closes_a_shift_sees_its_closing(tmp_path: Path) -> None:
    """The Z is printed from inside it."""
    ledger = LedgerBuilder(tmp_path / "register.db")
    ledger.open_shift(0, "2026-01-01")
    body: dict[str, object] = {
        "shift": 1,
        "drawer": "1",
        "expected": 0,
        "counted": 0,
        "difference": 0,
        "count": [],
        "legs": [],
    }
    body |= {"counts": 1, "witness": 0, "reason": "", "charged_to": 0, "approved_by": 0}
    with ledger.database.write() as tx:
        written = ledger.append(tx, "shift_close", body)
        report = z_report(tx, 1)
    ledger.database.close()
    assert report is not None
    assert (report.is_closed, report.head) == (True, written.hash)
