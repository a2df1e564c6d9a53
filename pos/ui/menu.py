"""The menu as lines: what is used all day first, the rest in groups of ten, and anything found by number or by name."""

from typing import NamedTuple

from pos.domain.gtin import is_digits
from pos.domain.text import fold
from pos.i18n import Translate, mark
from pos.ui.keys import MENU_ENTRIES

GROUPS: dict[str, str] = {
    "2": mark("Cash and the day …"),
    "3": mark("Refunds, prices, the drawer …"),
    "4": mark("Goods …"),
    "5": mark("Counting and correcting …"),
    "6": mark("Reports …"),
    "7": mark("More reports …"),
    "8": mark("People …"),
    "9": mark("Devices and labels …"),
}
"""The groups, by the first digit of their numbers."""

_FIRST_GROUPED = 20


class Entry(NamedTuple):
    """A line of the menu.

    Attributes:
        number: What it does; 0 for a group.
        group: The first digit of the group it opens; ``""`` for none.
        text: Translated.
    """

    number: int
    group: str
    text: str


def entries(typed: str, group: str, translate: Translate) -> tuple[Entry, ...]:
    """Return the lines of the menu.

    Args:
        typed: A number, or the beginning of one; or a part of a name; or nothing.
        group: The group that is open; ``""`` for none.
        translate: Into the language of the screen.
    """
    every = [Entry(number, "", translate(text)) for number, text in MENU_ENTRIES.items()]
    if is_digits(typed):
        return tuple(entry for entry in every if str(entry.number).startswith(typed))
    if typed:
        return tuple(entry for entry in every if fold(typed) in fold(entry.text))
    if group:
        grouped = [entry for entry in every if entry.number >= _FIRST_GROUPED and str(entry.number)[0] == group]
        return tuple(sorted(grouped, key=lambda entry: entry.number))
    return tuple(_top(every, translate))


def _top(every: list[Entry], translate: Translate) -> list[Entry]:
    used = {str(entry.number)[0] for entry in every if entry.number >= _FIRST_GROUPED}
    groups = [Entry(0, digit, translate(text)) for digit, text in GROUPS.items() if digit in used]
    single = [entry for entry in every if entry.number < _FIRST_GROUPED]
    at = next((at for at, entry in enumerate(single) if entry.number in range(1, 13)), len(single))
    return [*single[:at], *groups, *single[at:]]
