"""What every drawing is: from the view, a size and a theme to styled lines; it asks nothing and keeps nothing."""

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from rich.cells import split_graphemes, split_text
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from pos.ui.themes.skin import Skin, Tones
from pos.ui.view import ACCENT, BAD, GOOD, MUTED, WARN, View


class Frame(NamedTuple):
    """Where a drawing goes: its size in cells, and the theme."""

    width: int
    height: int
    skin: Skin


class Drawing(NamedTuple):
    """A drawing.

    Attributes:
        part: The part of the view it shows; while that is equal, nothing is drawn again.
        draw: Returns at most ``height`` lines of exactly ``width`` cells.
    """

    part: Callable[[View], object]
    draw: Callable[[View, Frame], list[Strip]]


class Span(NamedTuple):
    """A piece of a line."""

    text: str
    style: Style


_BARE = frozenset("─│┌┐└┘═║━┃█░▒●▲▼←↑→↓…•").union(map(chr, range(0x20, 0x7F)), map(chr, range(0xA1, 0x100))) - {"\xad"}
"""Source: screens.md section 1.5: what the Debian console fonts have; Latin-1, without its soft hyphen."""


def safe(text: str, skin: Skin) -> str:
    """Return a text that no terminal obeys and the theme's terminal can show: the last line of defence.

    Names are cleaned where they come in; what slipped through is dropped here, or on a bare console spelt plainly.
    """
    if text.isprintable() and (text.isascii() or not skin.is_bare or _BARE.issuperset(text)):
        return text
    shown = "".join(_shown(char) for char in text)
    return "".join(_bare(char) for char in shown) if skin.is_bare else shown


def _shown(char: str) -> str:
    kind = unicodedata.category(char)[0]
    return {"C": "", "Z": " "}.get(kind, char)


def _bare(char: str) -> str:
    if char in _BARE:
        return char
    plain = unicodedata.normalize("NFKD", char)
    return "".join(part for part in plain if " " <= part <= "~") or "?"


def cells_of(text: str) -> int:
    """Return how many cells a text takes; most texts are plain letters, one each.

    Rich's own ``cell_len`` keeps the last 4,096 texts it was asked for, and every sale has new ones.
    """
    return len(text) if text.isascii() else split_graphemes(text)[1]


def fit(text: str, width: int) -> str:
    """Cut a text to a width, with an ellipsis where something is missing, or fill it up with blanks."""
    if text.isascii():
        return text.ljust(width) if len(text) <= width else text[: max(width - 1, 0)] + "…"[:width]
    missing = width - cells_of(text)
    if missing >= 0:
        return text + " " * missing
    return split_text(text, max(width - 1, 0))[0] + "…"[:width]


def right(text: str, width: int) -> str:
    """Set a text at the right of a width."""
    missing = width - cells_of(text)
    return " " * missing + text if missing >= 0 else fit(text, width)


def line(spans: list[Span], frame: Frame, fill: Style) -> Strip:
    """Return a line of exactly the frame's width: cut at its right end, or filled with a style."""
    segments: list[Segment] = []
    left = frame.width
    for span in spans:
        text = safe(span.text, frame.skin)
        cells = cells_of(text)
        if cells > left:
            text, cells = fit(text, left), left
        if text:
            segments.append(Segment(text, span.style))
        left -= cells
    if left > 0:
        segments.append(Segment(" " * left, fill))
    return Strip(segments, frame.width)


def sides(left: Span, figures: Span, frame: Frame) -> Strip:
    """Return a line with a text at the left and figures at the right, which are never cut, and a blank at both ends."""
    tail = safe(figures.text, frame.skin)
    room = frame.width - 2 - cells_of(tail) - (1 if tail else 0)
    text = fit(safe(left.text, frame.skin), max(room, 0))
    gap = " " if tail else ""
    return line([Span(f" {text}{gap}", left.style), Span(f"{tail} ", figures.style)], frame, left.style)


def tone_of(tones: Tones, tone: str) -> Style:
    """Return the style of a tone; a tone that is not known is plain."""
    named = {GOOD: tones.good, WARN: tones.warn, BAD: tones.bad, MUTED: tones.muted, ACCENT: tones.accent}
    return named.get(tone, tones.plain)
