"""QR codes for paper: how big, and as dots.

Drawn here from the module matrix of the `qrcode` library (which python-escpos needs anyway), because the image that
python-escpos makes has a quiet zone of one module where the standard asks four, and centring it spoils tall images.
"""

from typing import NamedTuple

# 203 dots per inch: 3 dots are 0.38 mm, the least a phone reads from thermal paper; 5 are ample, more is slow to send.
MIN_MODULE_DOTS = 3
MAX_MODULE_DOTS = 5

_QUIET_MODULES = 4
_SPOILT_HEIGHT = 48


class QrDots(NamedTuple):
    """A picture of `width_bytes` times `height` dots, one bit each, 1 black, most significant bit left."""

    width_bytes: int
    height: int
    bits: bytes


def modules_across(text: str) -> int | None:
    """Modules of the code of `text` with its quiet zone, at error correction M; None when no QR code holds it."""
    matrix = _matrix(text)
    return len(matrix) if matrix else None


def module_dots(modules: int, width_dots: int) -> int | None:
    """Dots per module on paper of `width_dots`; None when it would be too fine to read."""
    dots = min(MAX_MODULE_DOTS, width_dots // modules)
    return dots if dots >= MIN_MODULE_DOTS else None


def draw_qr(text: str, width_dots: int) -> QrDots | None:
    """The code of `text` in the middle of the paper; None when it cannot be drawn readably.

    No byte of it is 0x10 (a module is at least three dots wide), so no printer takes a part of it for a real-time
    command; and its height is no multiple of 48, which spoils the next line on POS-5890K.
    Source: https://github.com/python-escpos/python-escpos/issues/424
    """
    matrix = _matrix(text)
    dots = module_dots(len(matrix), width_dots) if matrix else None
    if dots is None:
        return None
    side = len(matrix) * dots
    margin = (width_dots - side) // 2
    width_bytes = (margin + side + 7) // 8
    rows = [_row_bits(modules, dots, margin, width_bytes) for modules in matrix for _ in range(dots)]
    if len(rows) % _SPOILT_HEIGHT == 0:
        rows.append(bytes(width_bytes))
    return QrDots(width_bytes, len(rows), b"".join(rows))


def _row_bits(modules: list[bool], dots: int, margin: int, width_bytes: int) -> bytes:
    digits = "0" * margin + "".join(("1" if black else "0") * dots for black in modules)
    return int(digits.ljust(width_bytes * 8, "0"), 2).to_bytes(width_bytes, "big")


def _matrix(text: str) -> list[list[bool]]:
    """The modules with their quiet zone; empty when the text is too long for any version."""
    from qrcode import QRCode
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.exceptions import DataOverflowError

    code = QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET_MODULES)
    # Bytes only (optimize=0): printers that draw it themselves may do no better, and must not need more room.
    code.add_data(text.encode(), optimize=0)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError):
        return []
    matrix: list[list[bool]] = code.get_matrix()
    return matrix
