"""What a simulated printer printed, as a picture of the paper: every dot where the printer would put it."""

from typing import TYPE_CHECKING, Final

from drivers.printers.drawing import blank, drawn_dots, stacked, typed
from drivers.printers.profile import PrinterProfile
from drivers.simulators.printout import Beep, Code, Cut, Fed, Line, Piece, Printout, Pulse, Raster

if TYPE_CHECKING:
    from PIL.Image import Image

_QUIET_MODULES: Final = 4
_DASH: Final = 12


def draw(printout: Printout, profile: PrinterProfile) -> bytes:
    """Return what was printed as a PNG, as wide as the paper and a margin; imports Pillow."""
    return stacked([image for piece in printout.pieces for image in _drawn(piece, profile)], profile)


def _drawn(piece: Piece, profile: PrinterProfile) -> "list[Image]":
    match piece:
        case Line(text, bold, wide, tall):
            return [typed(text, profile, bold=bold, wide=wide, tall=tall)]
        case Fed(lines):
            return [blank(profile)] * lines
        case Raster(width_bytes, height, bits):
            return [drawn_dots(width_bytes, height, bits)]
        case Code():
            return [_code(piece, profile)]
        case Cut():
            return [_knife(profile)]
        case Pulse() | Beep():
            return []


def _code(code: Code, profile: PrinterProfile) -> "Image":
    """A QR code as the printer draws it: at the size and the level of correction it was told."""
    from PIL import Image
    from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
    from qrcode.main import QRCode

    level = (ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H)[code.level]
    made = QRCode(error_correction=level, border=_QUIET_MODULES)
    made.add_data(code.text.encode())
    made.make(fit=True)
    matrix = made.get_matrix()
    small = Image.new("L", (len(matrix), len(matrix)))
    small.putdata([0 if module else 255 for row in matrix for module in row])
    side = len(matrix) * code.dots
    row = Image.new("L", (profile.width_dots, side), 255)
    left = (profile.width_dots - side) // 2 if code.is_centred else 0
    row.paste(small.resize((side, side), Image.Resampling.NEAREST), (left, 0))
    return row


def _knife(profile: PrinterProfile) -> "Image":
    """Where the paper was cut, dashed from edge to edge."""
    row = blank(profile)
    for left in range(0, profile.width_dots, 2 * _DASH):
        row.paste(0, (left, row.height // 2, left + _DASH, row.height // 2 + 1))
    return row
