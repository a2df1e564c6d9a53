"""Letters on A4: what the standard fonts have, how wide it is, and paragraphs in which nothing is markup."""

from html import escape
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from drivers.printers.text import ASCII
from drivers.printers.text import clean as spelled
from pos.domain.text import clean

FONT: Final = "Helvetica"
BOLD: Final = "Helvetica-Bold"
INK: Final = HexColor(0x1B2026)
SOFT: Final = HexColor(0x5D6772)
LINE: Final = HexColor(0xC9CFD6)
BAND: Final = HexColor(0xF3F5F7)
BAR: Final = HexColor(0x2F6FB0)
BELOW: Final = HexColor(0xB3401F)

_LONGEST: Final = 600
"""Letters of a cell; a longer one would not fit on a page, and no name of ours is half as long."""


def plain(text: str) -> str:
    """Return a text in the letters of the standard fonts; what they lack is spelled, or a question mark."""
    text = clean(text)[:_LONGEST]
    return text if text.isascii() else "".join(letter if _has(letter) else spelled(letter, ASCII) for letter in text)


def _has(letter: str) -> bool:
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def style(size: float, *, bold: bool, soft: bool) -> ParagraphStyle:
    """Return the look of a paragraph; size in points."""
    return ParagraphStyle(
        f"{size}{bold}{soft}",
        fontName=BOLD if bold else FONT,
        fontSize=size,
        leading=size * 1.25,
        textColor=SOFT if soft else INK,
        splitLongWords=1,
    )


def paragraph(text: str, look: ParagraphStyle) -> Paragraph:
    """Return a text that breaks into lines; nothing in it is markup."""
    return Paragraph(escape(plain(text)), look)


def width(text: str, size: float, *, bold: bool) -> float:
    """Return how wide a text is on one line, in points."""
    return float(stringWidth(text, BOLD if bold else FONT, size))
