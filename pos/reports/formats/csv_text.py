"""A report for other programs that read tables: CSV with plain figures, in which nothing can run as a formula.

Comma and dot, as RFC 4180 and every program outside a spreadsheet expect; with a byte order mark, because Excel takes
UTF-8 without one for Windows-1252 and every reader of UTF-8 CSV skips it. Totals are left out: who reads rows adds.
A text that begins like a formula gets an apostrophe, and so does one inside a text behind a semicolon: an Excel set to
Indonesian parts cells there, quotes or not. Figures are our own integers and need none.

Source: RFC 4180, section 2; OWASP, CSV Injection.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pos.clock import local
from pos.domain.catalogue_csv.numbers import quantity_cell
from pos.domain.quantity import Milli
from pos.domain.report import MILLI, PERCENT, TIME, Cell, Report, Section
from pos.domain.text import clean
from pos.reports.formats.grid import grid
from pos.reports.formats.letterhead import Letterhead

_MARK: Final = "\ufeff"
_BEGINS = re.compile("(^|;[ ]*)(?=[=+@\uff1d\uff0b\uff0d\uff20-])")
"""Where a spreadsheet would begin to calculate; the wide forms count in some of them."""


def guarded(text: str) -> str:
    """Return a text from outside that no spreadsheet calculates, whichever of comma and semicolon parts its cells."""
    return _BEGINS.sub(r"\1'", clean(text))


def _number(cell: int, kind: str, zone: str) -> str:
    sign, size = "-" if cell < 0 else "", abs(cell)
    if kind == MILLI:
        return sign + quantity_cell(Milli(size))
    if kind == PERCENT:
        return f"{sign}{size // 100}.{size % 100:02}"
    return f"{local(cell, zone):%Y-%m-%d %H:%M:%S}" if kind == TIME else str(cell)


def _cell(cell: Cell, kind: str, letterhead: Letterhead) -> str:
    return _number(cell, kind, letterhead.zone) if isinstance(cell, int) else guarded(letterhead.say(cell))


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if re.search('[,";]', cell) else cell


def _line(cells: Iterable[str]) -> str:
    return ",".join(map(_quoted, cells)) + "\r\n"


def _words(letterhead: Letterhead, *words: str) -> str:
    return _line(guarded(letterhead.say(word)) for word in words)


def _section(section: Section, letterhead: Letterhead) -> Iterator[str]:
    shape = grid(section)
    yield _words(letterhead, *(column.head for column in shape.columns))
    for row, kinds in zip(shape.rows, shape.kinds, strict=True):
        yield _line(_cell(cell, kind, letterhead) for cell, kind in zip(row, kinds, strict=True))


def _lines(report: Report, letterhead: Letterhead) -> Iterator[str]:
    """One table is a plain table; of several each has its title above it, if it has one, and an empty line between."""
    if len(report.sections) == 1:
        yield from _section(report.sections[0], letterhead)
        return
    for index, section in enumerate(report.sections):
        if index:
            yield "\r\n"
        if section.title:
            yield _words(letterhead, section.title)
        yield from _section(section, letterhead)


def csv_text(report: Report, letterhead: Letterhead) -> bytes:
    """Return a report as CSV: UTF-8 with a byte order mark, lines ended as RFC 4180 has it.

    Args:
        report: The report.
        letterhead: The language of its words and the hours of its moments.
    """
    return (_MARK + "".join(_lines(report, letterhead))).encode()
