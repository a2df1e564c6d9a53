"""Figures and moments as they stand on the screen; the only place of the screens that turns values into text."""

from time import localtime, strftime

from pos.domain.money import Rupiah, thousands
from pos.domain.quantity import Milli, milli_text


def times(count: Milli, price_rupiah: Rupiah, amount_rupiah: Rupiah) -> str:
    """Write a line's arithmetic: ``2 x 6.000 = 12.000``."""
    return f"{milli_text(count)} x {thousands(price_rupiah)} = {thousands(amount_rupiah)}"


def number(sale_no: int) -> str:
    """Write a document's number with four digits at least: ``0413``."""
    return f"{sale_no:04}"


def moment(at_ms: int) -> str:
    """Write a moment in local time: ``23/11/2026 14:32``; Unix milliseconds UTC in."""
    return strftime("%d/%m/%Y %H:%M", localtime(at_ms // 1000))


def clipped(text: str, width: int) -> str:
    """Cut a text to a width, showing that it was cut."""
    return text if len(text) <= width else text[: max(width - 1, 0)] + "…"


def signed(amount_rupiah: int) -> str:
    """Write an amount with its sign: ``+500``, ``-500``, ``0``."""
    return f"+{thousands(amount_rupiah)}" if amount_rupiah > 0 else thousands(amount_rupiah)
