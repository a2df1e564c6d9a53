"""Money that leaves for goods: what is owed to a supplier, and what an owner's goods brought in."""

from typing import NamedTuple

from pos.domain.documents import Body
from pos.domain.errors import BadFigure
from pos.domain.goods.good import Way, leg, sensible
from pos.domain.goods.refusals import MoreThanOwed
from pos.domain.money import Rupiah


class PaySupplier(NamedTuple):
    """What is owed to a supplier is paid, whole or in part.

    Attributes:
        supplier: The supplier's code.
        amount_rupiah: What is paid; 0 for all that is owed.
        paid: Where from: a name of ``pos.services.goods.money``.
        note: Number of the invoice, or ``""``.
    """

    supplier: str
    amount_rupiah: Rupiah
    paid: str
    note: str


class PayOwner(NamedTuple):
    """An owner of consigned goods gets what they brought in, whole or in part; attributes as in ``PaySupplier``."""

    supplier: str
    amount_rupiah: Rupiah
    paid: str
    note: str


def decide(command: PaySupplier | PayOwner, owed: tuple[Way, Rupiah], paid: Way, approved_by: int) -> Body:
    """Decide a payment.

    Args:
        command: Who is paid, and how much.
        owed: Where it is owed, and how much is open.
        paid: Where the money comes from.
        approved_by: Who approved it; 0 for nobody.

    Returns:
        The body of a ``supplier_payment`` or an ``owner_payout`` document, version 1.

    Raises:
        BadFigure: The amount is none, or nothing is owed.
        MoreThanOwed: It is more than what is open.
    """
    debt, open_rupiah = owed
    amount = sensible(command.amount_rupiah) or max(open_rupiah, 0)
    if not amount:
        raise BadFigure("0")
    if amount > open_rupiah:
        raise MoreThanOwed(max(open_rupiah, 0))
    return {
        "supplier": command.supplier,
        "amount": amount,
        "left": open_rupiah - amount,
        "note": command.note,
        "paid": command.paid,
        "legs": [leg(debt, amount), leg(paid, -amount)],
        "approved_by": approved_by,
    }
