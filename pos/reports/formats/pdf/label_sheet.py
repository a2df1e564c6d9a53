"""Shelf labels on A4: three across and seven down, to be printed at full size and cut, or on a sheet of stickers.

Source: the common sheet of 21 stickers of 63.5 by 38.1 mm, margins 7.2 and 15.15 mm, 2.5 mm between columns.
"""

from io import BytesIO
from typing import Final, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from drivers.printers.ean13 import ean13_modules
from pos.reports.formats.pdf.words import BOLD, FONT, INK, SOFT, plain, width

COLUMNS: Final = 3
ROWS: Final = 7
_WIDTH, _HEIGHT = 63.5 * mm, 38.1 * mm
_LEFT, _TOP, _GAP = 7.2 * mm, 15.15 * mm, 2.5 * mm
_PAD: Final = 3 * mm
_MODULE: Final = 0.33 * mm
"""The nominal size of an EAN-13. Source: GS1 General Specifications, section 5.2.6.1."""
_BARS: Final = 10 * mm


class Sticker(NamedTuple):
    """What stands on one; every text may be empty."""

    name: str
    price: str
    unit: str
    note: str
    code: str


def label_sheet(stickers: tuple[Sticker, ...]) -> bytes:
    """Return a PDF of as many pages as are needed; the same stickers give the same bytes."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for at, sticker in enumerate(stickers):
        place = at % (COLUMNS * ROWS)
        if at and not place:
            canvas.showPage()
        column, row = place % COLUMNS, place // COLUMNS
        _draw(canvas, sticker, _LEFT + column * (_WIDTH + _GAP), A4[1] - _TOP - (row + 1) * _HEIGHT)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw(canvas: Canvas, sticker: Sticker, left: float, foot: float) -> None:
    room, x = _WIDTH - 2 * _PAD, left + _PAD
    top = foot + _HEIGHT - _PAD
    canvas.setFillColor(INK)
    _fitted(canvas, sticker.name, (x, top - 3 * mm), 9, room)
    canvas.setFont(BOLD, 18)
    canvas.drawString(x, top - 10 * mm, plain(sticker.price))
    canvas.setFont(FONT, 9)
    canvas.drawString(x + width(sticker.price, 18, bold=True) + 1.5 * mm, top - 10 * mm, plain(sticker.unit))
    canvas.setFillColor(SOFT)
    canvas.setFont(FONT, 7)
    canvas.drawString(x, top - 13.5 * mm, plain(sticker.note))
    canvas.setFillColor(INK)
    if sticker.code:
        _bars(canvas, sticker.code, x, foot + _PAD)


def _fitted(canvas: Canvas, text: str, at: tuple[float, float], size: float, room: float) -> None:
    """Write a line, cut where the sticker ends."""
    text = plain(text)
    while width(text, size, bold=True) > room:
        text = text[:-1]
    canvas.setFont(BOLD, size)
    canvas.drawString(*at, text)


def _bars(canvas: Canvas, code: str, x: float, y: float) -> None:
    x += 11 * _MODULE - _PAD
    for at, module in enumerate(ean13_modules(code)):
        if module == "1":
            canvas.rect(x + at * _MODULE, y + 3 * mm, _MODULE, _BARS, stroke=0, fill=1)
    canvas.setFont(FONT, 8)
    canvas.drawString(x, y, code)
