"""What a scale said, in whole grams: a weight that may be sold, or why there is none."""

import re
from enum import StrEnum
from typing import Final, NamedTuple


class ScaleState(StrEnum):
    """Only STABLE carries a weight that may be sold; everything else is a reason to ask again or to call for help.

    MOVING: the pan is not still. OVER, UNDER: beyond the scale's range, or below zero. UNIT: another unit than grams or
    kilograms, or finer than a gram. DAMAGED: the frame does not hold together. UNMOVED: it gave this weight
    before and gives it once only.
    """

    STABLE = "stable"
    MOVING = "moving"
    OVER = "over"
    UNDER = "under"
    UNIT = "unit"
    DAMAGED = "damaged"
    UNMOVED = "unmoved"


class Reading(NamedTuple):
    """One answer of a scale.

    Attributes:
        state: Whether it may be sold.
        gram: The weight it shows; 0 unless STABLE or MOVING.
        frame: The bytes as they came, to be kept with what was sold by them.
        is_net: Whether the scale says that it took a container off by itself; not every dialect can say so.
    """

    state: ScaleState
    gram: int
    frame: bytes
    is_net: bool = False


class Heard(NamedTuple):
    """What a piece of the stream completed, and the bytes the dialect wants sent back."""

    readings: tuple[Reading, ...]
    reply: bytes


NOTHING: Final = Heard((), b"")

_NUMBER: Final = re.compile(rb"([+-]?)\s*(\d{1,9})(?:\.(\d{1,5}))?")
_GRAM_DECIMALS: Final = {b"kg": 3, b"g": 0}


def weighed(number: bytes, unit: bytes, *, moving: bool, frame: bytes, is_net: bool = False) -> Reading:
    """Return what a number and its unit say.

    Args:
        number: Digits with a point and a sign, blanks around.
        unit: ``kg`` or ``g`` in any case; anything else is UNIT.
        moving: Whether the scale said that the pan is not still.
        frame: The bytes as they came.
        is_net: Whether the scale said that a container was taken off.
    """
    match = _NUMBER.fullmatch(number.strip())
    decimals = _GRAM_DECIMALS.get(unit.strip().lower())
    if match is None:
        return Reading(ScaleState.DAMAGED, 0, frame)
    sign, whole, fraction = match.group(1), match.group(2), match.group(3) or b""
    if decimals is None or fraction[decimals:].strip(b"0"):
        return Reading(ScaleState.UNIT, 0, frame)
    gram = int(whole + fraction[:decimals].ljust(decimals, b"0"))
    if sign == b"-" and gram:
        return Reading(ScaleState.UNDER, 0, frame)
    return Reading(ScaleState.MOVING if moving else ScaleState.STABLE, gram, frame, is_net)
