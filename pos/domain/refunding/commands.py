"""What the counter asks for when goods come back."""

from typing import Final, NamedTuple

from pos.domain.catalog import SoldUnit
from pos.domain.quantity import Milli

TO_STORE, TO_DAMAGED, NOWHERE = "store", "damaged", ""
"""Where goods go that come back: on the shelf again, to the losses; and nowhere where nothing comes back."""

DESTINATIONS: Final = (TO_STORE, TO_DAMAGED)
"""What is asked for goods that come back."""


class GivenBack(NamedTuple):
    """A line of a receipt, or some of it, that comes back.

    Attributes:
        line: Number of the line in the sale.
        count_milli: How many of the line's units, in thousandths; 0 for all that is left of it.
        to: ``TO_STORE`` or ``TO_DAMAGED``.
    """

    line: int
    count_milli: Milli
    to: str


class RefundSale(NamedTuple):
    """Give money back for goods of a receipt.

    Attributes:
        receipt: What its code says, or its number.
        lines: What comes back; a line may be named twice, for the shelf and for the losses.
        reason: One of the outlet's reasons.
    """

    receipt: str
    lines: tuple[GivenBack, ...]
    reason: str


class Returned(NamedTuple):
    """Goods that come back without a receipt.

    Attributes:
        item: The unit, with the prices of the day.
        count_milli: How many of it, in thousandths; positive.
        to: ``TO_STORE`` or ``TO_DAMAGED``.
    """

    item: SoldUnit
    count_milli: Milli
    to: str


class RefundWithoutReceipt(NamedTuple):
    """Give money back for goods of which nobody has a receipt.

    Attributes:
        lines: What comes back.
        member: Number or card of the member who brings it; ``""`` for anybody else, who writes his name on the slip.
        reason: One of the outlet's reasons.
    """

    lines: tuple[Returned, ...]
    member: str
    reason: str
