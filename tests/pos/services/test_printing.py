from pathlib import Path

import pytest

from drivers.printers.slip_json import slip_from_json
from pos.domain.documents import integer
from pos.domain.errors import NothingToReprint
from pos.services.desk import Desk, Outlet
from pos.services.printing import Printing, forget_old, give_up_waiting, rehome
from pos.services.reprinting import reprint_last
from pos.services.session import Session
from pos.store import facts, spool
from pos.store.chain import Written
from pos.store.spool_listing import listed
from pos.store.transaction import Transaction
from tests.support.a_day import YARD
from tests.support.house import a_house, paper
from tests.support.ledger_builder import NODE, LedgerBuilder
from tests.support.new_desk import FixedClock
from tests.support.print_shop import HandClock

OUTLET = Outlet("Koperasi Contoh", (), "WIB", "1", "1", "struk", (), ())
RINA = Session(2, "rina", ("manajer",))


@pytest.fixture
def ledger(tmp_path: Path) -> LedgerBuilder:
    builder = LedgerBuilder(tmp_path / "register.db")
    builder.open_stock([("GUL-1KG", 10_000, 16_301)], [YARD])
    return builder


@pytest.fixture
def desk(ledger: LedgerBuilder) -> Desk:
    return Desk(ledger.database, NODE, HandClock(), OUTLET, ledger.new_id)


@pytest.fixture
def printing() -> Printing:
    return Printing(a_house("id"), OUTLET.printer)


def queued(ledger: LedgerBuilder, printing: Printing, written: Written) -> list[str]:
    """What lies in the spool after a document's slip was queued, as kind:document:copy."""
    with ledger.database.write() as tx:
        printing.queue(tx, written, cashier="kasir")
        return [f"{row.kind}:{row.of_kind}:{row.copy_no}" for row in reversed(listed(tx, pending=True, limit=9))]


def newest_paper(tx: Transaction) -> list[str]:
    stored = tx.hot.execute("SELECT slip FROM print_job ORDER BY id DESC LIMIT 1").fetchone()
    assert stored is not None
    return [line.strip() for line in paper(slip_from_json(stored[0]), 42)]


def test_every_kind_of_document_that_has_a_slip_gets_it(ledger: LedgerBuilder, printing: Printing) -> None:
    assert queued(ledger, printing, ledger.open_shift(300_000, "2026-01-01")) == ["cash:shift_open:0"]
    assert queued(ledger, printing, ledger.sell(("GUL-1KG", 1_000)))[1:] == ["receipt:sale:0"]
    assert queued(ledger, printing, ledger.void_last())[2:] == ["receipt:void:0"]
    assert queued(ledger, printing, ledger.move_cash(-2_000, "Ongkos angkut", "6104"))[3:] == ["cash:paid_out:0"]
    assert queued(ledger, printing, ledger.move_cash(2_000, "Uang kecil", "1102"))[4:] == ["cash:paid_in:0"]
    assert len(queued(ledger, printing, ledger.record("price_change", {"rows": []}))) == 5
    assert queued(ledger, printing, ledger.close_shift((100_000, 3)))[5:] == ["z:shift_close:0"]
    with ledger.database.read() as tx:
        assert "TUTUP KASIR (Z)" in newest_paper(tx)


def test_a_slip_lies_in_the_printers_queue_since_its_document(ledger: LedgerBuilder, printing: Printing) -> None:
    shift = ledger.open_shift(300_000, "2026-01-01")
    queued(ledger, printing, shift)
    with ledger.database.read() as tx:
        (row,) = listed(tx, pending=True, limit=9)
    assert (row.device, row.created_ms, row.state) == ("struk", shift.document.header.at_ms, "queued")


def test_the_slip_of_a_void_names_the_receipt_it_voids(ledger: LedgerBuilder, printing: Printing) -> None:
    ledger.open_shift(300_000, "2026-01-01")
    for _ in range(3):
        ledger.sell(("GUL-1KG", 1_000))
    queued(ledger, printing, ledger.void_last())
    with ledger.database.read() as tx:
        assert "Membatalkan nota                G01-1/0003" in newest_paper(tx)


def test_a_copy_says_what_the_receipt_said_and_that_it_is_a_copy(
    ledger: LedgerBuilder, desk: Desk, printing: Printing
) -> None:
    ledger.open_shift(300_000, "2026-01-01")
    ledger.sell(("GUL-1KG", 2_000))
    sold = ledger.sell(("GUL-1KG", 1_000), paid=20_000)
    queued(ledger, printing, sold)
    with ledger.database.write() as tx:
        original = newest_paper(tx)
        assert reprint_last(tx, desk, RINA, printing).number == 1
        assert reprint_last(tx, desk, RINA, printing).number == 2
        copy = newest_paper(tx)
        document = facts.newest(tx, "G01-1", "reprint")
        row = listed(tx, pending=True, limit=1)[0]
    assert copy.count("SALINAN 2") == 2
    assert [line for line in copy if line != "SALINAN 2"] == original
    assert document is not None
    assert (document.number, document.shift, document.user, integer(document.body, "copy")) == (2, 1, 2, 2)
    assert (row.kind, row.copy_no, row.of_kind, row.of_number) == ("copy", 2, "sale", 2)


