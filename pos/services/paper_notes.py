"""What was found out about each printer's paper, by its address, in ``printers.json`` beside the register.

No document and no setting: it is about a device on one counter, and a register that is restored on another PC has
other devices. A file that cannot be read is as good as none: then every printer is believed when it complains.
"""

import json
from pathlib import Path
from typing import NamedTuple

from drivers.printers.status import PaperWord
from pos.services.files import write_whole


class PaperNote(NamedTuple):
    """The end of a trial.

    Attributes:
        word: TRUE or EMPTY.
        date: When it was tried, ISO.
        model: What the printer called itself then; ``""`` where it does not say.
    """

    word: PaperWord
    date: str
    model: str


class PaperNotes:
    """The notes of one register."""

    def __init__(self, file: Path) -> None:
        """Keep where they are; the file is there when something was noted."""
        self._file = file

    def of(self, address: str) -> PaperNote | None:
        """Return what is noted of the printer at an address; None where it was never tried."""
        match self._read().get(address):
            case {"paper": str(word), "date": str(date), "model": str(model)} if word in set(PaperWord):
                return PaperNote(PaperWord(word), date, model)
            case _:
                return None

    def word(self, address: str) -> PaperWord:
        """Return what the word of the printer at an address is worth."""
        note = self.of(address)
        return note.word if note is not None else PaperWord.UNTRIED

    def keep(self, address: str, note: PaperNote) -> None:
        """Note the end of a trial.

        Raises:
            OSError: The disk is full or the folder cannot be written to; nothing was changed.
        """
        noted = self._read() | {address: {"paper": note.word.value, "date": note.date, "model": note.model}}
        write_whole(self._file, (json.dumps(noted, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode())

    def _read(self) -> dict[str, object]:
        try:
            noted = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return {}
        return noted if isinstance(noted, dict) else {}
