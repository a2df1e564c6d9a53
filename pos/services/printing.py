"""Paper for documents: the slip of each kind that has one, queued in the transaction that wrote the document."""

from typing import Final

from drivers.printers.slip_json import slip_to_json
from pos.reports.slips.frame import House
from pos.services.desk import Desk
from pos.services.pages import pages_of
from pos.store import spool
from pos.store.chain import Written
from pos.store.transaction import Transaction

_DAY_MS: Final = 86_400_000


class Printing:
    """Queues the slips of one register; it is the ``Paper`` of every use case."""

    def __init__(self, house: House, device: str) -> None:
        """Keep whose slips they are and the printer's queue."""
        self._house = house
        self._device = device

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        """Queue the papers of a document whose kind has some.

        Raises:
            LookupError: The document is about one that is not there; nothing may be committed.
        """
        for page in pages_of(tx, self._house, written, cashier):
            at_ms = written.document.header.at_ms
            stored = slip_to_json(page.slip)
            spool.enqueue(tx, spool.NewJob(self._device, page.kind, page.document, stored, page.copy_no, at_ms))


def rehome(tx: Transaction, desk: Desk) -> int:
    """Give the first printer what waits for one that is gone, or that has a roll of labels now; return how many slips.

    Before the printers start: ``outlet.toml`` may say something else than when they were queued.
    """
    outlet = desk.outlet
    gone = [
        spool.rehome(tx, queue, outlet.printer, with_labels=True) for queue in spool.queues(tx) - {*outlet.printers}
    ]
    if outlet.is_for_labels_only:
        gone.append(spool.rehome(tx, outlet.second_printer, outlet.printer, with_labels=False))
    return sum(gone)


def forget_old(tx: Transaction, desk: Desk) -> int:
    """Let go of the text of slips that were done with long ago, and return of how many; a spool grows for years."""
    if desk.outlet.kept_days <= 0:
        return 0
    return spool.forget(tx, desk.clock.now_ms() - desk.outlet.kept_days * _DAY_MS)


def give_up_waiting(desk: Desk) -> int:
    """Give up every slip that is not on paper, and return how many; they stay in the list as cancelled.

    For a till that is not running: a receipt nobody waits for any more can still be printed again as a copy.
    """
    with desk.database.write() as tx:
        now = desk.clock.now_ms()
        return sum(spool.give_up(tx, device, now) for device in desk.outlet.printers)
