"""What is undone or done aside at the counter: a paid sale voided, the drawer opened without a sale."""

from typing import NamedTuple

from pos.domain.documents import Body
from pos.domain.errors import ReasonNeeded

LAST = ""
"""The receipt of the last sale of the shift."""


class VoidSale(NamedTuple):
    """Undo a paid sale of the open shift.

    Attributes:
        receipt: What its code says, or its number; ``LAST`` for the last sale.
        reason: One of the outlet's reasons.
    """

    receipt: str
    reason: str


class OpenDrawer(NamedTuple):
    """Open the drawer without a sale.

    Attributes:
        reason: One of the outlet's reasons.
    """

    reason: str


def decide_no_sale(drawer: str, reason: str, approved_by: int) -> Body:
    """Decide the record of a drawer that is opened without a sale.

    Args:
        drawer: Its subledger.
        reason: One of the outlet's reasons.
        approved_by: Key of the second person; 0 for nobody.

    Raises:
        ReasonNeeded: No reason was given.
    """
    if not reason.strip():
        raise ReasonNeeded
    return {"approved_by": approved_by, "drawer": drawer, "reason": reason}
