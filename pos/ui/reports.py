"""The reports of the menu by their numbers, known here by name alone, so that the first screen imports none of them."""

from types import MappingProxyType
from typing import Final, NamedTuple

from pos.i18n import mark

NOW, DAYS, OF = "now", "days", "of"
"""What a report spans, as in ``pos.services.reporting.period``: this moment; days; days of one product."""


class Shown(NamedTuple):
    """A report of the menu: its name in the shop, its title, and what it spans."""

    name: str
    title: str
    span: str


REPORTS: Final = MappingProxyType(
    {
        60: Shown("daily-sales", mark("Daily sales"), DAYS),
        61: Shown("sales-by-hour", mark("Sales by hour"), DAYS),
        62: Shown("sales-by-category", mark("Sales by category"), DAYS),
        63: Shown("reorder", mark("Goods to order"), NOW),
        64: Shown("sales-by-cashier", mark("Sales by cashier"), DAYS),
        65: Shown("sales-by-tender", mark("Sales by tender"), DAYS),
        66: Shown("sales-by-buyer", mark("Members and others"), DAYS),
        67: Shown("margin", mark("Margins"), DAYS),
        68: Shown("best-sellers", mark("Best sellers"), DAYS),
        69: Shown("slow-sellers", mark("Slow sellers"), DAYS),
        70: Shown("stock-value", mark("Stock value"), NOW),
        71: Shown("low-stock", mark("Low stock"), NOW),
        72: Shown("near-expiry", mark("Expires soon"), NOW),
        73: Shown("stock-card", mark("Stock card"), OF),
        74: Shown("cap-breaches", mark("Above the price cap"), DAYS),
        75: Shown("conduct", mark("On record by cashier"), DAYS),
        76: Shown("cash-moves", mark("Cash movements"), DAYS),
        77: Shown("open-items", mark("Payables and claims"), NOW),
        78: Shown("day-result", mark("Result of the day"), DAYS),
        57: Shown("water-meter", mark("Water meter"), DAYS),
        58: Shown("stock-places", mark("Goods by place"), NOW),
        59: Shown("stock-count", mark("Minute of a stock count"), DAYS),
        79: Shown("lpg-day", mark("LPG recap of the day"), DAYS),
    }
)
"""By the number of the menu; a test holds names, titles and spans equal to those of the shop."""
