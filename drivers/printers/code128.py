"""CODE128 for paper: figures as bars a cheap scanner reads, drawn by us so that every printer with dots prints them.

Only code set C (figures in pairs): half as wide as letters, and narrow paper needs every dot.
Source: ISO/IEC 15417; the widths of the symbol characters are those of its table 1.
"""

from typing import Final

from drivers.printers.qr import QrDots

MIN_MODULE_DOTS: Final = 2
"""At 203 dots per inch 0.25 mm, the least a plain laser scanner reads from thermal paper."""
MAX_MODULE_DOTS: Final = 3
HEIGHT_DOTS: Final = 50
"""6 mm: paper is money, and a hand holds still for one line. No multiple of 48, as for QR codes."""

_START_C, _STOP, _MODULUS = 105, 106, 103
_QUIET_MODULES = 10
_WIDTHS: Final = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122"
    "123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323"
    "131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131"
    "213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122"
    "141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112"
    "124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141"
    "4111312114122112142112322331112"
)
"""Widths of bars and spaces in turn, six for each value; the stop, which is the last, has a seventh."""


def draw_code128(figures: str, width_dots: int) -> QrDots | None:
    """The bars of `figures` in the middle of the paper; None when they are no pairs of figures, or too wide.

    No byte of it is 0x10 (a bar is at least two dots wide), so no printer takes a part of it for a real-time command.
    """
    if not figures or len(figures) % 2 or not (figures.isascii() and figures.isdigit()):
        return None
    modules = _modules(figures)
    dots = min(MAX_MODULE_DOTS, width_dots // (len(modules) + 2 * _QUIET_MODULES))
    if dots < MIN_MODULE_DOTS:
        return None
    side = len(modules) * dots
    margin = (width_dots - side) // 2
    width_bytes = (margin + side + 7) // 8
    row = ("0" * margin + "".join(module * dots for module in modules)).ljust(width_bytes * 8, "0")
    return QrDots(width_bytes, HEIGHT_DOTS, int(row, 2).to_bytes(width_bytes, "big") * HEIGHT_DOTS)


def _modules(figures: str) -> str:
    """Every module of a code, 1 black: start, pairs, check character, stop."""
    values = [_START_C, *(int(figures[at : at + 2]) for at in range(0, len(figures), 2))]
    check = (values[0] + sum(place * value for place, value in enumerate(values))) % _MODULUS
    return "".join(_drawn(value) for value in (*values, check, _STOP))


def _drawn(value: int) -> str:
    widths = _WIDTHS[6 * value :] if value == _STOP else _WIDTHS[6 * value : 6 * value + 6]
    return "".join("10"[at % 2] * int(width) for at, width in enumerate(widths))
