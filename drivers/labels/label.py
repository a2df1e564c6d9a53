"""Where everything stands on a label, whatever printer draws it: name, price, unit, and a code a scanner reads."""

import re
from typing import Final, NamedTuple

from drivers.printers.ean13 import is_ean13
from drivers.printers.slip import Label
from drivers.printers.text import ASCII, clean


class Stock(NamedTuple):
    """The roll in the printer.

    Attributes:
        width_mm: Width of a label.
        height_mm: Height of a label.
        gap_mm: Between two labels.
        dots_per_mm: 8 for 203 dpi, 12 for 300 dpi.
    """

    width_mm: int
    height_mm: int
    gap_mm: int
    dots_per_mm: int


class Placed(NamedTuple):
    """Where everything stands, in dots from the top left corner.

    Attributes:
        lines: The name in one line or two.
        name_y: Top of its first line.
        name_height: Height of its letters.
        price_y: Top of the price.
        price_height: Height of its letters.
        code_y: Top of the bars.
        code_height: Their height.
        module: Width of the thinnest bar; at least 2, or a scanner does not read it.
        note_y: Top of the last line.
        margin: Left edge.
    """

    lines: tuple[str, ...]
    name_y: int
    name_height: int
    price_y: int
    price_height: int
    code_y: int
    code_height: int
    module: int
    note_y: int
    margin: int


_EAN_MODULES: Final = 113
"""95 bars and spaces, and the quiet zones of 11 and 7. Source: GS1 General Specifications, section 5.2.3."""


_MOST_COPIES: Final = 9_999

_ROLL: Final = re.compile(r"(\d{2,3})x(\d{2,3})(?:@(203|300))?")
_GAP_MM: Final = 2
_DOTS_PER_MM: Final = {"203": 8, "300": 12, None: 8}


def roll_named(text: str) -> Stock:
    """Return the roll that is written `40x30`, or `58x40@300`: millimetres across and down, and dots per inch.

    Raises:
        ValueError: It is none, or too narrow for an EAN-13 that a scanner reads.
    """
    match = _ROLL.fullmatch(text)
    if match is None:
        raise ValueError(text)
    stock = Stock(int(match[1]), int(match[2]), _GAP_MM, _DOTS_PER_MM[match[3]])
    if stock.width_mm * stock.dots_per_mm < 2 * _EAN_MODULES:
        raise ValueError(text)
    return stock


def placed(label: Label, stock: Stock) -> Placed:
    """Lay a label out.

    Raises:
        ValueError: The label is too narrow for a readable EAN-13, its code is none, or nobody prints it so often.
    """
    if label.code and not is_ean13(label.code):
        raise ValueError(label.code)
    if not 1 <= label.copies <= _MOST_COPIES:
        raise ValueError(label.copies)
    width, height, dot = stock.width_mm * stock.dots_per_mm, stock.height_mm * stock.dots_per_mm, stock.dots_per_mm
    module = min(width // _EAN_MODULES, 4)
    if label.code and module < 2:
        raise ValueError(stock.width_mm)
    margin, letter = dot, 2 * dot + dot // 2
    columns = max((width - 2 * margin) * 10 // (letter * 6), 1)
    # As it is printed: a half sign is one letter of a name and four of a label.
    lines = _wrapped(clean(label.name, ASCII), columns)
    price_y = margin + len(lines) * (letter + dot // 2)
    price_height = 4 * dot
    code_y = price_y + price_height + dot
    note_y = height - 2 * dot - margin
    # Under the bars stand their digits, in letters that grow with them.
    code_height = max(note_y - code_y - max(3 * dot, 10 * module), 4 * dot)
    return Placed(lines, margin, letter, price_y, price_height, code_y, code_height, module, note_y, margin)


def _wrapped(text: str, columns: int) -> tuple[str, ...]:
    """Two lines at most, broken at a blank where there is one."""
    text = " ".join(text.split())
    if len(text) <= columns:
        return (text,)
    cut = text.rfind(" ", 0, columns + 1)
    cut = cut if cut > 0 else columns
    return text[:cut], text[cut:].strip()[:columns]
