"""Years of sales in a minute: the rows a sale writes (document, postings, balances, slip, cart), many in one commit.

A test lets ``pos verify`` read such a register: it finds nothing that a till would not have written.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final, NamedTuple
from uuid import UUID

from pos.clock import Clock
from pos.domain.documents import Header, digest
from pos.domain.money import Rupiah
from pos.reports.slips.frame import House
from pos.services import shiftwork
from pos.services.acting.job import Job
from pos.services.desk import Desk
from pos.services.printing import Printing
from pos.services.session import Session
from pos.store import chain, posting, reference, shifts, spool
from pos.store.transaction import Row, Transaction
from tests.bench.outlet.patterns import LINES, Pattern, baskets, pattern

SHIFT_SALES: Final = 1_000
DAY_SHIFTS: Final = 5
"""Shifts of a day, which so has 5,000 sales; the newest day is yesterday."""

_DAY_MS: Final = 86_400_000
CASHIER: Final = Session(1, "kasir", ("kasir",))

_DOCUMENT: Final = f"INSERT INTO document VALUES ({', '.join('?' * 18)})"
_POSTING: Final = "INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?)"
_CART: Final = "INSERT INTO cart VALUES (?, 'paid', ?, ?, ?)"
_EVENT: Final = "INSERT INTO cart_event VALUES (?, ?, ?, ?, ?)"
_PRINTED: Final = (
    "UPDATE print_job SET state = 'confirmed', attempt = 1, bytes_sent = 1200"
    " WHERE device = ? AND state IN ('queued', 'sending', 'held', 'doubt')"
)


class Earlier(NamedTuple):
    """A clock that is some days behind another."""

    clock: Clock
    days: int

    def now_ms(self) -> int:
        """Return Unix milliseconds, UTC."""
        return self.clock.now_ms() - self.days * _DAY_MS


class Sold(NamedTuple):
    """A sale in its place, ready to be written."""

    document: Row
    pattern: Pattern


def sell(desk: Desk, house: House, *, products: int, lines: int, told: Callable[[int], None]) -> None:
    """Write so many sale lines, in shifts that are opened and closed; ``told`` hears how many there are."""
    sales = lines // LINES
    with desk.database.write() as tx:
        worked = (pattern(tx, desk, house, numbers) for numbers in baskets(products, lines))
        patterns = list(islice(worked, max(1, min(sales, products // LINES))))
    coming = (patterns[number % len(patterns)] for number in range(sales))
    paper = Printing(house, desk.outlet.printer)
    done, clock = 0, desk.clock
    while shift := list(islice(coming, SHIFT_SALES)):
        left = (sales - done - 1) // (SHIFT_SALES * DAY_SHIFTS)
        desk = desk._replace(clock=Earlier(clock, 1 + left))
        with desk.database.write() as tx:
            shiftwork.open_shift(tx, desk, CASHIER, paper, Rupiah(200_000))
        with desk.database.write() as tx:
            _write(tx, desk, list(_placed(tx, desk, shift)))
        with desk.database.write() as tx:
            job = Job(desk, CASHIER, paper, None)
            shiftwork.count_drawer(tx, job, ((1_000, 0),), 0)
            shiftwork.settle(tx, job, shiftwork.Settling(reference.reasons(tx, "cash_variance")[0], is_charged=False))
            tx.hot.execute(_PRINTED, (desk.outlet.printer,))
        done += len(shift)
        told(done * LINES)
    desk.database.checkpoint()


def _placed(tx: Transaction, desk: Desk, patterns: list[Pattern]) -> Iterator[Sold]:
    """Give each sale its number, its time and its place in the chain."""
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    assert shift is not None
    node = desk.node.code
    seq, head = chain.head(tx, node)
    number = chain.next_number(tx, node, "sale")
    row = tx.hot.execute("SELECT max(id) FROM document").fetchone()
    key = row[0] if row else 0
    for at, each in enumerate(patterns):
        uuid, now = desk.new_id(), desk.clock.now_ms()
        place = (node, seq + at + 1, "sale", 1, number + at, desk.node.outlet, shift.number, shift.business_date)
        payload, before = each.payload, bytes.fromhex(head)
        header = Header(uuid, *place, now, CASHIER.user_id, 0, "", head)
        head = digest(header, payload)
        chain.remember(tx, header, head)
        signed = bytes.fromhex(head)
        who = (now, CASHIER.user_id, 0, None)
        yield Sold(
            (key + at + 1, UUID(uuid).bytes, *place, *who, payload, before, signed, desk.node.sign(signed)), each
        )


def _write(tx: Transaction, desk: Desk, sold: list[Sold]) -> None:
    hot, user = tx.hot, CASHIER.user_id
    hot.executemany(_DOCUMENT, (each.document for each in sold))
    hot.executemany(
        _POSTING,
        ((each.document[0], n, *leg.key, leg.amount) for each in sold for n, leg in enumerate(each.pattern.legs, 1)),
    )
    moved = Counter[tuple[int, int, int]]()
    for each in sold:
        for leg in each.pattern.legs:
            if leg.is_kept:
                moved[leg.key] += leg.amount
        slip = spool.NewJob(desk.outlet.printer, "receipt", each.document[0], each.pattern.slip, 0, each.document[10])
        spool.enqueue(tx, slip)
    for key, amount in moved.items():
        if amount:
            posting.move(tx, key, amount)
    hot.executemany(_CART, ((each.document[1], user, each.document[10], each.document[10]) for each in sold))
    hot.executemany(
        _EVENT,
        (
            (each.document[1], n, each.document[10], user, event)
            for each in sold
            for n, event in enumerate(each.pattern.events, 1)
        ),
    )
