"""What a new outlet begins with, asked for in one step: money and debts, goods on the shelf, shells in the yard."""

from typing import NamedTuple

from pos.domain.money import Rupiah
from pos.domain.quantity import Milli


class OpeningBalance(NamedTuple):
    """What an account begins with.

    Attributes:
        account: Its code.
        subledger: The member, supplier or user it is about; ``""`` for none.
        amount_rupiah: Positive as the account's own side has it: what is owed by the outlet is positive.
    """

    account: str
    subledger: str
    amount_rupiah: Rupiah


class OpenedGoods(NamedTuple):
    """Goods on the shelf.

    Attributes:
        sku: The product.
        quantity_milli: Thousandths of its base unit; positive.
        unit_cost_rupiah: Cost of one base unit; 0 for its catalogue cost.
    """

    sku: str
    quantity_milli: Milli
    unit_cost_rupiah: Rupiah


class OpenedShells(NamedTuple):
    """Shells of one container type in the yard: by where they are, and how many of them are for sale."""

    container: str
    full: int
    empty: int
    faulty: int
    for_sale: int


class OpenOutlet(NamedTuple):
    """Open an outlet with what it begins with; nothing of it was opened before."""

    balances: tuple[OpeningBalance, ...]
    goods: tuple[OpenedGoods, ...]
    shells: tuple[OpenedShells, ...]
