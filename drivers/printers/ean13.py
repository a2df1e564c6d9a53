"""EAN-13 for paper: the bars of a product's own code, drawn by us so that every printer with dots prints them.

Source: GS1 General Specifications, section 5.2.1: number sets A, B and C, the parity of the first digit, the guards,
and quiet zones of 11 modules on the left and 7 on the right.
"""

from typing import Final

from drivers.printers.qr import QrDots

MIN_MODULE_DOTS: Final = 2
"""At 203 dots per inch 0.25 mm, the least a plain laser scanner reads from thermal paper."""
MAX_MODULE_DOTS: Final = 3
HEIGHT_DOTS: Final = 100
"""12 mm. No multiple of 48, as for QR codes."""

EAN_DIGITS: Final = 13
MODULES: Final = 113
"""95 bars and spaces, with the quiet zones."""
_QUIET_LEFT: Final = 11
_SET_A: Final = (
    "0001101",
    "0011001",
    "0010011",
    "0111101",
    "0100011",
    "0110001",
    "0101111",
    "0111011",
    "0110111",
    "0001011",
)
_PARITY: Final = (
    "AAAAAA",
    "AABABB",
    "AABBAB",
    "AABBBA",
    "ABAABB",
    "ABBAAB",
    "ABBBAA",
    "ABABAB",
    "ABABBA",
    "ABBABA",
)
_INVERSE: Final = str.maketrans("01", "10")


def draw_ean13(digits: str, width_dots: int) -> QrDots | None:
    """The bars of thirteen digits in the middle of the paper; None when they are none, or too wide.

    No byte of it is 0x10 (a bar is at least two dots wide), so no printer takes a part of it for a real-time command.
    """
    if not _is_thirteen(digits):
        return None
    dots = min(MAX_MODULE_DOTS, width_dots // MODULES)
    if dots < MIN_MODULE_DOTS:
        return None
    margin = (width_dots - MODULES * dots) // 2 + _QUIET_LEFT * dots
    drawn = "0" * margin + "".join(module * dots for module in ean13_modules(digits))
    width_bytes = (len(drawn) + 7) // 8
    row = int(drawn.ljust(width_bytes * 8, "0"), 2).to_bytes(width_bytes, "big")
    return QrDots(width_bytes, HEIGHT_DOTS, row * HEIGHT_DOTS)


def is_ean13(code: str) -> bool:
    """Whether these are thirteen digits, the last of them the check digit: what a printer of labels makes bars of.

    It is told twelve of them and counts the last itself: of a wrong one it would make another number's bars.
    Source: GS1 General Specifications, section 7.9.1: weights 1, 3, 1, 3 … from the left, a multiple of 10.
    """
    return _is_thirteen(code) and (sum(map(int, code[::2])) + 3 * sum(map(int, code[1::2]))) % 10 == 0


def ean13_modules(digits: str) -> str:
    """Every module of thirteen digits, 1 black, without the quiet zones."""
    first, left, right = int(digits[0]), digits[1:7], digits[7:]
    halves = "".join(_left(int(digit), which) for digit, which in zip(left, _PARITY[first], strict=True))
    return f"101{halves}01010{''.join(_SET_A[int(digit)].translate(_INVERSE) for digit in right)}101"


def _is_thirteen(digits: str) -> bool:
    return len(digits) == EAN_DIGITS and digits.isascii() and digits.isdigit()


def _left(digit: int, which: str) -> str:
    """Set A, or set B, which is set C read backwards; and set C is set A with black for white."""
    return _SET_A[digit] if which == "A" else _SET_A[digit].translate(_INVERSE)[::-1]
