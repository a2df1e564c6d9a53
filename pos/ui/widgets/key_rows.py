"""The two rows of keys, as the one key table says that they work now; a pair that does not fit is left out whole."""

from rich.cells import cell_len
from textual.strip import Strip

from pos.ui.view import View
from pos.ui.widgets.drawing import Drawing, Frame, Span, line


def _part(view: View) -> object:
    return view.keys


def _draw(view: View, frame: Frame) -> list[Strip]:
    return [_row(pairs, frame) for pairs in view.keys]


def _row(pairs: tuple[tuple[str, str], ...], frame: Frame) -> Strip:
    tones = frame.skin.keys
    spans: list[Span] = []
    left = frame.width
    for key, meaning in pairs:
        left -= cell_len(key) + cell_len(meaning) + 2
        if left < 0:
            break
        spans += (Span(f" {key}", tones.accent), Span(f" {meaning}", tones.plain))
    return line(spans, frame, tones.plain)


KEY_ROWS = Drawing(_part, _draw)
