"""Labels asked for at the till: of named goods, or of all that costs something else than before.

No documents: paper is not trade. A label that is printed twice says the same twice, so no copy of one is marked.
"""

from typing import Final, NamedTuple

from pos.domain.errors import BadFigure, EmptyPaper

MOST_COPIES: Final = 200
"""The most labels of one product at a time: a code scanned into the question for their number is none."""


class LabelsOf(NamedTuple):
    """A unit of a product, by SKU and name, and how many labels of it."""

    sku: str
    unit: str
    copies: int


class PrintLabels(NamedTuple):
    """Labels of named goods.

    Attributes:
        lines: The goods; a unit may come twice.
    """

    lines: tuple[LabelsOf, ...]


class PrintChangedLabels(NamedTuple):
    """A label of every unit that costs something else than before a day.

    Attributes:
        since: That day, ISO; ``""`` for the last run, or today where there was none.
        day: The day whose prices are wanted, ISO; ``""`` for those in force now.
    """

    since: str
    day: str


def require_copies(lines: tuple[LabelsOf, ...]) -> None:
    """Check what is to be printed.

    Raises:
        EmptyPaper: There is no line.
        BadFigure: So many are not printed at a time.
    """
    if not lines:
        raise EmptyPaper
    for line in lines:
        if not 1 <= line.copies <= MOST_COPIES:
            raise BadFigure(str(line.copies))


def moment_of(command: PrintChangedLabels, *, today: str, now: str) -> str:
    """Return the moment whose prices are wanted: this minute, or the end of the day that was named.

    Args:
        command: What was asked for.
        today: The business date, ISO.
        now: The minute of it prices are judged by now.

    Raises:
        BadFigure: The day is over, or does not come after the one the changes are counted from.
    """
    if command.day and command.day < today:
        raise BadFigure(command.day)
    moment = f"{command.day}T24:00" if command.day else now
    if command.since > moment:
        raise BadFigure(command.since)
    return moment
