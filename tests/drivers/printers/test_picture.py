"""A slip as a picture: as wide as the paper, its codes readable, nothing lost at any width."""

import io

import pytest
import zxingcpp
from PIL import Image

from drivers.printers.layout import lay_out
from drivers.printers.picture import picture
from drivers.printers.profile import PROFILES, PrinterProfile
from drivers.printers.slip import Align, Code128, Qr, Slip, Text, heading, line
from tests.drivers.support.slips import RECEIPT


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("profile", PROFILES, ids=[profile.name for profile in PROFILES])
def test_a_picture_is_as_wide_as_the_paper_and_every_line_leaves_ink(profile: PrinterProfile) -> None:
    image = _opened(picture(RECEIPT, profile))
    assert image.width == profile.width_dots + 32
    empty = _opened(picture(Slip((line(""),), cut=False, meta=()), profile))
    assert empty.getextrema() == (255, 255)
    assert image.getextrema() == (0, 255)
    assert image.height > 30 * len(lay_out(RECEIPT, profile.columns, profile.code_page))


@pytest.mark.parametrize("profile", PROFILES, ids=[profile.name for profile in PROFILES])
def test_the_codes_of_a_picture_are_read_by_another(profile: PrinterProfile) -> None:
    codes = Slip((heading("KODE"), Qr("https://example.org/abc"), Code128("0100000123481234")), cut=True, meta=())
    read = {found.text for found in zxingcpp.read_barcodes(_opened(picture(codes, profile)))}
    assert read == {"https://example.org/abc", "0100000123481234"}


def test_what_cannot_be_drawn_is_written() -> None:
    profile = PROFILES[0]
    long = Slip((Qr("x" * 3_000), Text("é 中", Align.LEFT, bold=True, wide=True, tall=True)), cut=False, meta=())
    assert _opened(picture(long, profile)).height > 3_000 // profile.columns * 30
