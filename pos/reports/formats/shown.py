"""A cell as people read it: rupiah and quantities with the dots of Indonesian figures, dates with the day first."""

from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.domain.report import COUNT, DATE, MILLI, PERCENT, RUPIAH, TIME, Bars, Cell, Facts, Section
from pos.reports.formats.letterhead import Letterhead, day

FIGURES = frozenset({RUPIAH, MILLI, COUNT, PERCENT})
"""The kinds that stand to the right, one under the other."""


def percent_text(hundredths: int) -> str:
    """Write hundredths of a percent: 1250 is ``12,50%``."""
    whole, rest = divmod(abs(hundredths), 100)
    return f"{'-' if hundredths < 0 else ''}{thousands(whole)},{rest:02}%"


def bare(cell: Cell, kind: str, letterhead: Letterhead) -> str:
    """Write a cell as it stands in a column, whose head says what is counted: rupiah without ``Rp``.

    Args:
        cell: A value of the kind; ``""`` is an empty cell whatever the kind.
        kind: One of ``report.KINDS``.
        letterhead: Whose words and hour.
    """
    if not isinstance(cell, int):
        return day(cell) if kind == DATE else letterhead.say(cell)
    if kind == MILLI:
        return milli_text(cell)
    if kind == PERCENT:
        return percent_text(cell)
    return letterhead.moment(cell).rpartition(" ")[0] if kind == TIME else thousands(cell)


def alone(cell: Cell, kind: str, letterhead: Letterhead) -> str:
    """Write a cell that stands alone, so that it says itself what it is: ``Rp83.700``, ``-Rp500``."""
    if kind == RUPIAH and isinstance(cell, int):
        return f"{'-' if cell < 0 else ''}Rp{thousands(abs(cell))}"
    return bare(cell, kind, letterhead)


def title_of(section: Section, letterhead: Letterhead) -> str:
    """Return a section's title in the outlet's language; ``""`` for none."""
    return letterhead.say(section.title)


def is_empty(section: Section) -> bool:
    """Return whether there is nothing in a section but its title."""
    match section:
        case Bars():
            return not section.bars
        case Facts():
            return not section.facts
        case _:
            return not section.rows
