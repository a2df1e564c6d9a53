"""Our ZPL, drawn by a renderer that is not ours, is read by a reader that is not ours, on every usual roll."""

from pathlib import Path

import pytest
import zxingcpp

from drivers.labels.label import Stock, roll_named
from drivers.labels.opening import open_label_printer
from drivers.labels.zpl import zpl
from drivers.outcome import JobState
from drivers.printers.link import SlipJob
from drivers.printers.slip import Label, Slip
from drivers.printers.slip_json import slip_from_json, slip_to_json
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


def test_what_lies_in_the_spool_comes_out_of_the_printer_with_every_code(tmp_path: Path) -> None:
    labels = tuple(Label("Gula Pasir", "Rp17.500", "/ kg", code, "2026-11-24", 1) for code in CODES)
    stored = slip_to_json(Slip(labels, cut=True, meta=()))
    file = tmp_path / "labels.zpl"
    printer = open_label_printer(f"file://{file}", "zpl", roll_named("40x30"))
    assert printer.send(SlipJob("000001-labels-", slip_from_json(stored)), 1_000).state is JobState.SENT
    jobs = [data + b"^XZ\n" for data in file.read_bytes().split(b"^XZ\n")[:-1]]
    pictures = drawn([(data, roll_named("40x30")) for data in jobs])
    assert [found.text for picture in pictures for found in zxingcpp.read_barcodes(picture)] == list(CODES)
