from pathlib import Path

import pytest

from pos.store import spool
from pos.store.spool import Finished, Kick, NewJob, Waiting
from pos.store.spool_listing import counted, listed, stored_slip
from pos.store.transaction import Transaction
from tests.support.ledger_builder import LedgerBuilder

MINUTE = 60_000


@pytest.fixture
def ledger(tmp_path: Path) -> LedgerBuilder:
    return LedgerBuilder(tmp_path / "register.db")


def job(at_ms: int, device: str = "printer", copy_no: int = 0, document: int = 1) -> NewJob:
    return NewJob(device, "copy" if copy_no else "receipt", document, f"slip {at_ms}", copy_no, at_ms)


def states(tx: Transaction) -> list[tuple[str, int, str]]:
    return [(row.state, row.attempt, row.reason) for row in reversed(listed(tx, pending=False, limit=100))]


def test_slips_come_out_in_the_order_they_were_queued(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        for at in (5, 3, 9):
            spool.enqueue(tx, job(at))
        claimed = [spool.claim(tx, "printer", 10) for _ in range(4)]
    assert [each.slip if each else None for each in claimed] == ["slip 5", "slip 3", "slip 9", None]


def test_a_printer_takes_nothing_from_the_queue_of_another(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(1, device="kitchen"))
        assert spool.claim(tx, "printer", 2) is None
        assert spool.waiting(tx, "printer") == Waiting(0, 0, 0)
        assert spool.waiting(tx, "kitchen") == Waiting(1, 0, 0)


def test_a_slip_is_queued_with_its_document_or_not_at_all(ledger: LedgerBuilder) -> None:
    def killed() -> None:
        with ledger.database.write() as tx:
            spool.enqueue(tx, job(1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        killed()
    with ledger.database.read() as tx:
        assert spool.waiting(tx, "printer") == Waiting(0, 0, 0)


def test_a_claim_counts_the_attempt_and_what_came_before(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(1))
        first = spool.claim(tx, "printer", 2)
        assert states(tx) == [("sending", 1, "")]
        assert first is not None
        spool.finish(tx, Finished(first.key, "doubt", 40, "broken", 3))
        assert states(tx) == [("doubt", 1, "broken")]
        again = spool.claim(tx, "printer", 4)
    assert again is not None
    assert (first.before, again.before) == (0, 1)


def test_a_held_slip_gives_its_attempt_back_and_is_claimed_again(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(1))
        claimed = spool.claim(tx, "printer", 2)
        assert claimed is not None
        spool.finish(tx, Finished(claimed.key, "held", 0, "paper_out", 3))
        assert states(tx) == [("held", 0, "paper_out")]
        again = spool.claim(tx, "printer", 4)
    assert again is not None
    assert again.before == 0


def test_the_end_of_a_slip_is_kept_once(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(1))
        claimed = spool.claim(tx, "printer", 2)
        assert claimed is not None
        for state in ("held", "held", "sent"):
            spool.finish(tx, Finished(claimed.key, state, 0, "", 3))
        assert states(tx) == [("held", 0, "")]


def test_what_was_being_sent_when_the_power_went_is_in_doubt(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        for at in (1, 2):
            spool.enqueue(tx, job(at))
        spool.claim(tx, "printer", 3)
        assert spool.recover(tx, "printer", 4) == 1
        assert states(tx) == [("doubt", 1, "interrupted"), ("queued", 0, "")]


def test_an_old_slip_is_held_and_never_claimed(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        for at in (0, 10 * MINUTE):
            spool.enqueue(tx, job(at))
        assert spool.hold_stale(tx, "printer", before_ms=5 * MINUTE, now_ms=20 * MINUTE) == 1
        assert spool.hold_stale(tx, "printer", before_ms=5 * MINUTE, now_ms=20 * MINUTE) == 0
        assert spool.waiting(tx, "printer") == Waiting(2, 1, 0)
        claimed = spool.claim(tx, "printer", 20 * MINUTE)
        assert claimed is not None
        assert claimed.created_ms == 10 * MINUTE
        assert spool.claim(tx, "printer", 20 * MINUTE) is None


@pytest.mark.parametrize(("state", "slips"), [("queued", 1), ("cancelled", 0)])
def test_old_slips_print_after_all_or_are_given_up(ledger: LedgerBuilder, state: str, slips: int) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(0))
        spool.hold_stale(tx, "printer", before_ms=5, now_ms=9)
        assert spool.settle_stale(tx, "printer", state=state, now_ms=10) == 1
        assert spool.hold_stale(tx, "printer", before_ms=5, now_ms=10) == 0
        assert spool.waiting(tx, "printer") == Waiting(slips, 0, 0)


def test_a_copy_takes_the_place_of_an_original_that_is_too_old(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(0))
        spool.hold_stale(tx, "printer", before_ms=5, now_ms=9)
        spool.enqueue(tx, job(9))
        spool.supersede(tx, 1, 10)
        assert states(tx) == [("cancelled", 0, "superseded"), ("queued", 0, "")]


def test_a_copy_takes_the_place_of_a_slip_in_doubt_and_of_no_other(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(0))
        claimed = spool.claim(tx, "printer", 1)
        assert claimed is not None
        spool.finish(tx, Finished(claimed.key, "doubt", 40, "broken", 2))
        spool.enqueue(tx, job(9))
        spool.supersede(tx, 1, 10)
        assert states(tx) == [("cancelled", 1, "superseded"), ("queued", 0, "")]


def test_what_is_done_with_is_forgotten_after_a_while_and_copies_are_counted_on(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        for at_ms, copy_no in ((0, 0), (1, 1), (9, 2)):
            spool.enqueue(tx, job(at_ms, copy_no=copy_no))
            claimed = spool.claim(tx, "printer", at_ms)
            assert claimed is not None
            spool.finish(tx, Finished(claimed.key, "sent", 40, "", at_ms))
        spool.enqueue(tx, job(2))
        spool.enqueue(tx, job(3)._replace(device="label", kind=spool.PRICE_LABELS))
        claimed = spool.claim(tx, "label", 3)
        assert claimed is not None
        spool.finish(tx, Finished(claimed.key, "sent", 40, "", 3))
        assert spool.forget(tx, 5) == 2
        assert spool.forget(tx, 5) == 0
        kept = [bool(stored_slip(tx, key)) for key in range(1, 6)]
        assert kept == [False, False, True, True, True]
        assert spool.copies(tx, 1) == 2


def test_copies_are_counted_by_document(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        assert spool.copies(tx, 1) == 0
        for copy_no in (0, 1, 2):
            spool.enqueue(tx, job(copy_no, copy_no=copy_no))
        assert spool.copies(tx, 1) == 2


def test_a_slip_and_a_pulse_may_belong_to_no_document(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(1, document=0))
        claimed = spool.claim(tx, "printer", 1)
        for document, outcome in ((1, "sent"), (0, "dropped"), (0, "failed")):
            spool.add_kick(tx, Kick(document, 1, 7, outcome))
        kicks = tx.hot.execute("SELECT document, user, at_ms, outcome FROM drawer_kick ORDER BY id").fetchall()
    assert claimed is not None
    assert claimed.document == 0
    assert kicks == [(1, 1, 7, "sent"), (None, 1, 7, "dropped"), (None, 1, 7, "failed")]


def test_the_list_names_the_document_and_the_newest_comes_first(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        spool.enqueue(tx, job(1))
        spool.enqueue(tx, job(2, document=0, copy_no=3))
        claimed = spool.claim(tx, "printer", 3)
        assert claimed is not None
        spool.finish(tx, Finished(claimed.key, "confirmed", 812, "", 4))
        newest, oldest = listed(tx, pending=False, limit=10)
        assert (newest.of_kind, newest.of_number, newest.copy_no, newest.state) == ("", 0, 3, "queued")
        assert (oldest.of_kind, oldest.of_number, oldest.bytes_sent, oldest.updated_ms) == ("node", 1, 812, 4)
        assert listed(tx, pending=True, limit=10) == (newest,)
        assert len(listed(tx, pending=False, limit=1)) == 1
        assert counted(tx) == {"confirmed": 1, "queued": 1}


def test_a_year_of_printed_slips_does_not_slow_the_next(ledger: LedgerBuilder) -> None:
    """The statements of the printer's thread find pending jobs by the partial index, not by reading the spool."""
    with ledger.database.read() as tx:
        for sql in (spool.NEXT, spool.WAITING, spool.HOLD_STALE):
            bound = ("held", "stale", 1, "printer", 1)[5 - sql.count("?") :] if "UPDATE" in sql else ("printer",)
            plan = str(tx.hot.execute(f"EXPLAIN QUERY PLAN {sql}", bound).fetchall())
            assert "ix_print_job_pending" in plan
            assert "SCAN" not in plan


def test_what_is_in_doubt_is_on_paper_when_somebody_says_so(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        for at in (1, 2):
            spool.enqueue(tx, job(at))
        first = spool.claim(tx, "printer", 3)
        assert first is not None
        spool.finish(tx, Finished(first.key, "doubt", 40, "broken", 4))
        assert spool.waiting(tx, "printer") == Waiting(2, 0, 1)
        again = spool.claim(tx, "printer", 5)
        assert again is not None
        spool.finish(tx, Finished(again.key, "held", 0, "refused", 6))
        assert spool.waiting(tx, "printer") == Waiting(2, 0, 1)
        assert spool.came_out(tx, "kitchen", 7) == 0
        assert spool.came_out(tx, "printer", 7) == 1
        assert spool.waiting(tx, "printer") == Waiting(1, 0, 0)
        assert states(tx) == [("confirmed", 1, "seen"), ("queued", 0, "")]


def test_what_is_being_sent_or_was_never_begun_is_in_no_doubt(ledger: LedgerBuilder) -> None:
    with ledger.database.write() as tx:
        for at in (1, 2):
            spool.enqueue(tx, job(at))
        spool.claim(tx, "printer", 3)
        assert spool.came_out(tx, "printer", 4) == 0
