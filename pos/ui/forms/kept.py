"""What was answered in a form, as text and back, so that it outlasts the program."""

import json
from collections.abc import Mapping

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
    match json.loads(text):
        case [dict() as values, list() as lines, dict() as labels]:
            return Filled(_values(values), tuple(_line(line) for line in lines), labels)
        case _:
            raise ValueError(text)


def _line(parts: object) -> Line:
    match parts:
        case [str() as key, str() as label, list() | None as item, dict() as values]:
            return Line(key, label, item_of(item) if item is not None else None, _values(values))
        case _:
            raise ValueError(parts)


def _values(values: Mapping[str, Value | list[list[int]]]) -> dict[str, Value]:
    """Pieces of each denomination are pairs, which JSON makes lists."""
    return {
        name: tuple((int(piece), int(count)) for piece, count in value) if isinstance(value, list) else value
        for name, value in values.items()
    }
