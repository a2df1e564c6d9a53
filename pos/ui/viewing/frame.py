"""One frame: every part of the screen from the state, and nothing made twice that did not change."""

from pos.i18n import Translate, texts
from pos.ui.messages import in_words
from pos.ui.reducer.state import TillState
from pos.ui.view import View
from pos.ui.viewing.bar import bar_of, flags_of
from pos.ui.viewing.command import command_of
from pos.ui.viewing.keyrows import Pairs, key_rows
from pos.ui.viewing.lines import Lines
from pos.ui.viewing.middle import middle_of
from pos.ui.viewing.pane import pane_of
from pos.ui.viewing.panels.panel import panel_of
from pos.ui.viewing.places import place_of


class Viewer:
    """Makes frames; remembers rows and translations between them."""

    def __init__(self) -> None:
        self._language = ""
        self._translate: Translate = str
        self._lines = Lines()
        self._key_rows: dict[str, tuple[Pairs, Pairs]] = {}

    def view(self, state: TillState, cols: int, rows: int) -> View:
        """Return the frame of a state on a terminal of a size."""
        translate = self._in(state.settings.language)
        middle = middle_of(state, self._lines, translate)
        place = place_of(state, state.mode)
        flags = flags_of(state.desk.health, cols, translate)
        return View(
            bar=bar_of(state, flags, cols, translate),
            flags=flags,
            clock=state.desk.clock,
            head=middle.head,
            rows=middle.rows,
            selected=middle.selected,
            panel=panel_of(state, (cols, rows), translate),
            last=middle.last,
            side=middle.side,
            total=middle.total,
            message=(in_words(state.message, translate), state.message.tone),
            command=command_of(state, translate),
            keys=self._keys(place),
            pane=pane_of(state.desk, (cols, rows), translate),
        )

    def _in(self, language: str) -> Translate:
        if language != self._language:
            self._language, self._translate = language, texts(language)
            self._key_rows.clear()
        return self._translate

    def _keys(self, place: str) -> tuple[Pairs, Pairs]:
        rows = self._key_rows.get(place)
        if rows is None:
            rows = self._key_rows[place] = key_rows(place, self._translate)
        return rows
