"""What was answered in a form, as text and back, so that it outlasts the program."""

import json

from pos.domain.cart_codec import item_of
from pos.ui.forms.form import Filled, Line, Value


def encode(filled: Filled) -> str:
    """Write answers, lines and labels as one line of JSON."""
    lines = [[line.key, line.label, line.item, dict(line.values)] for line in filled.lines]
    return json.dumps([dict(filled.values), lines, dict(filled.labels)], separators=(",", ":"), ensure_ascii=False)


def decode(text: str) -> Filled:
    """Read what ``encode`` wrote.

    Raises:
        ValueError: It is nothing of the kind.
        TypeError: It was written by a program that knew other things of an item.
    """
    values, lines, labels = json.loads(text)
    return Filled(_values(values), tuple(_line(*line) for line in lines), labels)


def _line(key: str, label: str, item: list[object] | None, values: dict[str, Value | list[list[int]]]) -> Line:
    return Line(key, label, item_of(item) if item is not None else None, _values(values))


def _values(values: dict[str, Value | list[list[int]]]) -> dict[str, Value]:
    """Pieces of each denomination are pairs, which JSON makes lists."""
    return {
        name: tuple((int(piece), int(count)) for piece, count in value) if isinstance(value, list) else value
        for name, value in values.items()
    }
