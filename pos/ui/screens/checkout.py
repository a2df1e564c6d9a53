"""The screen of the counter: the same places at every size, from login to change."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from pos.ui.themes.skin import Skin
from pos.ui.view import View
from pos.ui.widgets.area import Area, Change
from pos.ui.widgets.command_line import COMMAND_LINE
from pos.ui.widgets.key_rows import KEY_ROWS
from pos.ui.widgets.last_item import LAST_ITEM
from pos.ui.widgets.message_strip import MESSAGE_STRIP
from pos.ui.widgets.right_pane import RIGHT_PANE
from pos.ui.widgets.sale_lines import SALE_LINES
from pos.ui.widgets.status_bar import STATUS_BAR
from pos.ui.widgets.total import TOTAL

_DRAWINGS = {
    "bar": STATUS_BAR,
    "lines": SALE_LINES,
    "pane": RIGHT_PANE,
    "last": LAST_ITEM,
    "total": TOTAL,
    "message": MESSAGE_STRIP,
    "command": COMMAND_LINE,
    "keys": KEY_ROWS,
}
_MIDDLE = ("lines", "pane")


class CheckoutScreen(Screen[None]):
    """Status bar, lines and right pane, last item, total, message, command line, keys: from top to bottom."""

    def __init__(self, *, skin: Skin, view: View) -> None:
        """Show a view in a theme."""
        super().__init__()
        self._areas = {name: Area(drawing, skin=skin, view=view, name=name) for name, drawing in _DRAWINGS.items()}

    def compose(self) -> ComposeResult:
        """Put every area in its place."""
        middle = [self._areas[name] for name in _MIDDLE]
        for name, area in self._areas.items():
            if name == _MIDDLE[0]:
                yield Widget(*middle, id="middle")
            elif name not in _MIDDLE:
                yield area

    def whole(self) -> list[Change]:
        """Return every line of the screen where it stands now."""
        return [change for area in self._areas.values() if area.display for change in area.whole()]

    def show(self, view: View) -> list[Change]:
        """Hand a view to every area and tell what changed on the screen."""
        return [change for area in self._areas.values() for change in area.show(view)]
