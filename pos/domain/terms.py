"""What was agreed about a line besides its ordinary price: another price, a discount, a cap lifted; by whom, and why.

They are events of the cart like a scan, so a cart that comes back after a power cut has them, and the sale's body names
who agreed to what for each of them.
"""

from typing import Final, NamedTuple

from pos.domain.money import BasisPoints, Rupiah


class PriceSet(NamedTuple):
    """The unit price of a line was set by hand.

    Attributes:
        line: The line.
        price_rupiah: Price of one unit, zero or more, for members and others alike.
        reason: One of the outlet's reasons.
        by: Key of who set it.
        approved_by: Key of the second person; 0 for nobody.
    """

    line: int
    price_rupiah: Rupiah
    reason: str
    by: int
    approved_by: int


class Discounted(NamedTuple):
    """Something was taken off a line.

    Attributes:
        line: The line.
        amount_rupiah: A fixed amount, which a new quantity takes back; 0 where a part is taken off.
        part: The part that is taken off, in ten-thousandths; 0 where an amount is.
        reason: One of the outlet's reasons.
        by: Key of who gave it.
        approved_by: Key of the second person; 0 for nobody.
    """

    line: int
    amount_rupiah: Rupiah
    part: BasisPoints
    reason: str
    by: int
    approved_by: int


class CapLifted(NamedTuple):
    """The cap in force does not bind a line; a person answers for it.

    Attributes:
        line: The line.
        reason: One of the outlet's reasons.
        by: Key of who asked.
        approved_by: Key of the second person; 0 for nobody.
    """

    line: int
    reason: str
    by: int
    approved_by: int


Agreed = PriceSet | Discounted | CapLifted


class Terms(NamedTuple):
    """What was agreed about a line last; None for each that was not."""

    price: PriceSet | None
    discount: Discounted | None
    cap: CapLifted | None


ORDINARY: Final = Terms(None, None, None)
"""A line about which nothing was agreed."""


def after(terms: Terms, event: Agreed) -> Terms:
    """Return the terms of a line after one more agreement; the newest of a kind holds."""
    match event:
        case PriceSet():
            return terms._replace(price=event)
        case Discounted():
            return terms._replace(discount=event)
        case _:
            return terms._replace(cap=event)


def counted_anew(terms: Terms) -> Terms:
    """Return the terms of a line whose quantity was set: an amount taken off was agreed for another one."""
    if terms.discount is None or not terms.discount.amount_rupiah:
        return terms
    return terms._replace(discount=None)


WHOLE_SALE: Final = 0
"""The line of a discount that is given on every line of the cart."""


class SetPrice(NamedTuple):
    """Sell a line of the cart at another price.

    Attributes:
        line: The line.
        price_rupiah: Price of one unit.
        reason: One of the outlet's reasons.
    """

    line: int
    price_rupiah: Rupiah
    reason: str


class GiveDiscount(NamedTuple):
    """Take something off a line of the cart, or off all of them, each by its part.

    Attributes:
        line: The line; ``WHOLE_SALE`` for all that stand.
        amount_rupiah: An amount; 0 where a part is taken off.
        part: In ten-thousandths; 0 where an amount is taken off.
        reason: One of the outlet's reasons.
    """

    line: int
    amount_rupiah: Rupiah
    part: BasisPoints
    reason: str


class SellAboveCap(NamedTuple):
    """Sell what the cap in force would not allow.

    Attributes:
        code: Code of the item, which comes into the cart; ``""`` for a line that is there.
        line: The line that is there; 0 for an item that comes into the cart.
        reason: One of the outlet's reasons.
    """

    code: str
    line: int
    reason: str
