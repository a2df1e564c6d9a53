"""The help panel: the keys that work now, from the one key table."""

from pos.i18n import Translate, mark
from pos.ui.keys import KeyLine, keys_at
from pos.ui.reducer.modes import Help
from pos.ui.reducer.state import TillState
from pos.ui.view import PLAIN, Panel, PanelLine
from pos.ui.viewing.panels.listing import listed
from pos.ui.viewing.places import place_of

_TITLE, _KEYS = mark("KEYS THAT WORK NOW"), mark("↑↓ pages, Esc closes")


def help_panel(state: TillState, mode: Help, shown: int, translate: Translate) -> Panel:
    """Return the keys of the mode the help was opened from."""
    has_lines = state.basket.standing > 0
    there = keys_at(place_of(state, mode.back), has_lines=has_lines, has_held=bool(state.desk.held))
    last = max(len(there) - shown, 0)
    top = min(mode.top, last)
    panel = listed(there[top : top + shown], -1, shown, lambda _, key: _line(key, translate))
    return panel._replace(title=translate(_TITLE), hint=translate(_KEYS))


def _line(key: KeyLine, translate: Translate) -> PanelLine:
    return PanelLine(f"{key.label:<8} {translate(key.long)}", "", PLAIN)
