"""How much to order: what sells until the next delivery and what should always be there, less what there is."""

from typing import NamedTuple


class Need(NamedTuple):
    """What is known of a product; quantities are thousandths of its base unit.

    Attributes:
        on_hand: What there is; below zero when it was sold before it came.
        reorder: Where stock is low; 0 for nowhere.
        sold: What was sold and not given back in the days looked at.
        days: How many days those are; positive.
        cover_days: For how many days an order should last.
        factor: How much is in the unit it is ordered in; positive.
    """

    on_hand: int
    reorder: int
    sold: int
    days: int
    cover_days: int
    factor: int


class Order(NamedTuple):
    """What to order.

    Attributes:
        units: How many of the unit it is ordered in; 0 for nothing.
        lasts_days: For how many whole days the stock lasts as it sells; -1 when it does not sell.
    """

    units: int
    lasts_days: int


def decide(need: Need) -> Order:
    """Say how much to order.

    Something is ordered when stock is at its reorder point or will not last for the days to cover; then up to both of
    them together, in whole units, the last one begun.
    """
    sold = max(0, need.sold)
    demand = -(-sold * need.cover_days // need.days)
    there = max(0, need.on_hand)
    lasts = there * need.days // sold if sold else -1
    is_low = 0 < need.reorder >= need.on_hand
    if not is_low and (not sold or need.on_hand >= demand):
        return Order(0, lasts)
    missing = demand + need.reorder - need.on_hand
    return Order(max(0, -(-missing // need.factor)), lasts)
