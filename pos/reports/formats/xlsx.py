"""A report as a workbook: a sheet for each section, figures as numbers, and no text that could run as a formula.

The one module that knows XlsxWriter, which is imported when the first workbook is made.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pos.clock import local
from pos.domain.report import COUNT, DATE, MILLI, PERCENT, RUPIAH, TEXT, TIME, Bars, Cell, Report, Section
from pos.domain.text import clean
from pos.i18n import mark
from pos.reports.formats import shown
from pos.reports.formats.grid import Grid, grid
from pos.reports.formats.letterhead import Letterhead, made, period

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

SUMMARY = mark("Summary")

_HEAD: Final = 3
"""The row of the heads, under title, period and an empty row."""

_LONGEST_NAME: Final = 31
_RESERVED: Final = "history"
"""The one name Excel keeps for itself."""

_WIDEST: Final = 46
_MANY_COLUMNS: Final = 6
_WHOLE: Final = "whole"
_NUMBERS: Final = {
    TEXT: "@",
    RUPIAH: "#,##0",
    COUNT: "#,##0",
    _WHOLE: "#,##0",
    MILLI: "#,##0.000",
    PERCENT: "0.00%",
    DATE: "dd-mm-yyyy",
    TIME: "dd-mm-yyyy hh:mm",
}
_PER_UNIT: Final = {MILLI: 1000, _WHOLE: 1000, PERCENT: 10_000}
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class _Making(NamedTuple):
    """The workbook being made: itself, the look of its cells by kind and weight, and whose it is."""

    book: "Workbook"
    looks: dict[tuple[str, bool], Any]
    letterhead: Letterhead


def _looks(book: "Workbook") -> dict[tuple[str, bool], Any]:
    return {
        (kind, bold): book.add_format({"num_format": number, "bold": bold, "top": int(bold), "valign": "top"})
        for kind, number in _NUMBERS.items()
        for bold in (False, True)
    }


def _plain(cell: Cell, kind: str, letterhead: Letterhead) -> str | int | float | datetime:
    """A cell as a spreadsheet keeps it: rupiah whole, a quantity in units, a percentage as a part of one."""
    if isinstance(cell, str):
        is_date = kind == DATE and re.fullmatch(r"\d{4}-\d\d-\d\d", cell)
        return datetime.fromisoformat(cell) if is_date else clean(letterhead.say(cell))
    if kind == TIME:
        return local(cell, letterhead.zone).replace(tzinfo=None)
    return cell / _PER_UNIT[kind] if kind in _PER_UNIT else cell


def _write(making: _Making, sheet: "Worksheet", at: tuple[int, int], cell: Cell, look: tuple[str, bool]) -> None:
    value = _plain(cell, look[0], making.letterhead)
    style = making.looks[look]
    if isinstance(value, str):
        sheet.write_string(*at, value, style)
    elif isinstance(value, datetime):
        sheet.write_datetime(*at, value, style)
    else:
        sheet.write_number(*at, value, style)


def _look(kind: str, cells: Iterable[Cell]) -> str:
    """Quantities that are all whole need no decimals."""
    is_whole = kind == MILLI and all(isinstance(cell, str) or cell % 1000 == 0 for cell in cells)
    return _WHOLE if is_whole else kind


def _heads(making: _Making, sheet: "Worksheet", shape: Grid) -> None:
    for place, column in enumerate(shape.columns):
        is_figure = column.kind in shown.FIGURES
        style = {"bold": True, "bottom": 2, "align": "right" if is_figure else "left", "text_wrap": True}
        unit = " (Rp)" if column.kind == RUPIAH else ""
        sheet.write_string(_HEAD, place, making.letterhead.say(column.head) + unit, making.book.add_format(style))
        cells = [str(row[place]) for row in (*shape.rows, *((shape.total,) if shape.total else ()))]
        widest = max((len(cell) for cell in cells), default=0) * (5 if is_figure else 4) // 4
        sheet.set_column(place, place, min(max(widest, len(column.head) + 5, 10), _WIDEST))


def _fill(making: _Making, sheet: "Worksheet", shape: Grid) -> None:
    looks = [_look(column.kind, (row[place] for row in shape.rows)) for place, column in enumerate(shape.columns)]
    for n, (row, kinds) in enumerate(zip(shape.rows, shape.kinds, strict=True), _HEAD + 1):
        for place, (cell, kind, look) in enumerate(zip(row, kinds, looks, strict=True)):
            own = look if kind == shape.columns[place].kind else _look(kind, (cell,))
            _write(making, sheet, (n, place), cell, (own, False))
    for place, cell in enumerate(shape.total):
        kind = _look(shape.columns[place].kind, (*(row[place] for row in shape.rows), cell))
        _write(making, sheet, (_HEAD + 1 + len(shape.rows), place), cell, (kind, True))


def _chart(making: _Making, sheet: "Worksheet", name: str, bars: Bars) -> None:
    chart = making.book.add_chart({"type": "bar"})
    last = _HEAD + len(bars.bars)
    reference = "'" + name.replace("'", "''") + "'"
    chart.add_series(
        {
            "categories": f"={reference}!$A${_HEAD + 2}:$A${last + 1}",
            "values": f"={reference}!$B${_HEAD + 2}:$B${last + 1}",
            "gap": 40,
        }
    )
    chart.set_legend({"none": True})
    chart.set_title({"name": making.letterhead.say(bars.title), "overlay": False})
    chart.set_y_axis({"reverse": True, "label_position": "low"})
    chart.set_x_axis({"num_format": "#,##0", "major_gridlines": {"visible": True}})
    chart.set_size({"width": 640, "height": max(240, 24 * len(bars.bars) + 90)})
    sheet.insert_chart(_HEAD, 3, chart)


def _paper(sheet: "Worksheet", letterhead: Letterhead, columns: int) -> None:
    """How the sheet prints: A4, as wide as one page, its heads on every page."""
    sheet.set_paper(9)
    if columns > _MANY_COLUMNS:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD)
    sheet.set_header("&L" + letterhead.name.replace("&", "&&")[:200])
    sheet.set_footer("&C&P / &N")


def _sheet(making: _Making, report: Report, section: Section, name: str) -> None:
    letterhead, shape = making.letterhead, grid(section)
    sheet = making.book.add_worksheet(name)
    title = " \u00b7 ".join(letterhead.say(word) for word in (report.title, section.title) if word)
    sheet.write_string(0, 0, title, making.book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, f"{letterhead.name} \u00b7 {period(report, letterhead)} \u00b7 {made(report, letterhead)}")
    _heads(making, sheet, shape)
    _fill(making, sheet, shape)
    sheet.freeze_panes(_HEAD + 1, 0)
    if shape.rows:
        sheet.autofilter(_HEAD, 0, _HEAD + len(shape.rows), len(shape.columns) - 1)
    if isinstance(section, Bars) and section.bars:
        _chart(making, sheet, name, section)
    _paper(sheet, letterhead, len(shape.columns))


def _names(report: Report, letterhead: Letterhead) -> Sequence[str]:
    """A name for each sheet that Excel takes: short, without its signs, and each another whatever its capitals."""
    taken: dict[str, str] = {}
    for place, section in enumerate(report.sections, 1):
        said = letterhead.say(section.title or (report.title if len(report.sections) == 1 else SUMMARY))
        name = re.sub(r"[\[\]:*?/\\]", " ", clean(said)).strip(" '")[:_LONGEST_NAME].strip(" '")
        if name.casefold() in {"", _RESERVED, *taken}:
            name = f"{name[: _LONGEST_NAME - 4]} {place}".strip()
        taken[name.casefold()] = name
    return tuple(taken.values())


def xlsx(report: Report, letterhead: Letterhead) -> bytes:
    """Return a report as an XLSX workbook; made twice from the same report, the same bytes.

    Args:
        report: The report.
        letterhead: Whose it is, in whose words and hours.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    book = Workbook(file, dict(_OPTIONS))
    created = datetime.fromtimestamp(report.made_ms // 1000, tz=UTC).replace(tzinfo=None)
    book.set_properties({"title": letterhead.say(report.title), "company": letterhead.name, "created": created})
    making = _Making(book, _looks(book), letterhead)
    for section, name in zip(report.sections, _names(report, letterhead), strict=True):
        _sheet(making, report, section, name)
    book.close()
    return file.getvalue()
