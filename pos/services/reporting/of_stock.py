"""Reports of the shelves and of money besides sales."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.services.reporting import money_moved, shelves, stock_card, stock_counts, stock_now
from pos.services.reporting.period import DAYS, NOW, OF, Listed

LISTED: Final[Mapping[str, Listed]] = MappingProxyType(
    {
        "stock": Listed(stock_now.TITLE, NOW, stock_now.stock_now),
        shelves.VALUE: Listed(shelves.VALUE_TITLE, NOW, shelves.stock_value),
        shelves.LOW: Listed(shelves.LOW_TITLE, NOW, shelves.low_stock),
        shelves.NEAR: Listed(shelves.NEAR_TITLE, NOW, shelves.near_expiry),
        stock_card.NAME: Listed(stock_card.TITLE, OF, stock_card.stock_card),
        stock_counts.NAME: Listed(stock_counts.TITLE, DAYS, stock_counts.stock_counts),
        money_moved.CASH: Listed(money_moved.CASH_TITLE, DAYS, money_moved.cash_moves),
        money_moved.OPEN: Listed(money_moved.OPEN_TITLE, NOW, money_moved.open_items),
    }
)
"""By name."""
