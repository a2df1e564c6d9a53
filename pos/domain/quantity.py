"""Quantities: integers in thousandths of a unit, so that a gram of sugar and a carton of noodles add alike."""

from typing import NewType

from pos.domain.money import thousands

Milli = NewType("Milli", int)
"""Thousandths of a unit: 1000 is one piece or one kilogram, 1 is one gram of a product sold by the kilogram."""

ONE = Milli(1000)


def milli_text(quantity: int) -> str:
    """Write thousandths as an Indonesian decimal: 1000 is ``1``, 1370 is ``1,37``, 1250000 is ``1.250``."""
    whole, rest = divmod(abs(quantity), 1000)
    decimals = f",{rest:03}".rstrip("0") if rest else ""
    return f"{'-' if quantity < 0 else ''}{thousands(whole)}{decimals}"


def of_weight(gram: int, factor: Milli) -> Milli:
    """Return how many units a weight is, in thousandths, rounded down: nobody pays for what is not there.

    Args:
        gram: What a scale said. The base unit of what is weighed is the kilogram, as on in-store labels.
        factor: Thousandths of the base unit in one unit.
    """
    return Milli(gram * 1000 // factor)
