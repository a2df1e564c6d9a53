r"""TSPL, for TSC, Xprinter and most cheap label printers.

Source: TSC, TSPL/TSPL2 Programming Language: SIZE, GAP, CLS, TEXT, BARCODE, PRINT. Text stands between quotes, and a
quote inside it is written as ``\["]``.
"""

from drivers.labels.label import LETTER_HEIGHT, Stock, placed
from drivers.printers.slip import Label
from drivers.printers.text import ASCII, clean


def tspl(label: Label, stock: Stock) -> bytes:
    """Return one label, as many times as it says.

    Raises:
        ValueError: It cannot be laid out, as in ``placed``.
    """
    at = placed(label, stock)
    parts = [f"SIZE {stock.width_mm} mm,{stock.height_mm} mm", f"GAP {stock.gap_mm} mm,0 mm", "CLS"]
    for row, line in enumerate(at.lines):
        y = at.name_y + row * (at.name_height + stock.dots_per_mm // 2)
        parts.append(_text(at.margin, y, at.name_height, line))
    parts.append(_text(at.margin, at.price_y, at.price_height, at.price))
    if label.code:
        x = at.margin + 11 * at.module
        bars = f"{at.code_height},1,0,{at.module},{at.module}"
        parts.append(f'BARCODE {x},{at.code_y},"EAN13",{bars},"{label.code[:12]}"')
    if at.note:
        parts.append(_text(at.margin, at.note_y, at.note_height, at.note))
    parts.append(f"PRINT 1,{label.copies}")
    return "".join(f"{part}\r\n" for part in parts).encode("ascii")


def _text(x: int, y: int, height: int, text: str) -> str:
    times = max(height // LETTER_HEIGHT, 1)
    safe = clean(text, ASCII).replace("\\", "/").replace('"', '\\["]')
    return f'TEXT {x},{y},"1",0,{times},{times},"{safe}"'
