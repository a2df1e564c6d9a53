"""One line of a report in so many columns: a row under its heads, a bar of blocks, a fact with its figure.

Bars are full blocks, and shaded ones below zero: both are in every console font. Source: screens.md section 1.5.
"""

from textwrap import wrap
from typing import Final, assert_never

from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.domain.report import COUNT, DATE, MILLI, PERCENT, RUPIAH, TEXT, TIME, Bars, Cell, Facts, Report, Table
from pos.i18n import Translate, mark
from pos.ui.formatting import clipped, moment
from pos.ui.reducer.reports.lines import HEAD, NONE, SPACE, TITLE, TOTAL, Line
from pos.ui.view import ACCENT, MUTED, PLAIN, PanelLine

_NOTHING = mark("Nothing to show.")
_FIGURES: Final = frozenset({RUPIAH, MILLI, COUNT, PERCENT})
_LEAST, _GAP, _NAME, _BAR = 14, 2, 24, 8
_BLOCK, _SHADE = "█", "▒"

Widths = tuple[tuple[int, int], ...]
"""Columns that are shown: their place in a row, and their width."""


def line_text(report: Report, line: Line, cols: int, widths: Widths, translate: Translate) -> PanelLine:
    """Return a line of a report as so many columns of text; ``widths`` are those of its section."""
    if line.kind == SPACE:
        return PanelLine("", "", PLAIN)
    if line.kind == NONE:
        return PanelLine(translate(_NOTHING), "", MUTED)
    section = report.sections[line.section]
    if line.kind == TITLE:
        return PanelLine(translate(section.title), "", ACCENT)
    match section:
        case Table():
            return _table_line(section, line, widths, translate)
        case Bars():
            return _bar(section, line.place, cols, translate)
        case Facts():
            name, kind, fact = section.facts[line.place]
            return PanelLine(_word(name, translate), _shown(fact, kind, translate), PLAIN)
        case _:
            assert_never(section)


def dropped(report: Report, line: Line, widths: Widths, cols: int, translate: Translate) -> tuple[str, ...]:
    """Return the cells of a row that found no room beside the others or were cut, each with its head, in lines."""
    section = report.sections[line.section] if report.sections else None
    if not isinstance(section, Table) or line.kind not in {"row", TOTAL}:
        return ()
    cells = _cells(section, section.rows[line.place] if line.kind == "row" else section.total, translate)
    there = dict(widths)
    hidden = [
        f"{_word(column.head, translate)}: {cell}"
        for place, (column, cell) in enumerate(zip(section.columns, cells, strict=True))
        if cell and len(cell) > there.get(place, 0)
    ]
    return tuple(wrap(" • ".join(hidden), cols))


def _table_line(table: Table, line: Line, widths: Widths, translate: Translate) -> PanelLine:
    if line.kind == HEAD:
        return PanelLine(_row(table, [_word(each.head, translate) for each in table.columns], widths), "", MUTED)
    cells = _cells(table, table.total if line.kind == TOTAL else table.rows[line.place], translate)
    if line.kind == TOTAL and not cells[widths[0][0]]:
        cells[widths[0][0]] = cells[0]
    return PanelLine(_row(table, cells, widths), "", ACCENT if line.kind == TOTAL else PLAIN)


def _row(table: Table, cells: list[str], widths: Widths) -> str:
    placed = (
        clipped(cells[place], width).rjust(width)
        if table.columns[place].kind in _FIGURES
        else clipped(cells[place], width).ljust(width)
        for place, width in widths
    )
    return (" " * _GAP).join(placed)


def widths_of(report: Report, number: int, cols: int, translate: Translate) -> Widths:
    """Return the columns of a section in so many cells; none where it is no table with rows.

    Figures are never cut; texts give way down to some letters, then what is no key is left out from the right.
    """
    table = report.sections[number] if report.sections else None
    if not isinstance(table, Table) or not table.rows:
        return ()
    rows = [_cells(table, row, translate) for row in (*table.rows, *((table.total,) if table.total else ()))]
    heads = [len(_word(column.head, translate)) for column in table.columns]
    widths = {place: max([len(row[place]) for row in rows] + [head]) for place, head in enumerate(heads)}
    least = {
        place: min(width, _LEAST) if table.columns[place].kind == TEXT else width for place, width in widths.items()
    }
    for place in reversed(range(len(heads))):
        if _needed(least) > cols and not table.columns[place].is_key and len(least) > 1:
            del least[place]
    spare = cols - _needed(least)
    shown = []
    for place, width in least.items():
        more = max(min(spare, widths[place] - width), 0)
        shown.append((place, width + more))
        spare -= more
    return tuple(shown)


def _needed(widths: dict[int, int]) -> int:
    return sum(widths.values()) + _GAP * (len(widths) - 1)


def _bar(bars: Bars, index: int, cols: int, translate: Translate) -> PanelLine:
    """A bar to the scale of the longest one; what is not nothing has one block at least."""
    names = [_word(name, translate) for name, _ in bars.bars]
    figures = [_shown(figure, bars.kind, translate) for _, figure in bars.bars]
    name_width, figure_width = min(max(map(len, names)), _NAME), max(map(len, figures))
    room = max(cols - name_width - figure_width - 2 * _GAP, _BAR)
    figure, most = bars.bars[index][1], max(abs(figure) for _, figure in bars.bars)
    blocks = max(abs(figure) * room // most, 1) if figure else 0
    drawn = (_BLOCK if figure > 0 else _SHADE) * blocks
    return PanelLine(f"{clipped(names[index], name_width):<{name_width}}  {drawn}", figures[index], PLAIN)


def _cells(table: Table, row: tuple[Cell, ...], translate: Translate) -> list[str]:
    return [_shown(cell, column.kind, translate) for cell, column in zip(row, table.columns, strict=True)]


def _shown(cell: Cell, kind: str, translate: Translate) -> str:
    if isinstance(cell, str):
        return "-".join(reversed(cell.split("-"))) if kind == DATE else _word(cell, translate)
    if kind == MILLI:
        return milli_text(cell)
    if kind == PERCENT:
        whole, rest = divmod(abs(cell), 100)
        return f"{'-' if cell < 0 else ''}{thousands(whole)},{rest:02}%"
    return _moment(cell) if kind == TIME else thousands(cell)


def _moment(at_ms: int) -> str:
    """The day and the time; the year stands in the head."""
    date, time = moment(at_ms).split()
    return f"{date[:5]} {time}"


def _word(text: str, translate: Translate) -> str:
    return translate(text) if text else ""
