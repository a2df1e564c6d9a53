"""Slips as ESC/POS bytes: the only importer of python-escpos, and only as a renderer.

python-escpos 3.1 is good at writing commands and bad at delivering them, so one fresh Dummy per job makes the bytes and
our own links carry them. Its import costs 0.1 s and has side effects on logging and the disk: it waits for the first
slip, behind `import_guard`.
"""

import importlib
import sys
from pathlib import Path
from typing import Protocol, assert_never

from drivers.printers.code128 import draw_code128
from drivers.printers.ean13 import EAN_DIGITS, draw_ean13
from drivers.printers.layout import Bars, LaidOut, PrintLine, QrCode, lay_out, plain_lines
from drivers.printers.profile import Cutter, PrinterProfile, QrMethod
from drivers.printers.qr import QrDots, draw_qr, module_dots, modules_across
from drivers.printers.slip import Logo, Slip
from drivers.printers.text import ASCII

_ORDINARY = PrintLine("", bold=False, wide=False, tall=False)
_TEAR_OFF_LINES = 4
_MODEL_2_EC_M = 1
_BEEPS = b"\x1bB\x02\x02"
"""ESC B n t, two beeps of 0.1 s, which most cheap printers know. Source: python-escpos 3.1, Escpos.buzzer."""

_EPSON_BEEPS = b"\x1b(A\x04\x00\x30\x37\x02\x0a"
"""ESC ( A function 48, twice a second. Source: Epson ESC/POS reference, esc_lparen_ca_fn48."""


class Commands(Protocol):
    """What is used of python-escpos's Dummy."""

    output: bytes

    def hw(self, hw: str) -> None:
        """Send a hardware command; here only INIT, ESC @."""

    def charcode(self, code: str) -> None:
        """Choose a code page and stay with it."""

    def text(self, txt: str) -> None:
        """Print text of that page."""

    def set(
        self,
        *,
        align: str | None = None,
        bold: bool | None = None,
        normal_textsize: bool | None = None,
        double_width: bool | None = None,
        double_height: bool | None = None,
    ) -> None:
        """Change the style named, and no other."""

    def qr(self, content: str, *, ec: int, size: int, native: bool) -> None:
        """Print a QR code."""

    def cut(self, mode: str) -> None:
        """Feed and cut."""

    def print_and_feed(self, n: int) -> None:
        """Feed lines."""

    def clear(self) -> None:
        """Forget the output."""


def new_dummy(profile: PrinterProfile, cache_dir: Path) -> Commands:
    """A fresh python-escpos Dummy; the first in a process imports the library (0.1 s), so a spool may call it early.

    Raises:
        CacheNotPrivate: `cache_dir` is not this user's own folder.

    """
    if "escpos.printer" not in sys.modules:
        from drivers.printers.import_guard import escpos_import

        with escpos_import(cache_dir):
            importlib.import_module("escpos.printer")
    from escpos.printer import Dummy

    # ASCII is the same in every page: none is chosen, since clones number their pages as they please (and for some,
    # python-escpos has two numbers for one page and takes the later).
    fixed = {"encoding": "CP437", "disabled": True} if profile.code_page == ASCII else {}
    dummy: Commands = Dummy(profile=profile.escpos_profile, magic_encode_args=fixed)
    return dummy


def render(slip: Slip, profile: PrinterProfile, cache_dir: Path) -> bytes:
    """The bytes that print `slip`: ESC @ first and only once, one code page, printable text, the cut by profile.

    `cache_dir` is a folder of our own (made with mode 0700) for python-escpos's table of printers.
    """
    job = _Job(profile, cache_dir)
    for item in lay_out(slip, profile.columns, profile.code_page):
        job.add(item)
    return job.finish(cut=slip.cut)


class _Job:
    """The bytes of one slip as they grow; not to be used twice, since a printer's state dies with its job."""

    def __init__(self, profile: PrinterProfile, cache_dir: Path) -> None:
        self._profile = profile
        self._printer = new_dummy(profile, cache_dir)
        self._parts: list[bytes] = []
        self._style = _ORDINARY
        # ESC @ resets the page in the printer and not in python-escpos: it comes before the page and never again.
        self._printer.hw("INIT")
        if profile.code_page != ASCII:
            self._printer.charcode(profile.code_page)

    def add(self, item: LaidOut) -> None:
        """One line or code more."""
        match item:
            case PrintLine():
                self._line(item)
            case QrCode(text):
                self._qr(text)
            case Bars(figures):
                self._bars(figures)
            case Logo():
                self._logo()
            case _:
                assert_never(item)

    def finish(self, *, cut: bool) -> bytes:
        """Back to ordinary letters, the paper out of the printer, and all of it as bytes."""
        self._set_style(_ORDINARY)
        if cut:
            self._cut()
        self._take_parts()
        return b"".join(self._parts) + self._beeps()

    def _beeps(self) -> bytes:
        if not self._profile.buzzes:
            return b""
        return _EPSON_BEEPS if self._profile.confirms else _BEEPS

    def _line(self, line: PrintLine) -> None:
        self._set_style(line if line.text else _ORDINARY)
        self._printer.text(line.text + "\n")

    def _set_style(self, line: PrintLine) -> None:
        """All styles in one call: setting the size alone would end bold print."""
        style = line._replace(text="")
        if style == self._style:
            return
        self._style = style
        self._printer.set(
            normal_textsize=not (style.wide or style.tall),
            double_width=style.wide,
            double_height=style.tall,
            bold=style.bold,
        )

    def _qr(self, text: str) -> None:
        self._set_style(_ORDINARY)
        drawn = self._native_qr(text) if self._profile.qr is QrMethod.NATIVE else self._raster_qr(text)
        if not drawn:
            for line in plain_lines("".join(c if " " <= c <= "~" else "?" for c in text), self._profile.columns):
                self._line(line)

    def _bars(self, figures: str) -> None:
        self._set_style(_ORDINARY)
        draw = draw_ean13 if len(figures) == EAN_DIGITS else draw_code128
        dots = draw(figures, self._profile.width_dots)
        if dots:
            self._picture(dots)
            return
        for line in plain_lines(figures, self._profile.columns):
            self._line(line)

    def _logo(self) -> None:
        self._set_style(_ORDINARY)
        if self._profile.logo is not None:
            self._picture(self._profile.logo)

    def _native_qr(self, text: str) -> bool:
        modules = modules_across(text)
        dots = module_dots(modules, self._profile.width_dots) if modules else None
        if not dots:
            return False
        self._printer.set(align="center")
        self._printer.qr(text, ec=_MODEL_2_EC_M, size=dots, native=True)
        self._printer.set(align="left")
        return True

    def _raster_qr(self, text: str) -> bool:
        dots = draw_qr(text, self._profile.width_dots)
        if not dots:
            return False
        self._picture(dots)
        return True

    def _picture(self, dots: QrDots) -> None:
        self._take_parts()
        self._parts.append(raster(dots))

    def _cut(self) -> None:
        if self._profile.cutter is Cutter.NONE:
            self._printer.print_and_feed(_TEAR_OFF_LINES)
        else:
            self._printer.cut(mode="PART" if self._profile.cutter is Cutter.PARTIAL else "FULL")

    def _take_parts(self) -> None:
        self._parts.append(self._printer.output)
        self._printer.clear()


def raster(dots: QrDots) -> bytes:
    """GS v 0, normal density: the header counts bytes across and dots down, low byte first."""
    return b"\x1dv0\0" + dots.width_bytes.to_bytes(2, "little") + dots.height.to_bytes(2, "little") + dots.bits
