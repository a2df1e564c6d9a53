"""Budgets 5, 6 and 8: what paying costs against bare SQLite writing the same rows, and what a long history adds.

Each sale is paid in one register, and what it wrote is written again by the floor into its twin, so that both have the
same history at every moment; a third register has no history at all.
"""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, NamedTuple
from uuid import UUID

from drivers.printers.slip_json import slip_to_json
from pos import bootstrap
from pos.domain import sale
from pos.domain.cart import Cart
from pos.domain.documents import Document
from pos.services import selling
from pos.services.desk import Desk
from pos.services.pages import pages_of
from pos.services.printing import Printing
from pos.services.selling.view import view_of
from pos.services.session import require_shift, shift_entry
from pos.store import carts, chain, spool
from pos.store.chain import Written
from tests.bench import progress
from tests.bench.floors.raw_writer import RawWriter, SaleRows, rows_of
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.outlet.history import CASHIER
from tests.bench.outlet.patterns import baskets, cart_of
from tests.bench.results import Against, Result, milliseconds

ROUNDS: Final = 30
BLOCK: Final = 20
ANCHOR_MS: Final = 14


class Register(NamedTuple):
    """A register at work, and the carts that come to it."""

    desk: Desk
    paper: Printing
    baskets: Iterator[tuple[int, ...]]


class Times(NamedTuple):
    """Seconds of each way to write a sale."""

    persisted: list[float]
    floor_of_persisted: list[float]
    paid: list[float]
    floor_of_paid: list[float]
    paid_without_history: list[float]


@contextmanager
def register(home: Path, products: int, seed: int) -> Iterator[Register]:
    """Open a register for paying."""
    with bootstrap.writing(home) as desk:
        yield Register(desk, Printing(homes.house(desk), desk.outlet.printer), baskets(products, seed))


def scan(at: Register) -> Cart:
    """Scan the next cart, as the till records it."""
    desk = at.desk
    cart, events = cart_of(desk.database.peek, desk.new_id(), next(at.baskets), desk.today())
    with desk.database.write() as tx:
        for position, event in enumerate(events, 1):
            carts.record(tx, cart.uuid, position, event, user=CASHIER.user_id, at_ms=desk.clock.now_ms())
    return cart


def pay(at: Register, cart: Cart) -> tuple[float, int]:
    """Pay for a cart: the whole use case. Returns seconds and the document."""
    start = time.perf_counter()
    with at.desk.database.write() as tx:
        done = selling.complete(tx, at.desk, CASHIER, at.paper, (cart, None))
    return time.perf_counter() - start, done.document


def persist(at: Register, cart: Cart) -> tuple[float, int]:
    """Pay for a cart, but count only what writes: begin, rows, commit. Returns seconds and the document."""
    desk = at.desk
    begun = time.perf_counter()
    with desk.database.write() as tx:
        begin = time.perf_counter() - begun
        shift = require_shift(tx, desk)
        body = sale.decide(cart, None, view_of(tx, desk, cart, shift.business_date))
        entry = shift_entry(tx, desk, CASHIER, "sale", body)._replace(uuid=cart.uuid)
        placed = chain.place(tx, desk.node, entry)
        (page,) = pages_of(tx, homes.house(desk), Written(0, Document(placed.header, body), placed.hash), "kasir")
        slip = slip_to_json(page.slip)
        start = time.perf_counter()
        document = chain.write(tx, placed)
        spool.enqueue(tx, spool.NewJob(desk.outlet.printer, page.kind, document, slip, 0, entry.at_ms))
        carts.set_state(tx, cart.uuid, "paid", at_ms=entry.at_ms)
    return begin + time.perf_counter() - start, document


def twin(at: Register, floor: RawWriter, cart: Cart) -> None:
    """Let the floor know a cart as it was scanned."""
    tx, key = at.desk.database.peek, UUID(cart.uuid).bytes
    row = tx.hot.execute("SELECT * FROM cart WHERE uuid = ?", (key,)).fetchall()[0]
    floor.record(row, tx.hot.execute("SELECT * FROM cart_event WHERE cart = ?", (key,)).fetchall())


def again(floor: RawWriter, sales: list[SaleRows], *, is_read: bool) -> list[float]:
    """Write sales again with the floor, their balances just read if ours were. Returns seconds of each."""
    taken = []
    for rows in sales:
        if is_read:
            floor.read(rows)
        start = time.perf_counter()
        floor.write(rows)
        taken.append(time.perf_counter() - start)
    return taken


def block(at: Register, floor: RawWriter, pay_one: Callable[[Register, Cart], tuple[float, int]]) -> Against:
    """Some sales one after the other, then their twins; as the disk and the processor are for one, so for the other.

    Both begin with an empty WAL: the till checkpoints while nobody buys, and so may the floor.
    """
    at.desk.database.checkpoint()
    floor.checkpoint()
    scanned = [scan(at) for _ in range(BLOCK)]
    for cart in scanned:
        twin(at, floor, cart)
    paid = [pay_one(at, cart) for cart in scanned]
    sales = [rows_of(at.desk.database.peek, document) for _, document in paid]
    return Against([seconds for seconds, _ in paid], again(floor, sales, is_read=pay_one is persist))


def one_round(at: Register, new: Register, floor: RawWriter) -> Times:
    """A block of each way to write a sale."""
    persisted, paid = block(at, floor, persist), block(at, floor, pay)
    new.desk.database.checkpoint()
    scanned = [scan(new) for _ in range(BLOCK)]
    without_history = [pay(new, cart)[0] for cart in scanned]
    return Times([*persisted.ours], [*persisted.floor], [*paid.ours], [*paid.floor], without_history)


def times(options: Options, rounds: int) -> Times:
    """Run rounds on three registers; the first one warms them."""
    taken = Times([], [], [], [], [])
    with ExitStack() as stack:
        home, twin_home = stack.enter_context(homes.copies(options.products, options.lines, 2))
        (empty,) = stack.enter_context(homes.copies(options.products, 0, 1))
        at = stack.enter_context(register(home, options.products, 1))
        new = stack.enter_context(register(empty, options.products, 1))
        floor = RawWriter(homes.database(twin_home))
        stack.callback(floor.close)
        gc.collect()
        gc.freeze()
        one_round(at, new, floor)
        for number in range(rounds):
            progress.say(f"paying: {number} of {rounds}")
            for each, seconds in zip(taken, one_round(at, new, floor), strict=True):
                each.extend(seconds)
    return taken


def measure(options: Options) -> list[Result]:
    """Budgets 5, 6 and 8."""
    taken = times(options, ROUNDS)
    persisted = Against(taken.persisted, taken.floor_of_persisted)
    paid = Against(taken.paid, taken.floor_of_paid)
    history = Against(taken.paid, taken.paid_without_history)
    lines = f"{options.lines:,} lines"
    return [
        persisted.result(5, f"persist a sale, {lines}: p50 / raw SQLite", 0.5, "us", 1.3),
        persisted.result(5, f"persist a sale, {lines}: p99 / raw SQLite", 0.99, "us", 1.3),
        paid.result(6, f"whole pay use case, {lines}: p50 / raw SQLite", 0.5, "us", 2),
        history.result(8, f"pay at {lines}: p50 / no history", 0.5, "us", 1.15),
        milliseconds(
            6, "pay use case, p50", taken.paid, 0.5, f"curses till on PostgreSQL: {ANCHOR_MS} ms with its screen"
        ),
    ]
