"""Between lines of text and cells: the separators, quotes and apostrophes of the spreadsheets people really use."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from pos.domain.text import clean

_FORMULA = frozenset("=+-@'")


class BrokenRow(NamedTuple):
    """A row whose quotes or cells no rule of CSV allows.

    Attributes:
        detail: What the reader met, in its own words.
    """

    detail: str


class Split(NamedTuple):
    """A file taken into cells.

    Attributes:
        header: The names of the columns, in small letters.
        rows: Its rows, one after the other, read as they are asked for.
    """

    header: tuple[str, ...]
    rows: Iterator[Sequence[str] | BrokenRow]


def split(lines: Iterable[str]) -> Split:
    """Split the lines of a file: comma, semicolon (Excel in Indonesia) or tab, whichever its header uses.

    Args:
        lines: With their line ends, as a file opened with universal newlines gives them.
    """
    remaining = iter(lines)
    first = next((line for line in remaining if line.strip("\ufeff \t\r\n;,")), "").lstrip("\ufeff")
    separator = max(",;\t", key=first.count)
    rows = _rows(chain((first,), remaining), separator)
    head = next(rows)
    names = [] if isinstance(head, BrokenRow) else [clean(name).lower() for name in head]
    while names and not names[-1]:
        names.pop()
    return Split(tuple(names), rows)


def _rows(lines: Iterable[str], separator: str) -> Iterator[Sequence[str] | BrokenRow]:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BrokenRow(str(error))
        else:
            yield row


def unguarded(cell: str) -> str:
    """Return the text of a cell, cleaned, without the apostrophe that keeps a spreadsheet from calculating it."""
    if not cell or (cell.isalnum() and cell.isascii()):
        return cell  # most cells of most files: nothing in them to clean
    text = clean(cell)
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA else text


def csv_line(cells: Iterable[str]) -> str:
    """Write one line of CSV with its line end; what a spreadsheet would take for a formula gets an apostrophe.

    Source: RFC 4180, section 2; OWASP, CSV Injection.
    """
    return ",".join(map(_quoted, cells)) + "\n"


def _quoted(cell: str) -> str:
    is_guarded = cell[:1] in _FORMULA and (cell[0] != "'" or cell[1:2] in _FORMULA)
    text = f"'{cell}" if is_guarded else cell
    return '"' + text.replace('"', '""') + '"' if any(char in text for char in ',"\n') else text
