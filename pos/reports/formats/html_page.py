"""A report as one page for a browser: nothing is fetched, nothing runs, and a phone shows it without pinching.

Colours follow the reader's own light or dark; on paper it is black on white. Every text is escaped, and a policy in the
page forbids scripts and addresses even if one were not.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import assert_never

from pos.domain.report import DATE, RUPIAH, TIME, Bars, Cell, Column, Facts, Report, Section, Table
from pos.i18n import mark
from pos.reports.formats import shown
from pos.reports.formats.html_style import STYLE
from pos.reports.formats.letterhead import NOTHING, Letterhead, made, period
from pos.reports.formats.scale import PARTS, scaled

ALL_COLUMNS = mark("Show all columns")

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def _class(column: Column, cell: Cell) -> str:
    """What a cell looks like: a figure to the right, one below zero, a date unbroken; what a phone shows on demand."""
    is_figure = column.kind in shown.FIGURES
    names = (
        ("figure", is_figure),
        ("below", is_figure and isinstance(cell, int) and cell < 0),
        ("whole", column.kind in {DATE, TIME}),
        ("extra", not column.is_key),
    )
    worn = " ".join(name for name, is_worn in names if is_worn)
    return f' class="{worn}"' if worn else ""


def _row(row: Sequence[Cell], columns: Sequence[Column], letterhead: Letterhead) -> str:
    cells = (
        f"<td{_class(column, cell)}>{escape(shown.bare(cell, column.kind, letterhead))}</td>"
        for cell, column in zip(row, columns, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _head(column: Column, letterhead: Letterhead) -> str:
    unit = " (Rp)" if column.kind == RUPIAH else ""
    return f'<th scope="col"{_class(column, "")}>{escape(letterhead.say(column.head))}{unit}</th>'


def _named(table: Table) -> Sequence[Cell]:
    """The word of a total stands under the first column a phone shows, where that is free."""
    key = next((place for place, column in enumerate(table.columns) if column.is_key), 0)
    word, *rest = table.total
    return ("", *rest[: key - 1], word, *rest[key:]) if key and table.total[key] == "" else table.total


def _table(table: Table, letterhead: Letterhead, number: int) -> Iterator[str]:
    if not all(column.is_key for column in table.columns):
        words = escape(letterhead.say(ALL_COLUMNS))
        yield f'<input class="toggle" type="checkbox" id="all{number}"> <label for="all{number}">{words}</label>'
    heads = "".join(_head(column, letterhead) for column in table.columns)
    yield f'<div class="wide" tabindex="0"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>'
    for row in table.rows:
        yield _row(row, table.columns, letterhead)
    yield "</tbody>"
    if table.total:
        yield f"<tfoot>{_row(_named(table), table.columns, letterhead)}</tfoot>"
    yield "</table></div>"


def _share(parts: int) -> str:
    """Ten-thousandths as a percentage of SVG: 1250 is ``12.50%``."""
    return f"{parts * 100 // PARTS}.{parts * 10_000 // PARTS % 100:02}%"


def _bars(bars: Bars, letterhead: Letterhead) -> Iterator[str]:
    """A bar a line, each its own picture as wide as there is room, so that the words beside it keep their size."""
    scale = scaled([figure for _, figure in bars.bars])
    yield '<div class="bars" role="table">'
    for (name, figure), span in zip(bars.bars, scale.spans, strict=True):
        text = escape(shown.alone(figure, bars.kind, letterhead))
        style = "below" if figure < 0 else "above"
        zero = f'<line x1="{_share(scale.zero)}" x2="{_share(scale.zero)}" y1="0" y2="100%"/>'
        place = f'x="{_share(span.start)}" width="{_share(span.length)}"'
        yield (
            f'<div role="row"><span role="cell">{escape(letterhead.say(name))}</span>'
            f'<svg role="presentation"><rect class="{style}" {place} height="100%"/>{zero}</svg>'
            f'<span role="cell" class="figure">{text}</span></div>'
        )
    yield "</div>"


def _facts(facts: Facts, letterhead: Letterhead) -> Iterator[str]:
    yield "<dl>"
    for name, kind, fact in facts.facts:
        text = escape(shown.alone(fact, kind, letterhead))
        yield f"<div><dt>{escape(letterhead.say(name))}</dt><dd>{text}</dd></div>"
    yield "</dl>"


def _section(section: Section, letterhead: Letterhead, number: int) -> Iterator[str]:
    yield "<section>"
    if section.title:
        yield f"<h2>{escape(letterhead.say(section.title))}</h2>"
    if shown.is_empty(section):
        yield f"<p>{escape(letterhead.say(NOTHING))}</p>\n</section>"
        return
    match section:
        case Table():
            yield from _table(section, letterhead, number)
        case Bars():
            yield from _bars(section, letterhead)
        case Facts():
            yield from _facts(section, letterhead)
        case _:
            assert_never(section)
    yield "</section>"


def _lines(report: Report, letterhead: Letterhead) -> Iterator[str]:
    title = escape(letterhead.say(report.title))
    yield f'<!doctype html>\n<html lang="{letterhead.language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{title} \u00b7 {escape(period(report, letterhead))}</title>\n<style>{STYLE}</style>\n</head>\n<body>"
    address = "<br>".join(map(escape, letterhead.address))
    yield f"<header><p><strong>{escape(letterhead.name)}</strong><br>{address}</p>"
    yield f"<h1>{title}</h1>\n<p>{escape(period(report, letterhead))}</p></header>\n<main>"
    for number, section in enumerate(report.sections):
        yield from _section(section, letterhead, number)
    yield "</main>\n<footer>"
    if report.signatures:
        boxes = "".join(f"<div>{escape(letterhead.say(who))}</div>" for who in report.signatures)
        yield f'<div class="signatures">{boxes}</div>'
    yield f"<p>{escape(made(report, letterhead))}</p></footer>\n</body>\n</html>\n"


def html_page(report: Report, letterhead: Letterhead) -> bytes:
    """Return a report as one HTML file, UTF-8.

    Args:
        report: The report.
        letterhead: Whose it is, and in whose words.
    """
    return "\n".join(_lines(report, letterhead)).encode()
