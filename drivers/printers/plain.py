"""A slip as text a person reads: the same lines as on paper, for the demo's printer and for looking at a copy."""

from typing import assert_never

from drivers.printers.layout import Bars, LaidOut, PrintLine, QrCode, lay_out, plain_lines
from drivers.printers.profile import PrinterProfile
from drivers.printers.slip import Logo, Slip

_EAN_DIGITS = 13


def plain_text(slip: Slip, profile: PrinterProfile) -> str:
    """`slip` in lines of the profile's columns, each ended by a line feed; a code is its figures after `[QR]`."""
    laid_out = lay_out(slip, profile.columns, profile.code_page)
    return "".join(f"{line}\n" for item in laid_out for line in _lines(item, profile))


def _lines(item: LaidOut, profile: PrinterProfile) -> tuple[str, ...]:
    columns = profile.columns
    match item:
        case PrintLine(text, _, wide, _):
            return (_narrow(text) if wide else text,)
        case QrCode(text):
            return tuple(line.text for line in plain_lines(f"[QR] {text}", columns))
        case Bars(figures):
            kind = "EAN-13" if len(figures) == _EAN_DIGITS else "CODE128"
            return tuple(line.text for line in plain_lines(f"[{kind}] {figures}", columns))
        case Logo():
            return ("[LOGO]".center(columns).rstrip(),) if profile.logo is not None else ()
        case _:
            assert_never(item)


def _narrow(text: str) -> str:
    """Wide letters as ordinary ones, kept in the middle of the place they take on paper."""
    letters = text.lstrip(" ")
    indent = len(text) - len(letters)
    return " " * (2 * indent + len(letters) // 2 if indent else 0) + letters
