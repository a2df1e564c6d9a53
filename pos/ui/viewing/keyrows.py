"""The two key rows, from the one key table."""

from pos.i18n import Translate
from pos.ui.keys import footer

Pairs = tuple[tuple[str, str], ...]


def key_rows(place: str, translate: Translate) -> tuple[Pairs, Pairs]:
    """Return the rows of a place, as pairs of key and meaning."""
    return _row(place, 1, translate), _row(place, 2, translate)


def _row(place: str, row: int, translate: Translate) -> Pairs:
    return tuple((key.label, translate(key.short)) for key in footer(place, row))
