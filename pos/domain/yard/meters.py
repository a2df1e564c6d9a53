"""The water meter: what went through it between opening and closing, against gallons sold and water to rinse them."""

from typing import NamedTuple

from pos.domain.documents import Body
from pos.domain.errors import BadFigure, MeterWentBack
from pos.domain.quantity import Milli

OPEN, CLOSE, NEW = "open", "close", "new"
"""Read at opening or at closing; or the first reading of a new meter."""


class ReadMeter(NamedTuple):
    """A reading.

    Attributes:
        moment: ``OPEN``, ``CLOSE`` or ``NEW``.
        reading: Thousandths of a litre, as the meter shows it.
        note: Anything to say; may be empty.
    """

    moment: str
    reading: Milli
    note: str


class MeterView(NamedTuple):
    """What a reading is compared with.

    Attributes:
        before: The reading before; None for the first.
        sold_litres: Litres sold since then, in thousandths.
        gallons: Gallons filled since then.
        rinse_milli: Thousandths of a litre to rinse one gallon.
    """

    before: Milli | None
    sold_litres: Milli
    gallons: int
    rinse_milli: int


def decide(command: ReadMeter, view: MeterView) -> Body:
    """Decide what a reading says.

    Args:
        command: The reading.
        view: What it is compared with.

    Returns:
        The body of a ``meter`` document, version 1; litres are thousandths. ``difference`` is water that went neither
        into a gallon nor into rinsing one; below zero when more was sold than went through.

    Raises:
        BadFigure: The reading is below zero.
        MeterWentBack: It shows less than before, and nobody said that it is new.
    """
    if command.reading < 0:
        raise BadFigure(str(command.reading))
    is_new = command.moment == NEW
    before = command.reading if is_new or view.before is None else view.before
    if command.reading < before:
        raise MeterWentBack(before)
    through, rinsed = command.reading - before, view.gallons * view.rinse_milli
    is_compared = not is_new and view.before is not None
    return {
        "moment": command.moment,
        "reading": command.reading,
        "before": before,
        "through": through,
        "sold": view.sold_litres if is_compared else 0,
        "gallons": view.gallons if is_compared else 0,
        "rinsed": rinsed if is_compared else 0,
        "difference": through - view.sold_litres - rinsed if is_compared else 0,
        "note": command.note,
    }
