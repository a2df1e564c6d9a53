"""The panel of a report: its lines cut to the screen, the heads of a long table kept in sight."""

from pos.domain.report import Report
from pos.i18n import Translate, mark
from pos.ui.reducer.modes import Viewing
from pos.ui.reducer.reports.lines import HEAD, SPACE, Line, lines_of
from pos.ui.reports import NOW, OF
from pos.ui.view import MUTED, PLAIN, Panel, PanelLine
from pos.ui.viewing.layout import window
from pos.ui.viewing.report_lines import dropped, line_text, widths_of

_DAYS_KEYS = mark("↑↓ PgUp PgDn; ←→ day; F12 prints; a scan tells the price; Esc closes")
_NOW_KEYS = mark("↑↓ PgUp PgDn; F12 prints; a scan tells the price; Esc closes")
_OF_KEYS = mark("scan or type another product; ↑↓; ←→ day; F12 prints; Esc closes")
_WHICH, _TYPE = mark("Which product?"), mark("scan it, or type its code or a part of its name, then Enter; Esc closes")
_KEYS = {NOW: _NOW_KEYS, OF: _OF_KEYS}


def report_panel(mode: Viewing, size: tuple[int, int], translate: Translate) -> Panel:
    """Return the panel of a report, cut to so many columns and lines around the line one stands on.

    What does not fit a table's line is told below it, for the line one stands on.
    """
    title = translate(mode.shown.title).upper()
    if mode.report is None:
        is_asked = mode.shown.span == OF
        asked = (PanelLine(translate(_WHICH), "", PLAIN),) if is_asked else ()
        return Panel(title, asked, -1, translate(_TYPE) if is_asked else "")
    report, lines, (cols, shown) = mode.report, lines_of(mode.report), size
    here = lines[mode.at]
    told = dropped(report, here, widths_of(report, here.section, cols, translate), cols, translate)
    indexes = window(mode.at, len(lines), max(shown - len(told[1:]), 1))
    widths = {
        line.section: widths_of(report, line.section, cols, translate) for line in lines[indexes.start : indexes.stop]
    }
    seen = [line_text(report, lines[index], cols, widths[lines[index].section], translate) for index in indexes]
    heads = _heads_above(lines, indexes)
    if heads is not None and mode.at > indexes.start:
        seen[0] = line_text(report, heads, cols, widths[heads.section], translate)
    seen += [PanelLine(each, "", MUTED) for each in told[:-1]]
    hint = told[-1] if told else translate(_KEYS.get(mode.shown.span, _DAYS_KEYS))
    return Panel(f"{title}  {_dates(report)}".rstrip(), tuple(seen), mode.at - indexes.start, hint)


def _heads_above(lines: tuple[Line, ...], shown: range) -> Line | None:
    """The heads of the table in which the first line lies, when they were left above; None when they are in sight."""
    heads = Line(lines[shown.start].section, HEAD, 0)
    return heads if heads in lines[: shown.start] and lines[shown.start].kind != SPACE else None


def _dates(report: Report) -> str:
    """The days with the day first; nothing for what is shown of this moment."""
    days = (each.split("-") for each in report.period.split("..") if each)
    return " - ".join("-".join(reversed(each)) for each in days)
