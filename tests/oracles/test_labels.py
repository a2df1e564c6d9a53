"""Our ZPL, drawn by a renderer that is not ours, is read by a reader that is not ours, on every usual roll."""

import pytest
import zxingcpp

from drivers.labels.label import Stock
from drivers.labels.zpl import zpl
from drivers.printers.slip import Label
from tests.oracles.labels.zpl_renderer import drawn, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())

ROLLS = tuple(
    Stock(width, height, 2, dots)
    for width, height in ((30, 20), (40, 30), (50, 25), (58, 40), (100, 50))
    for dots in (8, 12)
)
NAMES = ("Gula Pasir Kemasan 1 kg Kristal Putih", "^XZ~JA_5E \\evil", "")
CODES = ("8990000000105", "2100001000004", "0012345678905", "9999999999994")


def test_every_code_is_read_from_every_roll() -> None:
    jobs = [
        (code, zpl(Label(name, "Rp17.500", "/ bungkus", code, "2026-11-24", 1), roll), roll)
        for roll in ROLLS
        for name, code in zip((*NAMES, "x"), CODES, strict=True)
    ]
    pictures = drawn([(data, roll) for _, data, roll in jobs])
    assert len(pictures) == len(jobs)
    read = [[found.text for found in zxingcpp.read_barcodes(picture)] for picture in pictures]
    assert read == [[code] for code, _, _ in jobs]
