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
        price: The price and its unit.
        price_y: Top of the price.
        price_height: Height of its letters.
        code_y: Top of the bars.
        code_height: Their height.
        module: Width of the thinnest bar; at least 2, or a scanner does not read it.
        note: The last line; may be empty.
        note_y: Top of it.
        note_height: Height of its letters.
        margin: Left edge.
    """

    lines: tuple[str, ...]
    name_y: int
    name_height: int
    price: str
    price_y: int
    price_height: int
    code_y: int
    code_height: int
    module: int
    note: str
    note_y: int
    note_height: int
    margin: int


_EAN_MODULES: Final = 113
"""95 bars and spaces, and the quiet zones of 11 and 7. Source: GS1 General Specifications, section 5.2.3."""


LETTER_WIDTH: Final = 8
LETTER_HEIGHT: Final = 12
"""Of the smallest letters in TSPL, its font 1; larger ones are multiples of it. On the narrowest roll 27 of them stand
side by side: any price that can be."""

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
    room = width - 2 * margin
    # As it is printed: a half sign is one letter of a name and four of a label.
    lines = _wrapped(clean(label.name, ASCII), max(room // letter_width(letter), 1))
    price, price_height = _fitted(f"{label.price} {label.unit}", room, 4 * dot)
    price_y = margin + len(lines) * (letter + dot // 2)
    code_y = price_y + 5 * dot
    note, note_height = _fitted(label.note, room, 2 * dot)
    note_y = height - 2 * dot - margin
    # Under the bars stand their digits, in letters that grow with them.
    code_height = max(note_y - code_y - max(3 * dot, 10 * module), 4 * dot)
    return Placed(
        lines,
        name_y=margin,
        name_height=letter,
        price=price,
        price_y=price_y,
        price_height=price_height,
        code_y=code_y,
        code_height=code_height,
        module=module,
        note=note,
        note_y=note_y,
        note_height=note_height,
        margin=margin,
    )


def letter_width(height: int) -> int:
    """Return the dots a letter takes at most, whichever language draws it: in TSPL they grow by leaps."""
    return max(height * 6 // 10, LETTER_WIDTH * max(height // LETTER_HEIGHT, 1))


def _fitted(text: str, room: int, most: int) -> tuple[str, int]:
    """A line as large as it has room, and its height; what is too long for the smallest letters loses its last words.

    Words, since a price that lost a digit is another price.
    """
    text = clean(text, ASCII).strip()
    for height in range(most, LETTER_HEIGHT - 1, -1):
        if len(text) * letter_width(height) <= room:
            return text, height
    return _cut(text, room // LETTER_WIDTH)[0], LETTER_HEIGHT


def _wrapped(text: str, columns: int) -> tuple[str, ...]:
    """Two lines at most, broken at a blank where there is one."""
    text = " ".join(text.split())
    if len(text) <= columns:
        return (text,)
    first, rest = _cut(text, columns)
    return first, rest[:columns]


def _cut(text: str, columns: int) -> tuple[str, str]:
    """As many words as there are columns for, or as much of the first; and what is left."""
    cut = text.rfind(" ", 0, columns + 1)
    cut = cut if cut > 0 else columns
    return text[:cut].rstrip(), text[cut:].strip()
