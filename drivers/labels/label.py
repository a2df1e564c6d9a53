"""What a label says, whatever printer draws it: a name, a price, a unit, and a code that a scanner reads."""

from typing import NamedTuple


class Label(NamedTuple):
    """One label.

    Attributes:
        name: The product; cut to two lines.
        price: As it is printed: ``Rp17.500``.
        unit: Behind the price: ``/ kg``.
        code: Thirteen digits of an EAN-13 with its check digit; ``""`` for no code.
        note: A small last line: the day of the price; may be empty.
        copies: How many; at least 1.
    """

    name: str
    price: str
    unit: str
    code: str
    note: str
    copies: int


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


_EAN_MODULES = 113
"""95 bars and spaces, and the quiet zones of 11 and 7. Source: GS1 General Specifications, section 5.2.3."""


def placed(label: Label, stock: Stock) -> Placed:
    """Lay a label out.

    Raises:
        ValueError: The label is too narrow for a readable EAN-13.
    """
    width, height, dot = stock.width_mm * stock.dots_per_mm, stock.height_mm * stock.dots_per_mm, stock.dots_per_mm
    module = min(width // _EAN_MODULES, 4)
    if label.code and module < 2:
        raise ValueError(stock.width_mm)
    margin, letter = dot, 2 * dot + dot // 2
    columns = max((width - 2 * margin) * 10 // (letter * 6), 1)
    lines = _wrapped(label.name, columns)
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
