"""Codes drawn by us are read back by a reader that is not ours."""

from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from drivers.printers.escpos import raster, render
from drivers.printers.profile import PROFILES, PrinterProfile, QrMethod
from drivers.printers.qr import MAX_MODULE_DOTS, MIN_MODULE_DOTS, draw_qr, module_dots, modules_across
from drivers.printers.slip import Qr, Slip, line
from tests.drivers.support.escpos_decoder import Raster, decode

DRAWN = [profile for profile in PROFILES if profile.qr is QrMethod.RASTER]
codes = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=180)


def _read(picture: Raster) -> str:
    """What a reader sees, with the line above and below as close as they are printed."""
    dots = Image.frombytes("1", (picture.width_bytes * 8, picture.height), picture.bits)
    paper = Image.new("1", (dots.width, dots.height + 48), 1)
    paper.paste(0, (0, 0, dots.width, 12))
    paper.paste(0, (0, paper.height - 12, dots.width, paper.height))
    paper.paste(Image.eval(dots.convert("L"), lambda value: 255 - value).convert("1"), (0, 24))
    (found,) = zxingcpp.read_barcodes(
        paper.convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    return found.text


@settings(max_examples=40)
@given(codes, st.sampled_from(DRAWN))
def test_a_drawn_code_is_read_back(cache_dir: Path, text: str, profile: PrinterProfile) -> None:
    slip = Slip((line("above"), Qr(text), line("below")), cut=False, meta=())
    printout = decode(render(slip, profile, cache_dir))
    (picture,) = printout.rasters
    assert _read(picture) == text
    assert picture.width_bytes * 8 <= profile.width_dots
    assert printout.text() == ["above", "below"]


@given(codes, st.integers(200, 600))
def test_no_byte_of_a_picture_is_taken_for_a_real_time_command(text: str, width_dots: int) -> None:
    dots = draw_qr(text, width_dots)
    if dots:
        assert b"\x10" not in dots.bits
        assert len(raster(dots)) == 8 + dots.width_bytes * dots.height


def test_no_picture_has_a_height_that_spoils_what_follows() -> None:
    """Every version of a code, at every size of dots: no multiple of 48 (issue 424 of python-escpos), no 960 rows."""
    for modules in range(21 + 8, 177 + 8 + 1, 4):
        for dots in range(MIN_MODULE_DOTS, MAX_MODULE_DOTS + 1):
            assert modules * dots % 48
            assert modules * dots < 960


def test_a_code_stands_in_the_middle() -> None:
    dots = draw_qr("A", 384)
    assert dots
    rows = [dots.bits[start : start + dots.width_bytes] for start in range(0, len(dots.bits), dots.width_bytes)]
    black = [format(int.from_bytes(row, "big"), f"0{dots.width_bytes * 8}b") for row in rows if any(row)]
    left = min(row.index("1") for row in black)
    right = max(row.rindex("1") for row in black)
    assert abs(left - (383 - right)) <= 1


def test_modules_are_as_large_as_the_paper_allows_and_never_too_fine() -> None:
    assert module_dots(29, 384) == MAX_MODULE_DOTS
    assert module_dots(100, 384) == MIN_MODULE_DOTS
    assert module_dots(129, 384) is None


@pytest.mark.parametrize("text", ["x" * 2332, "x" * 5000])
def test_what_no_code_can_hold_is_not_drawn(text: str) -> None:
    assert modules_across(text) is None
    assert draw_qr(text, 576) is None
