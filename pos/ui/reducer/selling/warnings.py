"""What is worth saying about an item that is sold all the same: a price above reference, stock below zero."""

from pos.domain.cart import line_of
from pos.domain.catalog import Found
from pos.domain.money import thousands
from pos.ui.messages import ABOVE_REFERENCE, BELOW_ZERO, NO_MESSAGE, Message, warn
from pos.ui.reducer.basket import Basket


def warning_of(basket: Basket, found: Found, line: int) -> Message:
    """Return the warning an item that was just added deserves, or no message."""
    item, price = found.item, basket.priced[line - 1].price_rupiah
    if 0 < item.reference_rupiah < price:
        reference = ("reference", thousands(item.reference_rupiah))
        return warn(ABOVE_REFERENCE, ("name", item.name), ("price", thousands(price)), reference)
    if not item.is_service and found.on_hand < _wanted(basket, found, line):
        return warn(BELOW_ZERO, ("name", item.name))
    return NO_MESSAGE


def _wanted(basket: Basket, found: Found, line: int) -> int:
    """Return how much of the product the cart takes, in the terms of ``on_hand``."""
    factor, count = found.item.factor, line_of(basket.cart, line).count_milli
    if basket.standing == 1:
        return count * factor // 1000
    sku = found.item.sku
    return sum(
        each.count_milli * each.item.factor // 1000
        for each in basket.cart.lines
        if each.item is not None and each.item.sku == sku and not each.void_reason
    )
