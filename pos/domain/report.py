"""A report as a value: figures with their meaning, and nothing of paper, screen or file.

Every report is made once into this value and shown in many ways: a slip, a PDF, a sheet, a page, a panel of the till.
Words are English and marked for translation where they are written; what shows a report puts them into its language.
"""

from typing import Final, NamedTuple

TEXT, RUPIAH, MILLI, COUNT, PERCENT, DATE, TIME = "text", "rupiah", "milli", "count", "percent", "date", "time"
"""What a cell is: words; whole rupiah; thousandths of a unit; a whole number; hundredths of a percent; an ISO date;
Unix milliseconds in UTC, shown in the outlet's time."""

KINDS: Final = (TEXT, RUPIAH, MILLI, COUNT, PERCENT, DATE, TIME)

Cell = str | int


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        head: Its head, English; at most 14 characters, so that 32 columns of paper hold it.
        kind: One of ``KINDS``.
        is_key: Whether a narrow paper keeps it; the others are dropped from the right until the line fits.
    """

    head: str
    kind: str
    is_key: bool


class Table(NamedTuple):
    """Rows under columns.

    Attributes:
        title: What it lists, English; ``""`` for none.
        columns: One or more.
        rows: As many cells each as there are columns.
        total: The row of totals; empty for none.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...]


class Bars(NamedTuple):
    """A chart of one bar per line, drawn with whatever the place has: a block of the console, SVG, PDF.

    Attributes:
        title: What it shows, English.
        kind: What the figures are: one of ``KINDS``.
        bars: Pairs of a name and its figure, in order; a figure below zero is drawn to the other side.
    """

    title: str
    kind: str
    bars: tuple[tuple[str, int], ...]


class Facts(NamedTuple):
    """Names with one figure each.

    Attributes:
        title: English; ``""`` for none.
        facts: A name (English), the kind of its figure, and the figure.
    """

    title: str
    facts: tuple[tuple[str, str, Cell], ...]


Section = Table | Bars | Facts


class Report(NamedTuple):
    """One report.

    Attributes:
        name: Its name on the command line and in files: ``daily-sales``.
        title: English, for its head.
        period: What it covers, as ISO dates: ``2026-11-23`` or ``2026-11-01..2026-11-30``; ``""`` for *now*.
        sections: From the top.
        signatures: Who signs, English; empty where nobody does.
        made_ms: When it was made, Unix milliseconds UTC.
    """

    name: str
    title: str
    period: str
    sections: tuple[Section, ...]
    signatures: tuple[str, ...]
    made_ms: int
