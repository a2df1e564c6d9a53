"""The customer's display: twenty columns and two lines of what the customer sees, in the outlet's language."""

from typing import Final, Protocol

from drivers.displays.dialects import spelled
from drivers.displays.protocol import COLUMNS, Shown
from pos.domain.customer import IDLE, PAID, CustomerView
from pos.domain.money import thousands
from pos.domain.quantity import ONE, milli_text
from pos.i18n import Translate, mark

_WELCOME: Final = mark("Welcome")
_TOTAL: Final = mark("TOTAL")
_CHANGE: Final = mark("CHANGE")
_THANKS: Final = mark("Thank you")


class Glass(Protocol):
    """What is asked of a display; it never waits."""

    def show(self, shown: Shown) -> None:
        """Show two lines next."""
        ...


class CustomerDisplay:
    """A display that speaks the outlet's language."""

    def __init__(self, glass: Glass, outlet: str, translate: Translate) -> None:
        """Keep the display, the name it greets with, and the language."""
        self._glass = glass
        self._outlet = outlet
        self._translate = translate

    def show(self, seen: CustomerView) -> None:
        """Show what the customer sees now; never waits."""
        self._glass.show(two_lines(seen, self._outlet, self._translate))


def two_lines(seen: CustomerView, outlet: str, translate: Translate) -> Shown:
    """Lay a moment out; a figure is never cut, a name is."""
    if seen.state == IDLE:
        return Shown(translate(_WELCOME)[:COLUMNS], outlet[:COLUMNS])
    total = _row(translate(_TOTAL), thousands(seen.total_rupiah))
    if seen.state == PAID:
        change = _row(translate(_CHANGE), thousands(seen.change_rupiah))
        return Shown(total, change if seen.change_rupiah else translate(_THANKS)[:COLUMNS])
    return Shown(_row(_item(seen), thousands(seen.amount_rupiah)), total)


def _item(seen: CustomerView) -> str:
    return seen.name if seen.count_milli == ONE else f"{milli_text(seen.count_milli)}x {seen.name}"


def _row(words: str, figure: str) -> str:
    """Words in the letters the display has, before they are cut: ``½`` is three of them."""
    words = spelled(words)
    width = COLUMNS - len(figure) - 1
    return f"{words[:width].ljust(width)} {figure}"
