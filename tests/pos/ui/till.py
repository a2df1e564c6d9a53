"""A till to be played like a keyboard: scripts of keys at a hand's speed, scans at a scanner's."""

from pos.domain.customer import CustomerView
from pos.ui.reducer.inputs import Key, Scan, Tick
from pos.ui.reducer.state import Settings
from pos.ui.runner import Hooks, Runner
from pos.ui.view import View
from tests.pos.ui.shop import Shop

HAND_MS = 300
"""Between two keys of a hand: longer than the guard of the money keys."""

SCANNER_MS = 2

NAMES = {
    "⏎": "enter",
    "⌫": "backspace",
    "⎋": "escape",
    "⌦": "delete",
    "↑": "up",
    "↓": "down",
    "⇥": "tab",
    "␊": "ctrl+j",
}
SIGNS = {"+": "plus", "-": "minus", "*": "asterisk", "/": "slash", ".": "full_stop", ",": "comma", " ": "space"}


class Till:
    """A runner over a shop in memory; ``keys`` counts what the cashier pressed."""

    def __init__(
        self, shop: Shop | None = None, *, language: str = "id", prefix: str = "", double_read_ms: int = 0
    ) -> None:
        self.shop = shop or Shop()
        self.beeps: list[str] = []
        self.customer: list[CustomerView] = []
        self.left = 0
        self.changes = 0
        self.keys = 0
        self.now_ms = 1_000_000
        hooks = Hooks(lambda call: call(), self._changed, self.beeps.append, self._left, self.customer.append)
        settings = Settings("KDMP SUKAMAJU", language, prefix, double_read_ms)
        self.runner = Runner(self.shop.users(), settings, hooks)
        self.runner.attach(self.shop)

    def _changed(self) -> None:
        self.changes += 1

    def _left(self) -> None:
        self.left += 1

    # --- hands and scanners ---

    def type(self, script: str) -> "Till":
        """Type characters; signs stand for keys: ⏎ ⌫ ⎋ ⌦ ↑ ↓ ⇥ ␊."""
        for sign in script:
            self.now_ms += HAND_MS
            self.keys += 1
            self.strike(NAMES.get(sign) or SIGNS.get(sign) or sign, "" if sign in NAMES else sign)
        return self

    def press(self, *names: str) -> "Till":
        """Press named keys: ``f5``."""
        for name in names:
            self.now_ms += HAND_MS
            self.keys += 1
            self.strike(name, "")
        return self

    def strike(self, name: str, char: str) -> None:
        """Send one key now."""
        self.runner.feed(Key(name, char, self.now_ms))

    def scan(self, code: str) -> "Till":
        """Scan with a scanner that has its own device."""
        self.now_ms += HAND_MS
        self.runner.feed(Scan(code, "E0", "serial", self.now_ms))
        return self

    def wedge(self, code: str, *, end: str = "enter", gap_ms: int = SCANNER_MS) -> "Till":
        """Scan with a scanner that types."""
        self.now_ms += HAND_MS
        for char in code:
            self.strike(char, char)
            self.now_ms += gap_ms
        self.strike(end, "")
        return self

    def tick(self) -> "Till":
        """Let a second pass."""
        self.now_ms += 1_000
        self.runner.feed(Tick(self.now_ms, "14:32"))
        return self

    # --- what is seen ---

    def view(self, cols: int = 80, rows: int = 24) -> View:
        """Look at the screen."""
        return self.runner.view(cols, rows)

    @property
    def message(self) -> str:
        """The message strip."""
        return self.view().message[0]

    @property
    def total(self) -> tuple[str, str]:
        """The big digits with their label."""
        total = self.view().total
        return total.label, total.figure

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """Name, quantity and amount of each line."""
        return [(row.name, row.quantity, row.amount) for row in self.view().rows]

    @property
    def panel(self) -> str:
        """The open panel as text; empty when the list is free."""
        panel = self.view().panel
        if panel is None:
            return ""
        return "\n".join([panel.title, *(f"{line.left} | {line.right}" for line in panel.lines), panel.hint])


def selling(shop: Shop | None = None, *, language: str = "id", prefix: str = "", double_read_ms: int = 0) -> Till:
    """A till whose cashier is logged in and whose shift is open."""
    till = Till(shop, language=language, prefix=prefix, double_read_ms=double_read_ms).type("11234⏎")
    till.keys = 0
    till.beeps.clear()
    return till
