"""ZPL, for Zebra and whatever says it is one. Text goes as hexadecimal where a character would be a command.

Source: Zebra, ZPL II Programming Guide: ^XA ^PW ^LL ^LH ^FO ^A0 ^FH ^FD ^FS ^BY ^BE ^PQ ^XZ.
"""

from typing import Final

from drivers.labels.label import Stock, placed
from drivers.printers.slip import Label
from drivers.printers.text import ASCII, clean

_SPECIAL: Final = frozenset("^~_\\")


def zpl(label: Label, stock: Stock) -> bytes:
    """Return one label, as many times as it says.

    Raises:
        ValueError: It cannot be laid out, as in ``placed``.
    """
    at = placed(label, stock)
    width, height = stock.width_mm * stock.dots_per_mm, stock.height_mm * stock.dots_per_mm
    parts = [f"^XA^PW{width}^LL{height}^LH0,0"]
    for row, line in enumerate(at.lines):
        parts.append(
            _text(at.margin, at.name_y + row * (at.name_height + stock.dots_per_mm // 2), at.name_height, line)
        )
    parts.append(_text(at.margin, at.price_y, at.price_height, at.price))
    if label.code:
        # The printer adds the check digit itself.
        parts.append(f"^FO{at.margin + 11 * at.module},{at.code_y}^BY{at.module}^BEN,{at.code_height},Y,N")
        parts.append(f"^FD{label.code[:12]}^FS")
    if at.note:
        parts.append(_text(at.margin, at.note_y, at.note_height, at.note))
    parts.append(f"^PQ{label.copies}^XZ\n")
    return "".join(parts).encode("ascii")


def _text(x: int, y: int, height: int, text: str) -> str:
    safe = "".join(f"_{ord(each):02X}" if each in _SPECIAL else each for each in clean(text, ASCII))
    return f"^FO{x},{y}^A0N,{height},{height * 6 // 10}^FH_^FD{safe}^FS"
