"""What goods are worth: a moving average kept as total value and total quantity, never as a quotient.

A price of one piece would have to be rounded, and the rounding would pile up; a pair of totals cannot drift. Stock
may be
sold below zero: then the last receipt values what is missing, and the next receipt settles the difference.
"""

from typing import NamedTuple

from pos.domain.money import Rupiah, divide_half_up


class LastCost(NamedTuple):
    """What the last receipt paid, as a pair.

    Attributes:
        value_rupiah: Rupiah paid for ``quantity``; zero or more.
        quantity: Thousandths of the base unit, or shells; positive, or 0 when nothing was ever received.
    """

    value_rupiah: Rupiah
    quantity: int


class Pool(NamedTuple):
    """The goods of one product at an outlet and what they are worth.

    Attributes:
        quantity: Thousandths of the base unit, or shells; below zero when sold before they were received.
        value_rupiah: Rupiah, of the same sign as the quantity; 0 when there are none.
        last: The last receipt.
    """

    quantity: int
    value_rupiah: Rupiah
    last: LastCost


def issue(pool: Pool, quantity: int) -> tuple[Rupiah, Pool]:
    """Take goods out of a pool.

    Args:
        pool: What is there.
        quantity: How much leaves, in the pool's unit; zero or more.

    Returns:
        The cost of what leaves and the pool that stays.
    """
    there = max(0, min(quantity, pool.quantity))
    missing = quantity - there
    cost = divide_half_up(pool.value_rupiah * there, pool.quantity) if there else 0
    if missing and pool.last.quantity:
        cost += divide_half_up(pool.last.value_rupiah * missing, pool.last.quantity)
    left = Pool(pool.quantity - quantity, Rupiah(pool.value_rupiah - cost), pool.last)
    return Rupiah(cost), left


def receive(pool: Pool, quantity: int, value_rupiah: Rupiah) -> tuple[Rupiah, Pool]:
    """Bring goods into a pool.

    What comes into a pool below zero is valued at its own unit cost for what stays on hand; the rest of the value, and
    any value left without goods, is a correction (account 5303 in the same document).

    Args:
        pool: What is there.
        quantity: How much comes, in the pool's unit; positive.
        value_rupiah: What it is worth; zero or more.

    Returns:
        The correction to post (debit positive) and the pool after it. ``last`` is unchanged: only the caller knows
        whether this was a receipt or goods coming back.
    """
    after = pool.quantity + quantity
    value = pool.value_rupiah + value_rupiah
    if pool.quantity >= 0:
        target = value
    elif after > 0:
        target = divide_half_up(value_rupiah * after, quantity)
    else:
        target = divide_half_up(pool.value_rupiah * after, pool.quantity * -1) * -1
    return Rupiah(value - target), pool._replace(quantity=after, value_rupiah=Rupiah(target))


def take_back(pool: Pool, quantity: int, value_rupiah: Rupiah) -> tuple[Rupiah, Pool]:
    """Take goods out of a pool at the very value they came in with: the exact negative of a receipt.

    What was sold or valued otherwise in between may leave value without goods, or of the wrong sign; then what stays is
    worth what it was worth before, and the difference is a correction (account 5303 in the same document).

    Args:
        pool: What is there.
        quantity: How much leaves, in the pool's unit; positive.
        value_rupiah: What it came in with; zero or more.

    Returns:
        The correction to post (debit positive) and the pool after it.
    """
    after, value = pool.quantity - quantity, pool.value_rupiah - value_rupiah
    if after * value > 0 or not (after or value):
        return Rupiah(0), pool._replace(quantity=after, value_rupiah=Rupiah(value))
    _, left = issue(pool, quantity)
    return Rupiah(value - left.value_rupiah), left
