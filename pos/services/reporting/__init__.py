"""Reports: each is one function of a reading transaction, listed here once for paper, file, screen and the bundle.

A report reads and returns a value (``pos/domain/report.py``); what it looks like is ``pos/reports/formats``.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.services.reporting import (
    conduct,
    daily_sales,
    goods_sold,
    money_moved,
    price_caps,
    receipts,
    results,
    shelves,
    stock_card,
    stock_counts,
    stock_now,
    tenders,
    yard,
)
from pos.services.reporting.period import DAYS, NOW, OF, Listed

REPORTS: Final[Mapping[str, Listed]] = MappingProxyType(
    {
        daily_sales.NAME: Listed(daily_sales.TITLE, DAYS, daily_sales.daily_sales),
        receipts.HOURS: Listed(receipts.HOURS_TITLE, DAYS, receipts.by_hour),
        goods_sold.CATEGORIES: Listed(goods_sold.CATEGORIES_TITLE, DAYS, goods_sold.by_category),
        results.CLASSES: Listed(results.CLASSES_TITLE, DAYS, results.by_account),
        receipts.CASHIERS: Listed(receipts.CASHIERS_TITLE, DAYS, receipts.by_cashier),
        tenders.NAME: Listed(tenders.TITLE, DAYS, tenders.by_tender),
        receipts.BUYERS: Listed(receipts.BUYERS_TITLE, DAYS, receipts.by_buyer),
        goods_sold.MARGINS: Listed(goods_sold.MARGINS_TITLE, DAYS, goods_sold.margins),
        goods_sold.BEST: Listed(goods_sold.BEST_TITLE, DAYS, goods_sold.best_sellers),
        goods_sold.SLOW: Listed(goods_sold.SLOW_TITLE, DAYS, goods_sold.slow_sellers),
        shelves.VALUE: Listed(shelves.VALUE_TITLE, NOW, shelves.stock_value),
        shelves.LOW: Listed(shelves.LOW_TITLE, NOW, shelves.low_stock),
        shelves.NEAR: Listed(shelves.NEAR_TITLE, NOW, shelves.near_expiry),
        stock_card.NAME: Listed(stock_card.TITLE, OF, stock_card.stock_card),
        stock_counts.NAME: Listed(stock_counts.TITLE, DAYS, stock_counts.stock_counts),
        price_caps.NAME: Listed(price_caps.TITLE, DAYS, price_caps.cap_breaches),
        conduct.NAME: Listed(conduct.TITLE, DAYS, conduct.conduct),
        money_moved.CASH: Listed(money_moved.CASH_TITLE, DAYS, money_moved.cash_moves),
        money_moved.OPEN: Listed(money_moved.OPEN_TITLE, NOW, money_moved.open_items),
        results.RESULT: Listed(results.RESULT_TITLE, DAYS, results.day_result),
        **yard.LISTED,
        "stock": Listed(stock_now.TITLE, NOW, stock_now.stock_now),
    }
)
"""Every report by its name, which is a word of the command line and of file names: small letters, digits, dashes."""
