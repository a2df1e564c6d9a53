"""A slip as a picture of the paper: dots as the printer has them, for looking at one without paper.

Bars and QR codes are the very dots that are printed.
"""

from typing import TYPE_CHECKING, assert_never

from drivers.printers.code128 import draw_code128
from drivers.printers.drawing import drawn_dots, stacked, typed
from drivers.printers.ean13 import EAN_DIGITS, draw_ean13
from drivers.printers.layout import Bars, LaidOut, PrintLine, QrCode, lay_out, plain_lines
from drivers.printers.profile import PrinterProfile
from drivers.printers.qr import QrDots, draw_qr
from drivers.printers.slip import Logo, Slip

if TYPE_CHECKING:
    from PIL.Image import Image


def picture(slip: Slip, profile: PrinterProfile) -> bytes:
    """Return `slip` as a PNG, as wide as the paper's dots and a margin; imports Pillow."""
    laid_out = lay_out(slip, profile.columns, profile.code_page)
    return stacked([piece for item in laid_out for piece in _pieces(item, profile)], profile)


def _pieces(item: LaidOut, profile: PrinterProfile) -> "list[Image]":
    match item:
        case PrintLine():
            return [_line(item, profile)]
        case QrCode(text):
            return _code(draw_qr(text, profile.width_dots), text, profile)
        case Bars(figures):
            draw = draw_ean13 if len(figures) == EAN_DIGITS else draw_code128
            return _code(draw(figures, profile.width_dots), figures, profile)
        case Logo():
            return [drawn_dots(*profile.logo)] if profile.logo is not None else []
        case _:
            assert_never(item)


def _code(dots: QrDots | None, text: str, profile: PrinterProfile) -> "list[Image]":
    """The code, or what is printed in its place where it cannot be drawn readably."""
    if dots is None:
        return [_line(line, profile) for line in plain_lines(text, profile.columns)]
    return [drawn_dots(dots.width_bytes, dots.height, dots.bits)]


def _line(line: PrintLine, profile: PrinterProfile) -> "Image":
    return typed(line.text, profile, bold=line.bold, wide=line.wide, tall=line.tall)
