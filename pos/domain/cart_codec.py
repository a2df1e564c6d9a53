"""Cart events as text and back: what is stored of a cart is exactly what happened to it."""

import json
from typing import Final

from pos.domain.cart import (
    CartEvent,
    CountSet,
    Held,
    LineAdded,
    LineVoided,
    MemberSet,
    Recalled,
    ShellAnswered,
    UnknownAdded,
    WeightTaken,
)
from pos.domain.catalog import PriceTier, SoldUnit, UsedGood
from pos.domain.terms import CapLifted, Discounted, PriceSet

_COUNTED: Final = (CountSet, WeightTaken)
_PLAIN: Final = (UnknownAdded, *_COUNTED, LineVoided, MemberSet, Held, Recalled, PriceSet, Discounted, CapLifted)
_KINDS: Final = {kind.__name__: kind for kind in _PLAIN}


def item_of(fields: list[object]) -> SoldUnit:
    """Return an item of its fields as JSON has them.

    Raises:
        TypeError: They are not those of an item.
    """
    item = SoldUnit(*fields)  # type: ignore[arg-type]  # the fields are those encode() wrote
    tiers = tuple(PriceTier(*tier) for tier in item.tiers)
    return item._replace(tiers=tiers, uses=tuple(UsedGood(*good) for good in item.uses))


def encode(event: CartEvent) -> str:
    """Write an event as one line of JSON: its kind, then its fields."""
    return json.dumps([type(event).__name__, *event], separators=(",", ":"), ensure_ascii=False)


def decode(text: str) -> CartEvent:
    """Read an event that ``encode`` wrote.

    Raises:
        ValueError: It is none; the cart's record was damaged.
    """
    name, *fields = json.loads(text)
    match name:
        case "LineAdded":
            line, item, *rest = fields
            return LineAdded(line, item_of(item), *rest)
        case "ShellAnswered":
            line, answer, shell, shell_line = fields
            return ShellAnswered(line, answer, item_of(shell) if shell else None, shell_line)
        case _ if name in _KINDS:
            kind: type[CartEvent] = _KINDS[name]
            return kind(*fields)
        case _:
            raise ValueError(name)
