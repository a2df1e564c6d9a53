"""What a slip says, whatever the paper's width and whichever device shows it.

It is stored with the sale instead of bytes, so that a copy printed next year on another printer says the same.
NamedTuples, because the till imports this before its first paint.
"""

from enum import StrEnum
from typing import NamedTuple


class Align(StrEnum):
    """Where a text stands on its line."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Text(NamedTuple):
    """A paragraph, wrapped to the paper; `wide` letters take two columns, `tall` ones two lines' height."""

    text: str
    align: Align
    bold: bool
    wide: bool
    tall: bool


class Pair(NamedTuple):
    """A name and its amount: `left` wraps, `right` stays whole at the right edge of the last line."""

    left: str
    right: str
    bold: bool


class Rule(NamedTuple):
    """A line across the paper made of one repeated character."""

    mark: str


class Feed(NamedTuple):
    """Empty lines."""

    lines: int


class Qr(NamedTuple):
    """A QR code of `text`, printed as plain text where it cannot be drawn readably."""

    text: str


class Code128(NamedTuple):
    """Bars of `figures`, an even number of digits; printed as plain text where they cannot be drawn readably."""

    figures: str


class Ean13(NamedTuple):
    """Bars of `digits`, thirteen with the check digit; printed as plain text where they cannot be drawn readably."""

    digits: str


class Logo(NamedTuple):
    """The outlet's logo as it is when the slip is printed; nothing where there is none."""


class Label(NamedTuple):
    """What a label for a shelf or a product says; a label printer draws it on its roll, any other as lines.

    Attributes:
        name: The product; cut to two lines on a roll.
        price: As it is printed: `Rp17.500`.
        unit: Behind the price: `/ kg`.
        code: Thirteen digits of an EAN-13 with its check digit; `""` for no code.
        note: A small last line: the day of the price; may be empty.
        copies: How many; at least 1.

    """

    name: str
    price: str
    unit: str
    code: str
    note: str
    copies: int


Row = Text | Pair | Rule | Feed | Qr | Code128 | Ean13 | Logo | Label


class Slip(NamedTuple):
    """One piece of paper: its rows from the top, whether it is cut off, and facts about it for whoever lists it."""

    rows: tuple[Row, ...]
    cut: bool
    meta: tuple[tuple[str, str], ...]


def line(text: str) -> Text:
    """An ordinary line."""
    return Text(text, Align.LEFT, bold=False, wide=False, tall=False)


def centered(text: str) -> Text:
    """An ordinary line in the middle."""
    return Text(text, Align.CENTER, bold=False, wide=False, tall=False)


def heading(text: str) -> Text:
    """A bold line in the middle, twice as wide and high."""
    return Text(text, Align.CENTER, bold=True, wide=True, tall=True)
