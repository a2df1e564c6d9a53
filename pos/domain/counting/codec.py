"""Marks as text and back: what is stored of a count is exactly what happened, and what the books said."""

import json
from collections.abc import Sequence

from pos.domain.counting.marks import (
    AskedAgain,
    Countable,
    CountEvent,
    Listed,
    TagCounted,
    TagSet,
    TagTaken,
    Witness,
)
from pos.domain.quantity import Milli


def encode(event: CountEvent, witness: Witness) -> str:
    """Write an event and its witness as one line of JSON: the kind, its fields, then the witness."""
    return json.dumps([type(event).__name__, list(event), list(witness)], separators=(",", ":"), ensure_ascii=False)


def _countable(fields: Sequence[object]) -> Countable:
    return Countable(*fields)  # type: ignore[arg-type]  # the fields are those encode() wrote


def decode(text: str) -> tuple[CountEvent, Witness]:
    """Read what ``encode`` wrote.

    Raises:
        ValueError: It is none; the record was damaged.
    """
    name, fields, witness = json.loads(text)
    return _event(name, fields), Witness(*witness)


def _event(name: str, fields: Sequence[object]) -> CountEvent:
    match name, fields:
        case "TagCounted", [int() as tag, list() as what, int() as count]:
            return TagCounted(tag, _countable(what), Milli(count))
        case "TagSet", [int() as tag, list() as what, int() as count]:
            return TagSet(tag, _countable(what), Milli(count))
        case "TagTaken", [int() as tag, list() as what]:
            return TagTaken(tag, _countable(what))
        case "Listed", [list() as items]:
            return Listed(tuple(_countable(each) for each in items))
        case "AskedAgain", [list() as items]:
            return AskedAgain(tuple(_countable(each) for each in items))
        case _:
            raise ValueError(name)
