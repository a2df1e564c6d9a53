"""What was found out about printers' paper: kept by address, dated, and never in the way when it cannot be read."""

from pathlib import Path

import pytest

from drivers.printers.status import PaperWord
from pos.services.paper_notes import PaperNote, PaperNotes

NETWORK, SERIAL = "tcp://10.0.0.5:9100", "serial:///dev/serial/by-id/usb-x"
EMPTY = PaperNote(PaperWord.EMPTY, "2026-11-24", "")
TRUE = PaperNote(PaperWord.TRUE, "2026-11-25", "EPSON TM-T20II")


def test_each_printer_has_its_own_dated_verdict_and_the_newest_counts(tmp_path: Path) -> None:
    notes = PaperNotes(tmp_path / "printers.json")
    notes.keep(NETWORK, EMPTY)
    notes.keep(SERIAL, TRUE)
    again = PaperNotes(tmp_path / "printers.json")
    assert (again.of(NETWORK), again.of(SERIAL)) == (EMPTY, TRUE)
    notes.keep(NETWORK, TRUE)
    assert again.word(NETWORK) is PaperWord.TRUE


def test_a_printer_that_was_never_tried_is_untried(tmp_path: Path) -> None:
    notes = PaperNotes(tmp_path / "printers.json")
    assert (notes.of(NETWORK), notes.word(NETWORK)) == (None, PaperWord.UNTRIED)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "\0\xff", '{"tcp://10.0.0.5:9100": {"paper": "gone", "date": "", "model": ""}}', '{"x": 1}'],
)
def test_a_file_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "printers.json").write_bytes(text.encode("latin-1"))
    notes = PaperNotes(tmp_path / "printers.json")
    assert notes.word(NETWORK) is PaperWord.UNTRIED
    notes.keep(NETWORK, EMPTY)
    assert notes.of(NETWORK) == EMPTY


def test_a_disk_that_refuses_changes_nothing(tmp_path: Path) -> None:
    notes = PaperNotes(tmp_path / "not there" / "printers.json")
    with pytest.raises(FileNotFoundError):
        notes.keep(NETWORK, EMPTY)
    assert notes.of(NETWORK) is None
