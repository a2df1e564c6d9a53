"""A slip as a picture of the paper: dots as the printer has them, for looking at one without paper.

The letters are Pillow's own bitmap font, 6 by 11 dots, twice as large: 12 dots to a column, as on paper. Bars and QR
codes are the very dots that are printed.
"""

import io
from typing import TYPE_CHECKING, Final, assert_never

from drivers.printers.code128 import draw_code128
from drivers.printers.layout import Bars, LaidOut, PrintLine, QrCode, lay_out, plain_lines
from drivers.printers.profile import PrinterProfile
from drivers.printers.qr import QrDots, draw_qr
from drivers.printers.slip import Slip

if TYPE_CHECKING:
    from PIL.Image import Image

_LETTER_WIDTH, _LETTER_HEIGHT, _LINE_HEIGHT = 6, 11, 30
_MARGIN: Final = 16
_WHITE, _BLACK = 255, 0


def picture(slip: Slip, profile: PrinterProfile) -> bytes:
    """Return `slip` as a PNG, as wide as the paper's dots and a margin; imports Pillow."""
    from PIL import Image

    pieces = [piece for item in lay_out(slip, profile.columns, profile.code_page) for piece in _pieces(item, profile)]
    paper = Image.new("L", (profile.width_dots + 2 * _MARGIN, sum(p.height for p in pieces) + 2 * _MARGIN), _WHITE)
    top = _MARGIN
    for piece in pieces:
        paper.paste(piece, (_MARGIN, top))
        top += piece.height
    file = io.BytesIO()
    paper.save(file, "PNG")
    return file.getvalue()


def _pieces(item: LaidOut, profile: PrinterProfile) -> "list[Image]":
    match item:
        case PrintLine():
            return [_line(item, profile)]
        case QrCode(text):
            return _code(draw_qr(text, profile.width_dots), text, profile)
        case Bars(figures):
            return _code(draw_code128(figures, profile.width_dots), figures, profile)
        case _:
            assert_never(item)


def _code(dots: QrDots | None, text: str, profile: PrinterProfile) -> "list[Image]":
    """The code, or what is printed in its place where it cannot be drawn readably."""
    from PIL import Image, ImageOps

    if dots is None:
        return [_line(line, profile) for line in plain_lines(text, profile.columns)]
    return [ImageOps.invert(Image.frombytes("1", (dots.width_bytes * 8, dots.height), dots.bits).convert("L"))]


def _line(line: PrintLine, profile: PrinterProfile) -> "Image":
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default_imagefont()
    small = Image.new("L", (max(1, len(line.text)) * _LETTER_WIDTH, _LETTER_HEIGHT), _WHITE)
    pen = ImageDraw.Draw(small)
    for place, letter in enumerate(line.text.encode("latin-1", "replace").decode("latin-1")):
        pen.text((place * _LETTER_WIDTH + 1, 0), letter, font=font, fill=_BLACK)
    columns = len(line.text) * (2 if line.wide else 1)
    width = max(1, columns * profile.width_dots // profile.columns)
    tall = 2 if line.tall else 1
    drawn = small.resize((width, 2 * _LETTER_HEIGHT * tall), Image.Resampling.NEAREST)
    row = Image.new("L", (profile.width_dots, _LINE_HEIGHT * tall), _WHITE)
    row.paste(drawn, (0, (row.height - drawn.height) // 2))
    if line.bold:
        row.paste(_BLACK, (1, (row.height - drawn.height) // 2), Image.eval(drawn, lambda level: _WHITE - level))
    return row
