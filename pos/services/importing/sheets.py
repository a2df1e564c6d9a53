"""A spreadsheet as the lines of the CSV it stands for, so that both take the same way into the catalogue.

Cells come as what the spreadsheet took them for; each is written as a person would have typed it. A barcode that became
a number is its digits again, except for zeros it began with, which only a column set to text keeps.
"""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Final

from pos.domain.catalogue_csv.splitting import csv_line

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_EXACT: Final = ".15g"
"""So many digits a spreadsheet keeps; more would show how a binary fraction misses the figure that was typed."""


class NotASheet(Exception):
    """A file looks like a spreadsheet and cannot be read as one.

    Attributes:
        detail: What the reader met, in its own words.
    """

    def __init__(self, detail: str) -> None:
        """Keep what the reader met."""
        super().__init__(detail)
        self.detail = detail


def is_sheet(head: bytes) -> bool:
    """Return whether a file that begins so is a spreadsheet: XLSX and ODS are archives, XLS an older container."""
    return head.startswith((_ZIP, _OLE))


def lines_of(content: bytes) -> list[str]:
    """Return the first sheet of a spreadsheet as lines of CSV with their line ends, as many as it has rows.

    Args:
        content: The file's bytes.

    Raises:
        NotASheet: It cannot be read, or has no sheet.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
        rows: Sequence[Sequence[object]] = sheet.to_python(skip_empty_area=False)
    except (CalamineError, IndexError) as error:
        raise NotASheet(str(error)) from error
    return [csv_line(_cell(value) for value in row) for row in rows]


def _cell(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return _figure(value)
        case datetime():
            return value.isoformat()[:16].removesuffix("T00:00")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _figure(value: float) -> str:
    """Three decimals are written with a fourth: ``1.125`` might as well be a thousand and more."""
    if value.is_integer():
        return str(int(value))
    text = format(value, _EXACT)
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text
