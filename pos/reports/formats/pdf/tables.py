"""Tables on A4: columns as wide as what stands in them, texts sharing what is left, heads on every page."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from reportlab.lib.enums import TA_RIGHT
from reportlab.platypus import Flowable, Paragraph, TableStyle
from reportlab.platypus import Table as Laid

from pos.domain.report import RUPIAH, Cell, Column, Table
from pos.reports.formats import shown
from pos.reports.formats.letterhead import Letterhead
from pos.reports.formats.pdf.words import BAND, BOLD, FONT, INK, LINE, paragraph, plain, style, width

SIZES: Final = (9.0, 8.0, 7.0, 6.0)
"""Sizes of letters, in points; the first at which a table fits is taken."""

_PAD: Final = 4.0
_LEAST_TEXT: Final = 60.0
_HAIR: Final = 0.01
"""What adding fractions of points may be off."""

_Row = Sequence[str | Paragraph]


class _Sheet(NamedTuple):
    """The cells of a table as text: its heads, rows and total, and which columns are figures."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    total: Sequence[str]
    figures: Sequence[bool]


class _Laid(NamedTuple):
    """How wide the columns are, how big their letters, and which are figures."""

    widths: Sequence[float]
    size: float
    figures: Sequence[bool]


def _sheet(table: Table, letterhead: Letterhead) -> _Sheet:
    return _Sheet(
        heads=[_head(column, letterhead) for column in table.columns],
        rows=[_cells(row, table.columns, letterhead) for row in table.rows],
        total=_cells(table.total, table.columns, letterhead) if table.total else (),
        figures=[column.kind in shown.FIGURES for column in table.columns],
    )


def _head(column: Column, letterhead: Letterhead) -> str:
    return plain(letterhead.say(column.head)) + (" (Rp)" if column.kind == RUPIAH else "")


def _cells(row: Sequence[Cell], columns: Sequence[Column], letterhead: Letterhead) -> list[str]:
    return [plain(shown.bare(cell, column.kind, letterhead)) for cell, column in zip(row, columns, strict=True)]


def _widest(sheet: _Sheet, place: int, size: float, head: Sequence[str]) -> float:
    """The width of a column in which no cell and no word of its head breaks."""
    cells = {row[place] for row in sheet.rows}
    bold = (*head, *sheet.total[place : place + 1])
    widths = (*(width(cell, size, bold=False) for cell in cells), *(width(word, size, bold=True) for word in bold))
    return max(widths, default=0.0) + 2 * _PAD


def _widths(sheet: _Sheet, room: float, size: float) -> list[float]:
    """How wide each column is; together wider than the room where the table does not fit at this size."""
    natural = [_widest(sheet, place, size, (head,)) for place, head in enumerate(sheet.heads)]
    least = [
        _widest(sheet, place, size, head.split()) if is_figure else min(natural[place], _LEAST_TEXT)
        for place, (head, is_figure) in enumerate(zip(sheet.heads, sheet.figures, strict=True))
    ]
    spare, wanted = room - sum(least), sum(natural) - sum(least)
    share = min(1.0, max(spare, 0.0) / wanted) if wanted else 0.0
    return [low + (high - low) * share for low, high in zip(least, natural, strict=True)]


def _spread(widths: Sequence[float], figures: Sequence[bool], room: float) -> list[float]:
    """What room is left goes to every column by its width, to texts doubly, so that a table is as wide as its page."""
    weights = [wide * (1 if is_figure else 2) for wide, is_figure in zip(widths, figures, strict=True)]
    more, whole = max(room - sum(widths), 0.0), sum(weights)
    return [wide + more * weight / whole for wide, weight in zip(widths, weights, strict=True)]


def _broken(cells: Sequence[str], laid: _Laid, *, bold: bool) -> _Row:
    """A cell wider than its column becomes a paragraph; all others stay text, which is far quicker to lay out."""
    look = style(laid.size, bold=bold, soft=False)
    right = look.clone("right", alignment=TA_RIGHT)
    return [
        cell
        if width(cell, laid.size, bold=bold) <= wide - 2 * _PAD + _HAIR
        else paragraph(cell, right if is_figure else look)
        for cell, wide, is_figure in zip(cells, laid.widths, laid.figures, strict=True)
    ]


def fitting(table: Table, letterhead: Letterhead, room: float) -> float:
    """Return the size of letters at which a table fits a page of so many points; 0 where none is small enough."""
    sheet = _sheet(table, letterhead)
    return next((size for size in SIZES if sum(_widths(sheet, room, size)) <= room + _HAIR), 0.0)


def laid_out(table: Table, letterhead: Letterhead, room: float) -> Flowable:
    """Return a table as wide as the page, broken over pages between rows.

    Args:
        table: With one row or more.
        letterhead: Whose words.
        room: The width of the page between its margins, in points.
    """
    sheet = _sheet(table, letterhead)
    size = fitting(table, letterhead, room) or SIZES[-1]
    widths = _spread(_widths(sheet, room, size), sheet.figures, room)
    places = _Laid(widths, size, sheet.figures)
    rows = [
        _broken(sheet.heads, places, bold=True),
        *(_broken(row, places, bold=False) for row in sheet.rows),
        *((_broken(sheet.total, places, bold=True),) if sheet.total else ()),
    ]
    laid = Laid(rows, colWidths=widths, repeatRows=1)
    laid.setStyle(_style(sheet, size))
    return laid


def _style(sheet: _Sheet, size: float) -> TableStyle:
    last = len(sheet.rows)
    commands: list[tuple[object, ...]] = [
        ("FONT", (0, 0), (-1, -1), FONT, size, size * 1.25),
        ("TEXTCOLOR", (0, 0), (-1, -1), INK),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("FONT", (0, 0), (-1, 0), BOLD, size, size * 1.25),
        ("LINEBELOW", (0, 0), (-1, 0), 1, INK),
        ("LINEBELOW", (0, 1), (-1, last), 0.4, LINE),
        ("ROWBACKGROUNDS", (0, 1), (-1, last), (None, BAND)),
        ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ]
    if sheet.total:
        commands += [
            ("FONT", (0, -1), (-1, -1), BOLD, size, size * 1.25),
            ("LINEABOVE", (0, -1), (-1, -1), 1, INK),
        ]
    commands += [("ALIGN", (n, 0), (n, -1), "RIGHT") for n, is_figure in enumerate(sheet.figures) if is_figure]
    return TableStyle(commands)
