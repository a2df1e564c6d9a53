"""What was taken while the drawer is still to be counted: hidden from who counts it, so that the count is blind."""

from typing import Final

from pos.domain.errors import NotCountedYet
from pos.domain.period import Period
from pos.domain.roles import MAY, allowance
from pos.services.session import Session
from pos.store import shifts
from pos.store.transaction import Transaction

ACTION: Final = "takings"
"""The row of the roles' table: who may see them at any time."""

TELLING: Final = frozenset(
    {
        "best-sellers",
        "cash-moves",
        "daily-sales",
        "sales-by-account",
        "sales-by-buyer",
        "sales-by-cashier",
        "sales-by-category",
        "sales-by-hour",
        "sales-by-tender",
        "slow-sellers",
    }
)
"""Reports whose sums tell what the drawer should hold."""


def sees_takings(session: Session | None) -> bool:
    """Return whether somebody may know what was taken before the drawer is counted; nobody is nobody."""
    return session is not None and allowance(session.roles, ACTION) == MAY


def require_counted(tx: Transaction, drawer: str, session: Session, asked: tuple[str, Period]) -> None:
    """Check that a report does not tell a cashier what the open shift took.

    Args:
        tx: A reading transaction.
        drawer: The register's drawer.
        session: Who looks.
        asked: The report's name, and its period with both dates.

    Raises:
        NotCountedYet: It covers the date of a shift that is still open.
    """
    name, period = asked
    if name not in TELLING or sees_takings(session):
        return
    shift = shifts.open_shift(tx, drawer)
    if shift is not None and period.since <= shift.business_date <= period.until:
        raise NotCountedYet
