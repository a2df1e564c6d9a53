"""What keeps a weight from being sold twice: the same reading counts again only after the pan was empty or changed."""

from typing import Final, NamedTuple

from drivers.scales.reading import Reading, ScaleState

NEAR_ZERO_GRAM: Final = 10
"""What lies on an empty pan: dust, a drop, a drift of the zero."""


class Guard(NamedTuple):
    """What was sold by this scale last.

    Attributes:
        gram: Its weight; 0 when nothing was, or when the pan was empty since.
    """

    gram: int


FREE: Final = Guard(0)


def seen(guard: Guard, reading: Reading) -> Guard:
    """Return the guard after a reading: an empty pan, or any other weight, frees it."""
    has_weight = reading.state in {ScaleState.STABLE, ScaleState.MOVING}
    is_other = has_weight and abs(reading.gram - guard.gram) > NEAR_ZERO_GRAM
    return FREE if guard.gram and (is_other or reading.state is ScaleState.UNDER) else guard


def is_sellable(guard: Guard, reading: Reading) -> bool:
    """Return whether a reading may be sold: still, something on the pan, and not what was sold before."""
    return reading.state is ScaleState.STABLE and reading.gram > NEAR_ZERO_GRAM and not seen(guard, reading).gram


def sold(reading: Reading) -> Guard:
    """Return the guard after a reading was sold."""
    return Guard(reading.gram)
