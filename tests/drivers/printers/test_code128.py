"""Bars drawn by us are read back by a reader that is not ours, on every width of paper."""

from functools import partial
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.printers.code128 import HEIGHT_DOTS, MIN_MODULE_DOTS, draw_code128
from drivers.printers.escpos import render
from drivers.printers.profile import PROFILES, PrinterProfile, profile_named
from drivers.printers.slip import Code128, Slip, line
from tests.drivers.support.bars import read_bars
from tests.drivers.support.escpos_decoder import decode

PAIRS = st.integers(1, 8).flatmap(lambda pairs: st.text("0123456789", min_size=2 * pairs, max_size=2 * pairs))


_read = partial(read_bars, kind=zxingcpp.BarcodeFormat.Code128)


@settings(max_examples=60)
@given(PAIRS, st.sampled_from([384, 512, 576]))
def test_drawn_bars_are_read_back(figures: str, width_dots: int) -> None:
    dots = draw_code128(figures, width_dots)
    assert dots is not None
    assert _read(dots, width_dots) == figures


@pytest.mark.parametrize("profile", PROFILES, ids=[profile.name for profile in PROFILES])
def test_the_bars_of_a_receipt_are_read_from_every_paper(cache_dir: Path, profile: PrinterProfile) -> None:
    slip = Slip((line("above"), Code128("0100000413271828"), line("below")), cut=False, meta=())
    printout = decode(render(slip, profile, cache_dir))
    (picture,) = printout.rasters
    assert _read(picture, profile.width_dots) == "0100000413271828"
    assert picture.width_bytes * 8 <= profile.width_dots
    assert printout.text() == ["above", "below"]


@given(PAIRS, st.integers(150, 600))
def test_no_byte_of_bars_is_taken_for_a_real_time_command(figures: str, width_dots: int) -> None:
    dots = draw_code128(figures, width_dots)
    if dots:
        assert b"\x10" not in dots.bits
        assert len(dots.bits) == dots.width_bytes * dots.height


def test_bars_are_not_too_fine_and_not_of_a_height_that_spoils_what_follows() -> None:
    assert draw_code128("0" * 16, (123 + 20) * MIN_MODULE_DOTS) is not None
    assert draw_code128("0" * 16, (123 + 20) * MIN_MODULE_DOTS - 1) is None
    assert HEIGHT_DOTS % 48


@pytest.mark.parametrize("figures", ["", "012", "01a2", "٠١", "0" * 60])
def test_what_cannot_be_drawn_is_printed_as_figures(cache_dir: Path, figures: str) -> None:
    assert draw_code128(figures, 384) is None
    printout = decode(render(Slip((Code128(figures),), cut=False, meta=()), profile_named("58mm"), cache_dir))
    assert printout.rasters == ()
    shown = figures if figures.isascii() and figures.isdigit() else ""
    assert "".join(printout.text()) == shown
