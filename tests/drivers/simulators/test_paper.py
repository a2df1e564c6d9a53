"""What a simulated printer printed, drawn as its paper: in its order, and readable by a reader that is not ours."""

import io
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from drivers.printers.escpos import render
from drivers.printers.picture import picture
from drivers.printers.profile import PROFILES, PrinterProfile, profile_named
from drivers.printers.slip import Code128, Ean13, Qr, Slip, heading, line
from drivers.simulators.escpos_decoder import decode, decode_pulse
from drivers.simulators.paper import draw
from drivers.simulators.printout import Code, Printout, as_text

CODES = Slip(
    (
        heading("KODE"),
        Qr("https://example.org/abc"),
        line("antara"),
        Ean13("8990000000013"),
        Code128("0100000123481234"),
        line("akhir"),
    ),
    cut=True,
    meta=(),
)
EACH = pytest.mark.parametrize("profile", PROFILES, ids=[profile.name for profile in PROFILES])


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@EACH
def test_every_code_on_the_paper_is_read_by_another(cache_dir: Path, profile: PrinterProfile) -> None:
    image = _opened(draw(decode(render(CODES, profile, cache_dir)), profile))
    assert image.width == profile.width_dots + 32
    read = {(found.format, found.text) for found in zxingcpp.read_barcodes(image)}
    assert read == {
        (zxingcpp.BarcodeFormat.QRCode, "https://example.org/abc"),
        (zxingcpp.BarcodeFormat.EAN13, "8990000000013"),
        (zxingcpp.BarcodeFormat.Code128, "0100000123481234"),
    }


@EACH
def test_text_and_pictures_keep_their_order(cache_dir: Path, profile: PrinterProfile) -> None:
    told = [row.strip() for row in as_text(decode(render(CODES, profile, cache_dir)))]
    brackets = [row.split()[0] if row.startswith("[") else row for row in told if row]
    code = "[code" if profile.name.startswith("epson") else "[picture"
    knife = ["[cut"] if profile.cutter.value != "none" else []
    assert brackets == ["KODE", code, "antara", "[picture", "[picture", "akhir", *knife]


@pytest.mark.parametrize("profile", [p for p in PROFILES if p.cutter.value == "none"], ids=lambda p: p.name)
def test_the_paper_of_a_decoded_slip_is_the_picture_of_the_slip(cache_dir: Path, profile: PrinterProfile) -> None:
    """Two ways to one picture: from the slip, and from the bytes that were sent for it."""
    paper = _opened(draw(decode(render(CODES, profile, cache_dir)), profile))
    drawn = _opened(picture(CODES, profile))
    assert (
        paper.crop((0, 0, drawn.width, drawn.height - 16)).tobytes()
        == drawn.crop((0, 0, drawn.width, drawn.height - 16)).tobytes()
    )


@pytest.mark.parametrize("level", range(4))
@pytest.mark.parametrize("dots", [3, 8])
def test_a_code_is_drawn_at_the_size_and_level_it_was_told(level: int, dots: int) -> None:
    profile = profile_named("epson-48")
    small = draw(Printout((Code("12345678", dots, level, is_centred=False),)), profile)
    middle = draw(Printout((Code("12345678", dots, level, is_centred=True),)), profile)
    (found,) = zxingcpp.read_barcodes(_opened(small))
    assert (found.text, found.ec_level) == ("12345678", "LMQH"[level])
    (moved,) = zxingcpp.read_barcodes(_opened(middle))
    assert moved.position.top_left.x > found.position.top_left.x


def test_a_cut_leaves_a_mark_and_a_pulse_or_a_beep_leaves_none() -> None:
    profile = profile_named("epson-48")
    assert _opened(draw(decode_pulse(b"\x1dV\x01"), profile)).getextrema() == (0, 255)
    silent = decode_pulse(b"\x1bp\x00\x19\xfa\x1bp\x01\x19\xfa\x1b(A\4\0\x30\x37\2\x0a\x1bd\3")
    assert as_text(silent) == ("[drawer pin 2]", "[drawer pin 5]", "[beep]", "", "", "")
    assert _opened(draw(silent, profile)).getextrema() == (255, 255)
