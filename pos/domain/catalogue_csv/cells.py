"""One row being read: each cell is asked for as what it should be, and all faults of the row are kept."""

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from pos.domain.barcodes import BadCheckDigit, Gtin, PlainCode, ShortCode, read_code
from pos.domain.catalogue_csv.faults import Problem, RowFault
from pos.domain.catalogue_csv.numbers import read_quantity, read_whole
from pos.domain.gtin import is_digits
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli

MOST_RUPIAH = 999_999_999
MOST_MILLI = Milli(9_999_999_000)
MANY = "|"
"""Between several barcodes, or several goods that a service uses, in one cell."""

_YES_NO = {"yes": True, "no": False, "ya": True, "tidak": False}
_NOT_IN_CODES = frozenset(" \"';:,|\\")
ChoiceT = TypeVar("ChoiceT")


class Cells:
    """The cells of one row by column; a faulty one gives a stand-in, and the row is refused at the end.

    Attributes:
        row: The row's number.
        faults: What is wrong with it so far.
    """

    __slots__ = ("_values", "faults", "row")

    def __init__(self, row: int, values: Mapping[str, str]) -> None:
        """Begin a row with cleaned cells; a column that is not there counts as empty."""
        self.row = row
        self.faults: list[RowFault] = []
        self._values = values

    def fault(self, column: str, problem: Problem, expected: str) -> None:
        """Note what is wrong with a cell."""
        self.faults.append(RowFault(self.row, column, problem, self._values.get(column, "")[:40], expected))

    def text(self, column: str, most: int) -> str:
        """Return a text that must be there, of at most so many characters."""
        text = self.optional_text(column, most)
        if not text:
            self.fault(column, Problem.MISSING, "")
        return text

    def optional_text(self, column: str, most: int) -> str:
        """Return a text that may be empty, of at most so many characters."""
        text = self._values.get(column, "")
        if len(text) > most:
            self.fault(column, Problem.TOO_LONG, str(most))
        return text

    def code(self, column: str) -> str:
        """Return a code of our own that must be there: ASCII without spaces and without what separates codes."""
        code = self.optional_code(column)
        if not code:
            self.fault(column, Problem.MISSING, "")
        return code

    def optional_code(self, column: str) -> str:
        """Return a code of our own that may be empty."""
        code = self.optional_text(column, 32)
        if not code:
            return code
        if not code.isascii() or not _NOT_IN_CODES.isdisjoint(code):
            strange = next(char for char in code if char in _NOT_IN_CODES or not char.isascii())
            self.fault(column, Problem.BAD_CHARACTER, strange)
        if code == "IDR" or code.startswith("BELANJA-"):
            self.fault(column, Problem.RESERVED, "")
        return code

    def whole(self, column: str, *, least: int, most: int) -> int:
        """Return a whole number that must be there."""
        number = self.optional_whole(column, least=least, most=most)
        if number is None:
            self.fault(column, Problem.MISSING, "")
        return number or 0

    def optional_whole(self, column: str, *, least: int, most: int) -> int | None:
        """Return a whole number, or ``None`` for an empty cell."""
        text = self._values.get(column, "")
        return self._within(column, read_whole(text), least=least, most=most) if text else None

    def rupiah(self, column: str) -> Rupiah:
        """Return whole rupiah of zero or more."""
        return Rupiah(self.whole(column, least=0, most=MOST_RUPIAH))

    def optional_rupiah(self, column: str) -> Rupiah | None:
        """Return whole rupiah, or ``None`` for an empty cell."""
        amount = self.optional_whole(column, least=0, most=MOST_RUPIAH)
        return None if amount is None else Rupiah(amount)

    def quantity(self, column: str, *, least: int) -> Milli:
        """Return a quantity in thousandths that must be there."""
        quantity = self.optional_quantity(column, least=least)
        if quantity is None:
            self.fault(column, Problem.MISSING, "")
        return quantity or Milli(0)

    def optional_quantity(self, column: str, *, least: int) -> Milli | None:
        """Return a quantity in thousandths, or ``None`` for an empty cell."""
        text = self._values.get(column, "")
        return Milli(self._within(column, read_quantity(text), least=least, most=MOST_MILLI)) if text else None

    def choice(self, column: str, known: Mapping[str, ChoiceT]) -> ChoiceT:
        """Return the member of a closed list that the cell names."""
        text = self._values.get(column, "")
        found = known.get(text)
        if found is not None:
            return found
        names = list(known)
        if text:
            nearest = get_close_matches(text.lower(), names, n=1)
            self.fault(column, Problem.UNKNOWN_VALUE, nearest[0] if nearest else " ".join(names))
        else:
            self.fault(column, Problem.MISSING, " ".join(names))
        return known[names[0]]

    def yes(self, column: str) -> bool:
        """Return whether the cell says yes (``yes no``, or ``ya tidak``)."""
        return self.choice(column, _YES_NO)

    def day(self, column: str) -> date:
        """Return a date that must be there."""
        day = self.optional_day(column)
        if day is None:
            self.fault(column, Problem.MISSING, "")
        return day or date.min

    def optional_day(self, column: str) -> date | None:
        """Return a date written YYYY-MM-DD, or ``None`` for an empty cell; no other form, because 01/02 is two days."""
        text = self._values.get(column, "")
        if not text:
            return None
        if _is_day(text):
            return date.fromisoformat(text)
        self.fault(column, Problem.BAD_DATE, "")
        return date.min

    def moment(self, column: str) -> str:
        """Return a day, or a day and a minute, that must be there: ``2026-01-31``, ``2026-01-31T14:30``.

        A space instead of the T is taken too: that is how spreadsheets write it.
        """
        text = self._values.get(column, "")
        day, minute = text[:10], text[11:]
        if not text:
            self.fault(column, Problem.MISSING, "")
        elif text[10:11] not in {"", "T", " "} or not _is_day(day) or not (_is_minute(minute) or len(text) == 10):
            self.fault(column, Problem.BAD_DATE, "")
        return f"{day}T{minute}" if minute else day

    def barcodes(self, column: str) -> tuple[str, ...]:
        """Return the barcodes of a cell, several with ``|`` between them, each in the form it is looked up by."""
        text = self._values.get(column, "")
        if not text:
            return ()
        return tuple(self._barcode(column, part.strip()) for part in text.split(MANY))

    def _barcode(self, column: str, text: str) -> str:
        match read_code(text, symbology="", templates=()):
            case Gtin(key, _):
                return key
            case PlainCode(""):
                self.fault(column, Problem.MISSING, "")
            case PlainCode(plain) if _is_spreadsheet_number(plain):
                self.fault(column, Problem.SPREADSHEET_NUMBER, "")
            case PlainCode(plain) if len(plain) <= 48:
                return plain
            case BadCheckDigit(_, expected):
                self.fault(column, Problem.BAD_CHECK_DIGIT, expected)
            case ShortCode():
                self.fault(column, Problem.SHORT_BARCODE, "")
            case _:
                self.fault(column, Problem.TOO_LONG, "48")
        return ""

    def _within(self, column: str, number: int | Problem, *, least: int, most: int) -> int:
        if isinstance(number, Problem):
            self.fault(column, number, "")
        elif number < least:
            self.fault(column, Problem.TOO_SMALL, str(least))
        elif number > most:
            self.fault(column, Problem.TOO_LARGE, str(most))
        else:
            return number
        return least


def _is_day(text: str) -> bool:
    try:
        return len(text) == len("2026-01-31") and date.fromisoformat(text) is not None
    except ValueError:
        return False


def _is_minute(text: str) -> bool:
    hour, colon, minute = text[:2], text[2:3], text[3:]
    return len(text) == 5 and colon == ":" and is_digits(hour + minute) and hour < "24" and minute < "60"


def _is_spreadsheet_number(text: str) -> bool:
    return text[:1].isdigit() and "E+" in text.upper()
