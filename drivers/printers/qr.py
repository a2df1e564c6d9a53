"""QR codes for paper: how big, and as dots.

Drawn here from the module matrix of the `qrcode` library (which python-escpos needs anyway), because the image that
python-escpos makes has a quiet zone of one module where the standard asks four, and centring it spoils tall images.
"""

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from qrcode.main import QRCode

# 203 dots per inch: 3 dots are 0.38 mm, the least a phone reads from thermal paper; 5 are ample, more is slow to send.
MIN_MODULE_DOTS = 3
MAX_MODULE_DOTS = 5

_QUIET_MODULES = 4
_BYTE_MODE: Literal[4] = 4


class QrDots(NamedTuple):
    """A picture of `width_bytes` times `height` dots, one bit each, 1 black, most significant bit left."""

    width_bytes: int
    height: int
    bits: bytes


def modules_across(text: str) -> int | None:
    """Modules of the code of `text` with its quiet zone, at error correction M; None when no QR code holds it."""
    from qrcode.exceptions import DataOverflowError

    try:
        version = int(_code(text).best_fit(start=1))
    except (DataOverflowError, ValueError):
        return None
    return 17 + 4 * version + 2 * _QUIET_MODULES


def module_dots(modules: int, width_dots: int) -> int | None:
    """Dots per module on paper of `width_dots`; None when it would be too fine to read."""
    dots = min(MAX_MODULE_DOTS, width_dots // modules)
    return dots if dots >= MIN_MODULE_DOTS else None


def draw_qr(text: str, width_dots: int) -> QrDots | None:
    """The code of `text` in the middle of the paper; None when it cannot be drawn readably.

    No byte of it is 0x10 (a module is at least three dots wide), so no printer takes a part of it for a real-time
    command; and its height is no multiple of 48 (modules are odd in number), which spoils the next line on POS-5890K.
    Source: https://github.com/python-escpos/python-escpos/issues/424
    """
    modules = modules_across(text)
    dots = module_dots(modules, width_dots) if modules else None
    if dots is None:
        return None
    matrix = _matrix(text)
    side = len(matrix) * dots
    margin = (width_dots - side) // 2
    width_bytes = (margin + side + 7) // 8
    rows = [_row_bits(modules, dots, margin, width_bytes) for modules in matrix for _ in range(dots)]
    return QrDots(width_bytes, len(rows), b"".join(rows))


def _row_bits(modules: list[bool], dots: int, margin: int, width_bytes: int) -> bytes:
    digits = "0" * margin + "".join(("1" if black else "0") * dots for black in modules)
    return int(digits.ljust(width_bytes * 8, "0"), 2).to_bytes(width_bytes, "big")


def _matrix(text: str) -> list[list[bool]]:
    """The modules with their quiet zone."""
    code = _code(text)
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def _code(text: str) -> "QRCode[Any]":
    """The code before its size is chosen; as bytes, never as digits, since a printer that draws it may do no better."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode
    from qrcode.util import QRData

    code = QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET_MODULES)
    code.add_data(QRData(text.encode(), mode=_BYTE_MODE))
    return code
