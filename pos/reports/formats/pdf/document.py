"""The pages of a PDF: the head on the first one, the sections in order, boxes to sign in, a foot on every page."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final, NamedTuple, assert_never

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, KeepTogether, SimpleDocTemplate, Spacer, TableStyle
from reportlab.platypus import Table as Laid
from reportlab.platypus.flowables import CallerMacro

from pos.domain.report import Bars, Facts, Report, Section, Table
from pos.reports.formats import shown
from pos.reports.formats.letterhead import NOTHING, PAGE, Letterhead, made, period
from pos.reports.formats.pdf.charts import charts
from pos.reports.formats.pdf.tables import fitting, laid_out
from pos.reports.formats.pdf.words import BOLD, FONT, INK, LINE, SOFT, paragraph, plain, style, width

MARGIN: Final = 16 * mm
_FOOT: Final = 9 * mm
_FRAME_PAD: Final = 6
_SMALL: Final = 8.0
_READABLE: Final = 8.0
_PAGES: Final = "pages"
_ROOM_TO_BEGIN: Final = 45 * mm
_TITLE_ROOM: Final = 14 * mm
_BOX_ROOM: Final = 22 * mm


class _Page(NamedTuple):
    """What every page needs: its size in points, and what stands at its foot."""

    size: tuple[float, float]
    report: Report
    letterhead: Letterhead

    @property
    def room(self) -> float:
        """The width between the margins."""
        return float(self.size[0] - 2 * MARGIN)


def _head(page: _Page) -> Iterator[Flowable]:
    letterhead, report = page.letterhead, page.report
    yield paragraph(letterhead.name, style(11, bold=True, soft=False))
    for line in letterhead.address:
        yield paragraph(line, style(9, bold=False, soft=True))
    yield Spacer(0, 2 * mm)
    yield HRFlowable(width="100%", thickness=1, color=INK, spaceBefore=0, spaceAfter=4 * mm)
    yield paragraph(letterhead.say(report.title), style(17, bold=True, soft=False))
    yield Spacer(0, 1 * mm)
    yield paragraph(period(report, letterhead), style(10, bold=False, soft=True))


def _facts(facts: Facts, page: _Page) -> Flowable:
    rows = [
        [
            paragraph(page.letterhead.say(name), style(9, bold=False, soft=False)),
            plain(shown.alone(fact, kind, page.letterhead)),
        ]
        for name, kind, fact in facts.facts
    ]
    right = max(width(str(row[1]), 9, bold=True) for row in rows) + 8
    laid = Laid(rows, colWidths=(page.room * 0.62 - right, right), hAlign="LEFT")
    laid.setStyle(
        TableStyle(
            [
                ("FONT", (1, 0), (1, -1), BOLD, 9, 11.25),
                ("TEXTCOLOR", (0, 0), (-1, -1), INK),
                ("ALIGN", (1, 0), (1, -1), "RIGHT"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 2.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
            ]
        )
    )
    return laid


def _content(section: Section, page: _Page) -> list[Flowable]:
    if shown.is_empty(section):
        return [paragraph(page.letterhead.say(NOTHING), style(9, bold=False, soft=True))]
    match section:
        case Table():
            return [laid_out(section, page.letterhead, page.room)]
        case Bars():
            return list(charts(section, page.letterhead, page.room))
        case Facts():
            return [_facts(section, page)]
        case _:
            assert_never(section)


def _section(section: Section, page: _Page) -> Iterator[Flowable]:
    """A title with its section below it, never alone at the foot of a page."""
    content = _content(section, page)
    whole = content[0].height if isinstance(section, Bars) and section.bars else 0.0
    yield CondPageBreak(max(_ROOM_TO_BEGIN, whole + _TITLE_ROOM))
    yield Spacer(0, 6 * mm)
    if section.title:
        yield paragraph(page.letterhead.say(section.title), style(11, bold=True, soft=False))
        yield Spacer(0, 1.5 * mm)
    yield from content


def _signatures(page: _Page) -> Iterator[Flowable]:
    """Three boxes a row: who signs, room for it, a line for the name."""
    who = [plain(page.letterhead.say(word)) for word in page.report.signatures]
    for start in range(0, len(who), 3):
        some = who[start : start + 3]
        wide = page.room / 3
        boxes = Laid(
            [some, [""] * len(some), ["(.................................)"] * len(some)],
            colWidths=[wide] * len(some),
            rowHeights=(14, _BOX_ROOM, 14),
            hAlign="LEFT",
        )
        boxes.setStyle(
            TableStyle(
                [
                    ("FONT", (0, 0), (-1, -1), FONT, 9, 11),
                    ("TEXTCOLOR", (0, 0), (-1, -1), INK),
                    ("ALIGN", (0, 0), (-1, -1), "CENTER"),
                    *(("BOX", (n, 0), (n, -1), 0.5, LINE) for n in range(len(some))),
                ]
            )
        )
        yield KeepTogether([Spacer(0, 8 * mm if not start else 0), boxes])


def _foot(canvas: Canvas, page: _Page) -> None:
    """The foot of a page; how many pages there are is a form, which is drawn when the last one is reached."""
    right = page.size[0] - MARGIN - width("00", _SMALL, bold=False)
    before = page.letterhead.say(PAGE).partition("{pages}")[0]
    canvas.saveState()
    canvas.setFont(FONT, _SMALL)
    canvas.setFillColor(SOFT)
    canvas.drawString(MARGIN, _FOOT, plain(f"{page.letterhead.name} \u00b7 {made(page.report, page.letterhead)}"))
    canvas.drawRightString(right, _FOOT, plain(before).format(page=canvas.getPageNumber()) + " ")
    canvas.translate(right, _FOOT)
    canvas.doForm(_PAGES)
    canvas.restoreState()


def _count_pages(macro: CallerMacro) -> None:
    canvas = macro.canv
    count = canvas.getPageNumber()
    canvas.beginForm(_PAGES)
    canvas.setFont(FONT, _SMALL)
    canvas.setFillColor(SOFT)
    canvas.drawString(0, 0, str(count))
    canvas.endForm()


def _story(page: _Page) -> Iterator[Flowable]:
    yield from _head(page)
    for section in page.report.sections:
        yield from _section(section, page)
    yield from _signatures(page)
    yield CallerMacro(drawCallable=_count_pages)


def _page(report: Report, letterhead: Letterhead) -> _Page:
    """Upright, unless a table would need small letters then."""
    upright = _Page(A4, report, letterhead)
    sizes = [fitting(section, letterhead, upright.room) for section in report.sections if isinstance(section, Table)]
    return upright if min(sizes, default=_READABLE) >= _READABLE else _Page(landscape(A4), report, letterhead)


def document(report: Report, letterhead: Letterhead) -> bytes:
    """Return a report as PDF, every page numbered.

    Args:
        report: The report.
        letterhead: Whose it is, and in whose words.
    """
    file, page = BytesIO(), _page(report, letterhead)
    built = SimpleDocTemplate(
        file,
        pagesize=page.size,
        leftMargin=MARGIN - _FRAME_PAD,
        rightMargin=MARGIN - _FRAME_PAD,
        topMargin=MARGIN - _FRAME_PAD,
        bottomMargin=MARGIN,
        title=plain(f"{letterhead.say(report.title)} {period(report, letterhead)}"),
        author=plain(letterhead.name),
        subject=report.name,
        creator="Gerai POS",
        lang=letterhead.language,
        invariant=1,
    )

    def foot(canvas: Canvas, _built: SimpleDocTemplate) -> None:
        _foot(canvas, page)

    built.build(list(_story(page)), onFirstPage=foot, onLaterPages=foot)
    return file.getvalue()
