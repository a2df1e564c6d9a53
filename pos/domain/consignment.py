"""Goods of somebody else on the shelf: they cost nothing until they are sold, and then they are owed to their owner.

So a consigned product has a quantity and no value; what its owner gets for one is fixed beforehand, and whatever the
buyer pays beyond that is the outlet's commission.
"""

from typing import NamedTuple

from pos.domain.documents import Body
from pos.domain.money import Rupiah, divide_half_up


class Consigned(NamedTuple):
    """Whose a product is, and where its money goes.

    Attributes:
        owner: The owner's code; his subledger of what he is owed.
        price_rupiah: What he is owed for one base unit sold.
        payable: Account of what owners are owed (2102).
        commission: Revenue account of the rest (4302).
    """

    owner: str
    price_rupiah: Rupiah
    payable: str
    commission: str


def owed(consigned: Consigned, quantity: int) -> Body:
    """Return what the owner is owed for goods sold, as a part of the line that sold them.

    Args:
        consigned: Whose they are.
        quantity: Thousandths of the base unit; zero or more.
    """
    amount = divide_half_up(consigned.price_rupiah * quantity, 1000)
    return {"account": consigned.payable, "owner": consigned.owner, "amount": amount}
