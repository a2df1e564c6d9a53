"""Reports of what was sold, how it was paid, and what is on record of who sold it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.services.reporting import conduct, daily_sales, goods_sold, price_caps, receipts, results, tenders
from pos.services.reporting.period import DAYS, Listed

LISTED: Final[Mapping[str, Listed]] = MappingProxyType(
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
        price_caps.NAME: Listed(price_caps.TITLE, DAYS, price_caps.cap_breaches),
        conduct.NAME: Listed(conduct.TITLE, DAYS, conduct.conduct),
        results.RESULT: Listed(results.RESULT_TITLE, DAYS, results.day_result),
    }
)
"""By name."""
