"""What a customer sees of a sale: the item that came last and the total, then the change; nothing about the shop."""

from typing import Final, NamedTuple

from pos.domain.money import Rupiah
from pos.domain.quantity import Milli

IDLE, SELLING, PAID = "idle", "selling", "paid"


class CustomerView(NamedTuple):
    """One moment of a sale, for whoever stands before the counter.

    Attributes:
        state: ``IDLE``, ``SELLING`` or ``PAID``.
        name: The item that was added or changed last; ``""`` for none.
        count_milli: How much of it.
        amount_rupiah: What that costs.
        total_rupiah: What is to be paid in cash.
        change_rupiah: What comes back; 0 unless ``PAID``.
    """

    state: str
    name: str
    count_milli: Milli
    amount_rupiah: Rupiah
    total_rupiah: Rupiah
    change_rupiah: Rupiah


NOBODY: Final = CustomerView(IDLE, "", Milli(0), Rupiah(0), Rupiah(0), Rupiah(0))
