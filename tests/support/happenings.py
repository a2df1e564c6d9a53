"""What can happen to a cart at the counter, for laws that hold whatever was done to it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hypothesis import strategies as st

from pos.domain.cart import (
    EMPTY_GIVEN,
    SHELL_BOUGHT,
    Cart,
    CartEvent,
    CountSet,
    LineAdded,
    LineVoided,
    MemberSet,
    ShellAnswered,
    apply,
)
from pos.domain.catalog import SoldUnit
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from tests.support.goods import CYLINDER, GALLON_WATER, LPG, NOODLES, RICE, SUGAR, cart_of

PAIR = LPG._replace(factor=Milli(2000))
"""Two cylinders sold as one unit."""

_SHELLS = {"LPG3-ISI": CYLINDER, "AIR-MRK-19": CYLINDER._replace(sku="GLN-KSG", container="GALON-MRK-19")}


class Happening(NamedTuple):
    """What a cashier wants: what it is, a number that chooses the line and the count, and an item."""

    what: str
    number: int
    item: SoldUnit


HAPPENINGS = st.lists(
    st.builds(
        Happening,
        st.sampled_from(["add", "shell", "count", "empty", "void", "label", "member"]),
        st.integers(0, 9),
        st.sampled_from([PAIR, LPG, GALLON_WATER, NOODLES, RICE, SUGAR]),
    ),
    min_size=3,
    max_size=15,
)
"""What a cashier wants, one after the other."""


def events_of(happenings: Iterable[Happening]) -> Iterator[CartEvent]:
    """The events of a cart to which all this happens, as far as it can."""
    cart = cart_of()
    for happening in happenings:
        event = _event(cart, *happening)
        if event is not None:
            cart = apply(cart, event)
            yield event


def _event(cart: Cart, what: str, number: int, item: SoldUnit) -> CartEvent | None:
    """A line that is there, a question that is open; None where it cannot be done."""
    line = cart.lines[number % len(cart.lines)] if cart.lines else None
    pieces = Milli(1000 * (number + 1))
    match what:
        case "add" | "label":
            return LineAdded(cart.next_line, item, pieces, Rupiah(777 * number if what == "label" else 0), "scan")
        case "member":
            return MemberSet(number, str(number))
        case "count" if line:
            return CountSet(line.line, pieces)
        case "void" if line:
            return LineVoided(line.line, "x")
        case "empty" | "shell" if line and line.is_open_question:
            shell = _SHELLS[line.item.sku] if what == "shell" and line.item else None
            return ShellAnswered(line.line, SHELL_BOUGHT if shell else EMPTY_GIVEN, shell, cart.next_line)
        case _:
            return None
