"""Labels into the spool: a few to a job, so that one that is begun again repeats few, and none of them is lost."""

from collections.abc import Iterable
from typing import Final

from drivers.printers.slip import Label, Slip
from drivers.printers.slip_json import slip_to_json
from pos.i18n import mark, texts
from pos.services.desk import Desk
from pos.services.labelling.bytes_of import row_of
from pos.services.labelling.wanted import ShelfLabel
from pos.store import spool
from pos.store.transaction import Transaction

LABELS_PER_JOB: Final = 10
"""As many as a printer is done with in a few seconds."""

MEMBER: Final = mark("Member")
"""How the price for members is called on a label."""


def queue(tx: Transaction, desk: Desk, labels: Iterable[tuple[ShelfLabel, int]], *, kind: str, moment: str) -> int:
    """Queue labels for the printer that has them; return how many.

    Args:
        tx: The write transaction.
        desk: The register.
        labels: What they say, and how many of each; at least 1.
        kind: ``spool.LABELS`` or ``spool.PRICE_LABELS``.
        moment: The moment whose prices stand on them.
    """
    now, member = desk.clock.now_ms(), texts(desk.outlet.language)(MEMBER)
    rows = [row_of(label, member, copies) for label, copies in labels]
    for share in _shares(rows):
        count = sum(row.copies for row in share)
        meta = (("kind", kind), ("labels", str(count)), ("moment", moment), ("run", str(now)))
        stored = slip_to_json(Slip(tuple(share), cut=True, meta=meta))
        spool.enqueue(tx, spool.NewJob(desk.outlet.label_printer, kind, 0, stored, 0, now))
    return sum(row.copies for row in rows)


def _shares(rows: Iterable[Label]) -> Iterable[list[Label]]:
    """As many labels to each share as a job has; the last may have fewer."""
    share, room = list[Label](), LABELS_PER_JOB
    for row in rows:
        left = row.copies
        while left:
            taken = min(left, room)
            share.append(row._replace(copies=taken))
            left, room = left - taken, room - taken
            if not room:
                yield share
                share, room = [], LABELS_PER_JOB
    if share:
        yield share
