"""Sales worked out once by the shop's own rules, to be written many times: what a sale is worth does not change here.

Every product was opened with stock for years at one cost, so the same cart gives the same body and the same postings.
"""

import random
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from drivers.printers.slip_json import slip_to_json
from pos.domain import sale
from pos.domain.cart import Cart, LineAdded, apply
from pos.domain.cart_codec import encode
from pos.domain.documents import Body, canonical
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.quantity import ONE
from pos.reports.slips.frame import House, Signed
from pos.reports.slips.receipt import receipt_slip
from pos.services.desk import Desk
from pos.services.selling.view import view_of
from pos.store import lookup
from pos.store.posting import Key, keys_of
from pos.store.transaction import Transaction
from tests.bench.outlet.goods import code

LINES: Final = 8
"""Lines of a usual sale."""


class Leg(NamedTuple):
    """A posting by keys, and whether its balance is kept."""

    key: Key
    is_kept: bool
    amount: int


class Pattern(NamedTuple):
    """A sale but for its place in the chain."""

    payload: str
    legs: tuple[Leg, ...]
    slip: str
    events: tuple[str, ...]


def cart_of(tx: Transaction, uuid: str, numbers: Iterable[int], date: str) -> tuple[Cart, tuple[LineAdded, ...]]:
    """A cart with one of each of some products, and the events that made it."""
    cart, events = Cart(uuid=uuid), list[LineAdded]()
    for number in numbers:
        looked = lookup.by_barcode(tx, code(number), date)
        assert looked is not None, code(number)
        events.append(LineAdded(cart.next_line, looked.item, ONE, Rupiah(0), "scan"))
        cart = apply(cart, events[-1])
    return cart, tuple(events)


def baskets(products: int, seed: int) -> Iterator[tuple[int, ...]]:
    """Eight different products at a time, without end; each product comes as often as any other."""
    draw = random.Random(seed)
    numbers = list(range(1, products + 1))
    while True:
        draw.shuffle(numbers)
        for start in range(0, products - LINES + 1, LINES):
            yield tuple(numbers[start : start + LINES])


def pattern(tx: Transaction, desk: Desk, house: House, numbers: tuple[int, ...]) -> Pattern:
    """Work out a sale of some products."""
    date = desk.today()
    cart, events = cart_of(tx, desk.new_id(), numbers, date)
    body = sale.decide(cart, None, view_of(tx, desk, cart, date))
    postings = derive("sale", 1, body)
    keys = keys_of(tx, postings)
    legs = tuple(Leg(*each, posting.amount) for each, posting in zip(keys, postings, strict=True))
    return Pattern(canonical(body), legs, _slip(desk, house, body), tuple(encode(event) for event in events))


def _slip(desk: Desk, house: House, body: Body) -> str:
    signed = Signed("sale", desk.node.code, 100_000, 100, desk.clock.now_ms(), "0" * 64, "kasir")
    return slip_to_json(receipt_slip(house, signed, body, ()))
