"""The menu: numbers for who knows them, groups and names for who does not."""

from pos.i18n import Translate, mark
from pos.ui.menu import GROUPS, Entry, entries
from pos.ui.reducer.modes import Menu
from pos.ui.reducer.state import TillState
from pos.ui.view import ACCENT, MUTED, PLAIN, Panel, PanelLine
from pos.ui.viewing.panels.listing import listed

_MENU, _KEYS = mark("MENU"), mark("number, ↑↓ or a part of the name, then Enter; Esc closes")
_NONE = mark("nothing of that name")


def menu_panel(state: TillState, mode: Menu, shown: int, translate: Translate) -> Panel:
    """Return the lines the typed number or name leaves."""
    lines = entries(state.typed.text, mode.group, translate)
    panel = listed(lines, mode.chosen, shown, lambda _, entry: _line(entry))
    if not lines:
        panel = Panel("", (PanelLine(translate(_NONE), "", MUTED),), -1, "")
    title = translate(_MENU)
    if mode.group:
        title = f"{title}: {translate(GROUPS[mode.group]).removesuffix(' …')}"
    return panel._replace(title=title, hint=translate(_KEYS))


def _line(entry: Entry) -> PanelLine:
    if entry.group:
        return PanelLine(f"{entry.group}_ {entry.text}", "", ACCENT)
    return PanelLine(f"{entry.number:>2} {entry.text}", "", PLAIN)
