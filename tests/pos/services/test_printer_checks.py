"""What the doctor finds of a printer: how it is, its name, what its word on paper is worth, and the logo."""

import io
from pathlib import Path

import pytest
from PIL import Image

from drivers.printers.memory import MemoryPrinter
from drivers.printers.status import PaperWord
from pos.config import parse
from pos.services.checkup import Check, State
from pos.services.paper_notes import PaperNote
from pos.services.printer_checks import look_at_logo, look_at_printer

NAME = "EPSON TM-T20II"
TRUE, EMPTY = (PaperNote(word, "2026-11-24", NAME) for word in (PaperWord.TRUE, PaperWord.EMPTY))


class Paper(MemoryPrinter):
    """A printer with paper and a name."""

    def __init__(self, name: str) -> None:
        super().__init__(())
        self.name = name

    def trust_paper(self, word: PaperWord) -> None:
        """Nothing here asks for it."""

    def model(self) -> str:
        return self.name


def test_a_folder_is_looked_at_without_paper() -> None:
    assert look_at_printer(MemoryPrinter(()), None) == (Check("printer", State.GOOD, "none", ""),)


@pytest.mark.parametrize(
    ("note", "name", "check"),
    [
        (None, NAME, Check("paper", State.UNKNOWN, "paper_untried", "")),
        (TRUE, NAME, Check("paper", State.GOOD, "", "2026-11-24")),
        (TRUE, "", Check("paper", State.GOOD, "", "2026-11-24")),
        (
            PaperNote(PaperWord.EMPTY, "2026-11-24", ""),
            NAME,
            Check("paper", State.UNKNOWN, "paper_empty", "2026-11-24"),
        ),
        (TRUE, "POS-80", Check("paper", State.PROBLEM, "paper_other", NAME)),
    ],
)
def test_a_printer_is_named_and_its_paper_judged(note: PaperNote | None, name: str, check: Check) -> None:
    assert look_at_printer(Paper(name), note) == (Check("printer", State.GOOD, "none", name), check)


def test_a_logo_is_good_bad_or_not_there(tmp_path: Path) -> None:
    config = parse('[receipt]\nlogo = "logo.png"\n', "outlet.toml")
    assert look_at_logo(tmp_path, config) == Check("logo", State.PROBLEM, "logo_missing", "logo.png")
    picture = io.BytesIO()
    Image.new("L", (60, 40), 0).save(picture, "PNG")
    (tmp_path / "logo.png").write_bytes(picture.getvalue())
    assert look_at_logo(tmp_path, config) == Check("logo", State.GOOD, "", "logo.png, 5 mm")
    assert look_at_logo(tmp_path, parse("", "outlet.toml")).state is State.SKIPPED