def test_a_copy_after_the_shift_is_closed_belongs_to_no_shift(
    ledger: LedgerBuilder, desk: Desk, printing: Printing
) -> None:
    ledger.open_shift(300_000, "2026-01-01")
    ledger.sell(("GUL-1KG", 2_000))
    ledger.close_shift((100_000, 3))
    with ledger.database.write() as tx:
        reprint_last(tx, desk, RINA, printing)
        document = facts.newest(tx, "G01-1", "reprint")
    assert document is not None
    assert document.shift == 0


def test_a_copy_of_a_void_receipt_says_that_it_is_void(ledger: LedgerBuilder, desk: Desk, printing: Printing) -> None:
    ledger.open_shift(300_000, "2026-01-01")
    ledger.sell(("GUL-1KG", 2_000))
    ledger.void_last()
    with ledger.database.write() as tx:
        reprint_last(tx, desk, RINA, printing)
        copy = newest_paper(tx)
    assert copy.count("NOTA DIBATALKAN") == copy.count("SALINAN 1") == 2


def test_a_copy_takes_the_place_of_a_receipt_that_was_never_asked_for(
    ledger: LedgerBuilder, desk: Desk, printing: Printing
) -> None:
    ledger.open_shift(300_000, "2026-01-01")
    queued(ledger, printing, ledger.sell(("GUL-1KG", 2_000)))
    with ledger.database.write() as tx:
        late = desk.clock.now_ms() + 10_000_000
        spool.hold_stale(tx, "struk", before_ms=late, now_ms=late)
        reprint_last(tx, desk, RINA, printing)
        states = [row.state for row in listed(tx, pending=False, limit=9)]
    assert states == ["queued", "cancelled"]


def test_nothing_is_printed_again_before_the_first_sale(ledger: LedgerBuilder, desk: Desk, printing: Printing) -> None:
    with ledger.database.write() as tx, pytest.raises(NothingToReprint):
        reprint_last(tx, desk, RINA, printing)


def test_a_cashier_who_left_stands_on_a_copy_by_number(ledger: LedgerBuilder, desk: Desk, printing: Printing) -> None:
    ledger.open_shift(300_000, "2026-01-01")
    ledger.sell(("GUL-1KG", 2_000))
    with ledger.database.write() as tx:
        tx.hot.execute("UPDATE app_user SET active = 0")
        reprint_last(tx, desk, RINA, printing)
        assert any(line.startswith("Kasir 1 ") for line in newest_paper(tx))


def test_paper_about_a_document_that_is_not_there_is_a_bug(ledger: LedgerBuilder, printing: Printing) -> None:
    ledger.open_shift(300_000, "2026-01-01")
    with ledger.database.write() as tx:
        lost = ledger.append(tx, "reprint", {"copy": 1}, of=ledger.new_id())
        with pytest.raises(LookupError):
            printing.queue(tx, lost, cashier="siti")
    elsewhere = lost.document._replace(header=lost.document.header._replace(kind="shift_close", shift=99))
    with ledger.database.read() as tx, pytest.raises(LookupError):
        printing.queue(tx, lost._replace(document=elsewhere), cashier="siti")


def test_slips_nobody_waits_for_are_given_up_and_stay_in_the_list(
    ledger: LedgerBuilder, printing: Printing, desk: Desk
) -> None:
    queued(ledger, printing, ledger.open_shift(300_000, "2026-01-01"))
    queued(ledger, printing, ledger.sell(("GUL-1KG", 1_000)))
    assert give_up_waiting(desk) == 2
    assert give_up_waiting(desk) == 0
    with ledger.database.read() as tx:
        assert listed(tx, pending=True, limit=9) == ()
        assert [row.state for row in listed(tx, pending=False, limit=9)] == ["cancelled", "cancelled"]


def test_what_was_printed_long_ago_is_forgotten_where_the_outlet_says_so(
    ledger: LedgerBuilder, printing: Printing, desk: Desk
) -> None:
    queued(ledger, printing, ledger.open_shift(300_000, "2026-01-01"))
    give_up_waiting(desk)
    later = desk._replace(clock=FixedClock(desk.clock.now_ms() + 91 * 86_400_000))
    with ledger.database.write() as tx:
        assert forget_old(tx, later) == 0
        keeping = later._replace(outlet=later.outlet._replace(kept_days=90))
        assert forget_old(tx, keeping._replace(clock=desk.clock)) == 0
        assert forget_old(tx, keeping) == 1


def test_what_waits_for_a_printer_that_is_gone_comes_out_of_the_first(
    ledger: LedgerBuilder, printing: Printing, desk: Desk
) -> None:
    queued(ledger, printing, ledger.open_shift(300_000, "2026-01-01"))
    with_roll = desk._replace(outlet=OUTLET._replace(second_printer="label", is_for_labels_only=True))
    with ledger.database.write() as tx:
        for kind in ("report", "labels", "price_labels"):
            spool.enqueue(tx, spool.NewJob("label", kind, 0, "slip", 0, 1))
        assert rehome(tx, desk._replace(outlet=OUTLET._replace(second_printer="label"))) == 0
        assert rehome(tx, with_roll) == 1
        assert _queues(tx) == ["struk", "struk", "label", "label"]
        assert rehome(tx, desk) == 2
        assert _queues(tx) == ["struk"] * 4


def _queues(tx: Transaction) -> list[str]:
    """The queue of every slip, oldest first."""
    return [row.device for row in reversed(listed(tx, pending=False, limit=9))]
