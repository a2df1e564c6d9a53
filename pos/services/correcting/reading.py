"""What a correction reads before it is decided: the open shift, goods and their value, and where money goes."""

from collections.abc import Iterable

from pos.domain.refunding.view import RefundView
from pos.domain.valuation import Pool
from pos.services.acting.job import Job
from pos.services.selling.view import rounding_rule
from pos.services.session import require_shift
from pos.store import sales, settings
from pos.store.shifts import OpenShift
from pos.store.transaction import Transaction


def shift_of(tx: Transaction, job: Job) -> OpenShift:
    """Return the open shift.

    Raises:
        NoOpenShift: There is none.
    """
    return require_shift(tx, job.desk)


def pools_of(tx: Transaction, skus: Iterable[str]) -> dict[str, Pool]:
    """Return the goods of products and what they are worth."""
    return {sku: each.pool for sku, each in sales.valued(tx, skus).items()}


def view_of(tx: Transaction, job: Job, pools: dict[str, Pool], *, is_member: bool, sold_on: str) -> RefundView:
    """Read where money and goods go.

    Args:
        tx: The write transaction.
        job: Who gives it back.
        pools: Of every product that may come back.
        is_member: Whether the buyer is a member.
        sold_on: The business date whose rounding of cash counts, ISO.

    Raises:
        NoOpenShift: No shift is open.
    """
    today = shift_of(tx, job).business_date
    return RefundView(
        pools=pools,
        returns=settings.setting(tx, "returns_member" if is_member else "returns_other", today),
        damaged=settings.setting(tx, "damaged_goods", today),
        rounding=rounding_rule(tx, sold_on),
        drawer=job.desk.outlet.drawer,
    )
