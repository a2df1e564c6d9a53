"""EAN-13 drawn by us is read back by a reader that is not ours, on every width of paper."""

from functools import partial
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.printers.ean13 import HEIGHT_DOTS, MIN_MODULE_DOTS, MODULES, draw_ean13
from drivers.printers.escpos import render
from drivers.printers.plain import plain_text
from drivers.printers.profile import PROFILES, PrinterProfile, profile_named
from drivers.printers.slip import Ean13, Slip, line
from drivers.printers.slip_json import slip_from_json, slip_to_json
from tests.drivers.support.bars import read_bars
from tests.drivers.support.escpos_decoder import decode


def _with_check(body: str) -> str:
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(body))
    return body + str(-total % 10)


EANS = st.text("0123456789", min_size=12, max_size=12).map(_with_check)


_read = partial(read_bars, kind=zxingcpp.BarcodeFormat.EAN13)


@settings(max_examples=60)
@given(EANS, st.sampled_from([384, 512, 576]))
def test_drawn_bars_are_read_back(digits: str, width_dots: int) -> None:
    dots = draw_ean13(digits, width_dots)
    assert dots is not None
    assert _read(dots, width_dots) == digits


@pytest.mark.parametrize("profile", PROFILES, ids=[profile.name for profile in PROFILES])
def test_the_bars_of_a_label_are_read_from_every_paper(cache_dir: Path, profile: PrinterProfile) -> None:
    slip = Slip((line("above"), Ean13("8990000000013"), line("below")), cut=False, meta=())
    printout = decode(render(slip, profile, cache_dir))
    (picture,) = printout.rasters
    assert _read(picture, profile.width_dots) == "8990000000013"
    assert picture.width_bytes * 8 <= profile.width_dots
    assert printout.text() == ["above", "below"]


@given(EANS, st.integers(100, 600))
def test_no_byte_of_bars_is_taken_for_a_real_time_command(digits: str, width_dots: int) -> None:
    dots = draw_ean13(digits, width_dots)
    assert (dots is None) == (width_dots < MODULES * MIN_MODULE_DOTS)
    if dots:
        assert b"\x10" not in dots.bits
        assert len(dots.bits) == dots.width_bytes * dots.height
    assert HEIGHT_DOTS % 48


@pytest.mark.parametrize("digits", ["", "012", "899000000001x", "٠١٢٣٤٥٦٧٨٩٠١٢"])
def test_what_is_no_number_is_not_drawn(digits: str) -> None:
    assert draw_ean13(digits, 384) is None


def test_a_stored_label_is_the_same_label_and_reads_as_its_number() -> None:
    slip = Slip((Ean13("8990000000013"),), cut=False, meta=())
    assert slip_from_json(slip_to_json(slip)) == slip
    assert "8990000000013" in plain_text(slip, profile_named("58mm"))
