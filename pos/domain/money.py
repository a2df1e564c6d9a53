"""Rupiah: whole numbers only, so that no sum of money can ever drift by a fraction."""

from collections.abc import Sequence
from typing import NewType

Rupiah = NewType("Rupiah", int)
"""Whole rupiah; negative where money goes the other way."""

BasisPoints = NewType("BasisPoints", int)
"""A rate in ten-thousandths: 250 is 2.5 %."""


def divide_half_up(numerator: int, denominator: int) -> int:
    """Divide two integers, the half going away from zero, so that a reversal is the exact negative.

    Args:
        numerator: Any integer.
        denominator: A positive integer.

    Returns:
        The quotient rounded to the nearest integer.

    Raises:
        ValueError: The denominator is not positive.
    """
    if denominator <= 0:
        raise ValueError(denominator)
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return magnitude if numerator >= 0 else -magnitude


def allocate(total: Rupiah, weights: Sequence[int]) -> tuple[Rupiah, ...]:
    """Share an amount by weights so that the shares add up to it exactly.

    Each share is the difference of two rounded running totals, so no rupiah is lost and none is invented.

    Args:
        total: Whole rupiah, of either sign.
        weights: Non-negative integers, of which one at least is positive.

    Returns:
        As many shares as weights, in their order.

    Raises:
        ValueError: A weight is negative, or none is positive.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError(tuple(weights))
    shares, seen, given = [], 0, 0
    for weight in weights:
        seen += weight
        upto = divide_half_up(total * seen, whole)
        shares.append(Rupiah(upto - given))
        given = upto
    return tuple(shares)


def thousands(amount: int) -> str:
    """Write an integer with the dots of Indonesian figures: 83700 is ``83.700``, -500 is ``-500``."""
    return f"{amount:,}".replace(",", ".")
