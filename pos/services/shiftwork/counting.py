"""The blind count of a drawer: on record before anybody is told the difference, which is never refused.

Counting again is allowed, for bundles do get overlooked; but each count that differed stays on record, so nobody counts
until it fits.
"""

from pos.domain import shift as rules
from pos.domain.answers import CountDiffers, ShiftClosed
from pos.domain.documents import integer
from pos.domain.errors import WitnessNeeded
from pos.services.acting.job import Job
from pos.services.session import shift_entry
from pos.services.shiftwork.drawers import COUNT, countable, drawer_of, last_count
from pos.services.shiftwork.finishing import finish
from pos.store import chain, reference, settings
from pos.store.transaction import Transaction


def count_drawer(
    tx: Transaction, job: Job, counted: tuple[tuple[int, int], ...], witness: int
) -> ShiftClosed | CountDiffers:
    """Take the blind count of a drawer, and close the shift if it holds what it should.

    Args:
        tx: The write transaction.
        job: Who counted.
        counted: Pairs of denomination and pieces.
        witness: Key of the second person at the count, whose PIN was checked; 0 for nobody.

    Returns:
        ``ShiftClosed``, or ``CountDiffers`` with the count on record.

    Raises:
        NoOpenShift: No shift is open.
        HeldSales: Sales are on hold or in the cart.
        WitnessNeeded: The outlet wants a second person, and nobody was named.
        BadFigure: A number of pieces is negative.
    """
    job.require("close_shift")
    shift = countable(tx, job)
    if not witness and settings.setting(tx, "count_witness", shift.business_date) == "required":
        raise WitnessNeeded
    drawer = drawer_of(tx, job, shift)._replace(counted=counted, witness=witness)
    before = last_count(tx, shift)
    counts = integer(before, "counts") + 1 if before is not None else 1
    if not drawer.difference_rupiah:
        return finish(tx, job, shift, drawer, rules.Settled("", 0, 0, counts))
    body = rules.decide_count(drawer, counts)
    chain.append(tx, job.desk.node, shift_entry(tx, job.desk, job.session, COUNT, body))
    reasons = reference.reasons(tx, "cash_variance")
    return CountDiffers(drawer.expected_rupiah, drawer.total_rupiah, drawer.difference_rupiah, reasons)
