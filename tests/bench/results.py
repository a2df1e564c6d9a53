"""What was measured, beside its budget: a ratio to a floor of the same run, a count, or a figure for information."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

AT_MOST, AT_LEAST, EXACTLY = "<=", ">=", "="

_EXACT: Final = 1e-9


class Budget(NamedTuple):
    """What a figure has to keep to: ``<=``, ``>=`` or ``=`` a limit."""

    sign: str
    limit: float

    def is_met_by(self, value: float) -> bool:
        """Whether a figure keeps to it."""
        match self.sign:
            case "<=":
                return value <= self.limit + _EXACT
            case ">=":
                return value >= self.limit - _EXACT
            case _:
                return math.isclose(value, self.limit)


class Result(NamedTuple):
    """A figure.

    Attributes:
        number: Of the budget in the plan of performance, section 0.
        what: What was measured.
        value: The figure.
        unit: ``x`` for a ratio, ``ms``, ``us``, ``MiB``, ``/s``, ``%`` or ``""`` for a count.
        budget: What it has to keep to; None for information.
        note: The times behind it.
    """

    number: int
    what: str
    value: float
    unit: str
    budget: Budget | None
    note: str

    @property
    def is_met(self) -> bool | None:
        """Whether the budget is met; None where there is none."""
        return self.budget.is_met_by(self.value) if self.budget else None


def quantile(times: Sequence[float], part: float) -> float:
    """The smallest of the figures that so large a part of them does not exceed (0.5 the median, 0.99 the p99)."""
    ordered = sorted(times)
    return ordered[max(math.ceil(part * len(ordered)) - 1, 0)]


class Against(NamedTuple):
    """Times of a program and of its floor, of one interleaved run, in seconds."""

    ours: Sequence[float]
    floor: Sequence[float]

    def ratio(self, part: float) -> float:
        """How many times the floor's quantile ours is."""
        return quantile(self.ours, part) / quantile(self.floor, part)

    def note(self, part: float, unit: str) -> str:
        """Both quantiles, in ``ms`` or ``us``."""
        scale = 1e3 if unit == "ms" else 1e6
        ours, floor = quantile(self.ours, part) * scale, quantile(self.floor, part) * scale
        return f"{ours:.3g} against {floor:.3g} {unit}, n {len(self.ours)}"

    def information(self, number: int, what: str, part: float, unit: str) -> Result:
        """The ratio at a quantile without a budget."""
        return Result(number, what, self.ratio(part), "x", None, self.note(part, unit))

    def result(self, number: int, what: str, part: float, unit: str, limit: float) -> Result:
        """The ratio at a quantile as a result with its budget; the times behind it in a unit."""
        return Result(number, what, self.ratio(part), "x", Budget(AT_MOST, limit), self.note(part, unit))


def milliseconds(number: int, what: str, times: Sequence[float], part: float, note: str) -> Result:
    """A time for information."""
    return Result(number, what, quantile(times, part) * 1e3, "ms", None, note)
