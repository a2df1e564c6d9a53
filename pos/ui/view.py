"""What is painted, as plain text: the seam between the reducer, which decides, and the widgets, which draw.

Every text is final (translated, formatted, cleaned); the widgets add colour by tone and cut to their width, no more.
"""

from typing import NamedTuple

PLAIN, GOOD, WARN, BAD, MUTED, ACCENT = "plain", "good", "warn", "bad", "muted", "accent"
"""Tones; each is also told by a word or a place, never by colour alone."""


class Flag(NamedTuple):
    """A state in the status bar: ``Cetak OK``."""

    text: str
    tone: str


class Row(NamedTuple):
    """A line of the sale."""

    no: str
    name: str
    quantity: str
    price: str
    amount: str
    tone: str


class PanelLine(NamedTuple):
    """A line of a panel: text at the left, figures at the right."""

    left: str
    right: str
    tone: str


class Panel(NamedTuple):
    """An inline panel, rising from the bottom of the list area.

    Attributes:
        title: Its first line.
        lines: Its lines, already paged to what fits.
        selected: Index of the chosen line; -1 for none.
        hint: Its last line: the keys that work in it.
    """

    title: str
    lines: tuple[PanelLine, ...]
    selected: int
    hint: str


class Total(NamedTuple):
    """The big digits: ``TOTAL`` or ``KEMBALI``, the figure with its dots, and what it is of: ``Rp``, or a unit."""

    label: str
    figure: str
    unit: str
    tone: str


class PaneSection(NamedTuple):
    """A section of the right pane (at 120 columns and more)."""

    title: str
    lines: tuple[PanelLine, ...]


class View(NamedTuple):
    """One frame.

    Attributes:
        bar: Left part of the status bar.
        flags: Right part of the status bar.
        clock: ``14:32``.
        head: Column heads: No, Barang, Qty, Harga, Jumlah.
        rows: Lines of the sale; the widget shows the window around ``selected``.
        selected: Index into ``rows``; -1 for none (then the last is kept in sight).
        panel: The open panel, or None.
        last: The last item: text, figures.
        side: Up to five lines at the left of the total.
        total: The big digits.
        message: The message strip: text and tone.
        command: What is typed, and the grey preview behind it.
        keys: The two key rows, as (key, meaning) pairs.
        pane: Sections of the right pane.
    """

    bar: str
    flags: tuple[Flag, ...]
    clock: str
    head: tuple[str, str, str, str, str]
    rows: tuple[Row, ...]
    selected: int
    panel: Panel | None
    last: tuple[str, str]
    side: tuple[str, ...]
    total: Total
    message: tuple[str, str]
    command: tuple[str, str]
    keys: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]
    pane: tuple[PaneSection, ...]
