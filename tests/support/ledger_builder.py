"""A small register with real documents in it, for tests that read a ledger: made of the domain's own decisions.

Every number is fixed (ids count up, the clock ticks a minute per document), so two builds give the same bytes.
"""

from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos.domain import last_cost, opening, sale, shift, void
from pos.domain.cart import Cart, CartEvent, LineAdded, LineVoided, MemberSet, ShellAnswered, apply
from pos.domain.documents import Body, parts, text
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.domain.quantity import Milli
from pos.domain.shift import CashAccounts
from pos.domain.valuation import LastCost
from pos.store import carts, chain, facts, lookup, names, sales, shifts
from pos.store.chain import Entry, Node, Written
from pos.store.database import Database
from pos.store.transaction import Transaction
from schema.migrate import upgrade
from tests.support.ledger_catalogue import CASHIER, MEMBER, seed

CASH: Final = CashAccounts(drawer="1101", safe="1102", over="8102", short="8201", cashier="1123")
DRAWER: Final = "1"
KEY: Final = Ed25519PrivateKey.from_private_bytes(b"\1" * 32)
PUBLIC_KEY: Final = KEY.public_key().public_bytes_raw().hex()
NODE: Final = Node("G01-1", "G01", KEY.sign)
IN_A_SHIFT: Final = frozenset(
    {"shift_open", "sale", "void", "cancel", "reprint", "paid_in", "paid_out", "refund", "no_sale", "shift_close"}
    | {"cash_drop", "x_report"},
)
START_MS: Final = 1_767_229_200_000
"""2026-01-01 08:00 WIB."""

Sold = tuple[str, int]
"""An SKU and thousandths of its base unit; ``+`` before a refill's SKU when the shell is bought with it."""


class LedgerBuilder:
    """Writes documents into a new database, one public method per kind."""

    def __init__(self, path: Path) -> None:
        """Make the register ``G01-1`` with its catalogue, its ``node`` document and nothing sold."""
        self.path = path
        path.touch()
        self.database = Database(path, writable=True)
        self.node = NODE
        self._ids = count(1)
        self._minutes = count()
        self._shift = self._shifts = 0
        self._date = "2026-01-01"
        with self.database.write() as tx:
            upgrade(tx.core)
            seed(tx)
            self.append(tx, "node", {"public_key": PUBLIC_KEY})

    def new_id(self) -> str:
        """Return the next id, a UUID of version 7 by its digits."""
        return str(UUID(int=(0x019B_0000_0000_7000 << 64) + (0x8000 << 48) + next(self._ids)))

    def append(
        self, tx: Transaction, kind: str, body: Body, *, uuid: str = "", of: str = "", person: int = 0
    ) -> Written:
        """Write any document at the head of the chain."""
        entry = Entry(
            uuid=uuid or self.new_id(),
            kind=kind,
            version=1,
            body=body,
            shift=self._shift if kind in IN_A_SHIFT else 0,
            business_date=self._date,
            at_ms=START_MS + next(self._minutes) * 60_000,
            user=CASHIER if kind in IN_A_SHIFT else 0,
            person=person,
            of_uuid=of,
        )
        return chain.append(tx, self.node, entry)

    def open_stock(
        self, goods: Iterable[tuple[str, int, int]], shells: Iterable[opening.OpeningShells] = ()
    ) -> Written:
        """Write an opening of goods (SKU, thousandths, unit cost), shells, and five million in the safe."""
        listed, yard = list(goods), list(shells)
        with self.database.write() as tx:
            skus = [sku for sku, _, _ in listed] + [sku for each in yard for sku in (each.refill, each.sold_as) if sku]
            valued = sales.valued(tx, skus)
            lines = [
                opening.OpeningGoods(sku, valued[sku].other.stock, Milli(quantity), Rupiah(cost))
                for sku, quantity, cost in listed
            ]
            pools = {sku: each.pool for sku, each in valued.items()}
            body = opening.decide(lines, yard, {(CASH.safe, ""): Rupiah(5_000_000)}, pools)
            written = self.append(tx, "opening", body)
            for item, last in last_cost.said_by("opening", body).items():
                set_last_cost(tx, item, last)
        return written

    def open_shift(self, float_rupiah: int, date: str) -> Written:
        """Open the next shift on an ISO date."""
        self._shifts += 1
        self._shift, self._date = self._shifts, date
        with self.database.write() as tx:
            body = shift.decide_open(self._shift, DRAWER, Rupiah(float_rupiah), CASH)
            written = self.append(tx, "shift_open", body)
            opened = shifts.OpenShift(self._shift, date, CASHIER)
            shifts.add(tx, opened, drawer=DRAWER, at_ms=written.document.header.at_ms)
        return written

    def _filled(self, tx: Transaction, sold: Iterable[Sold], events: Iterable[CartEvent]) -> Cart:
        cart = Cart(uuid=self.new_id())
        for event in [*self._added(tx, sold), *events]:
            cart = apply(cart, event)
            carts.record(tx, cart.uuid, cart.events, event, user=CASHIER, at_ms=START_MS)
        return cart

    def _added(self, tx: Transaction, sold: Iterable[Sold]) -> Iterable[CartEvent]:
        line = 0
        for code, quantity in sold:
            sku = code.removeprefix("+")
            item = _known(tx, sku, self._date)
            line += 1
            refill = line
            yield LineAdded(line, item.item, Milli(quantity), Rupiah(0), "scan")
            if item.item.is_refill and code == sku:
                yield ShellAnswered(refill, "empty", None, 0)
            elif item.item.is_refill:
                line += 1
                shell = _known(tx, sku.replace("-ISI", "-TBG"), self._date)
                yield ShellAnswered(refill, "bought", shell.item, line)

    def sell(self, *sold: Sold, paid: int | None = None, member: bool = False, voided: int = 0) -> Written:
        """Sell for cash; ``voided`` is the number of a line voided before payment."""
        events: list[CartEvent] = [MemberSet(*MEMBER)] if member else []
        events += [LineVoided(voided, "Salah pindai")] if voided else []
        with self.database.write() as tx:
            cart = self._filled(tx, sold, events)
            body = sale.decide(cart, None if paid is None else Rupiah(paid), self._view(tx, cart))
            written = self.append(tx, "sale", body, uuid=cart.uuid, person=cart.person_id)
            carts.set_state(tx, cart.uuid, "paid", at_ms=written.document.header.at_ms)
        return written

    def _view(self, tx: Transaction, cart: Cart) -> sale.SaleView:
        items = [line.item for line in cart.standing if line.item is not None]
        used = [good.sku for item in items for good in item.uses]
        valued = sales.valued(tx, [*(item.sku for item in items), *used])
        return sale.SaleView(
            accounts={sku: each.member if cart.is_member else each.other for sku, each in valued.items()},
            consigned={},
            stock_of={sku: valued[sku].other.stock for sku in used},
            pools={sku: each.pool for sku, each in valued.items()},
            rounding=RoundingRule(Rupiah(100), "down"),
            drawer=DRAWER,
            cash_account=CASH.drawer,
            discounts="4191" if cart.is_member else "4291",
            year=self._date[:4],
        )

    def hold(self, *sold: Sold) -> Cart:
        """Leave a cart open, with nothing paid."""
        with self.database.write() as tx:
            return self._filled(tx, sold, ())

    def cancel(self, *sold: Sold) -> Written:
        """Cancel a cart before payment."""
        with self.database.write() as tx:
            cart = self._filled(tx, sold, ())
            written = self.append(tx, "cancel", sale.cancelled(cart, "Pembeli batal"), uuid=cart.uuid)
            carts.set_state(tx, cart.uuid, "cancelled", at_ms=written.document.header.at_ms)
        return written

    def void_last(self) -> Written:
        """Void the last sale of the shift."""
        with self.database.write() as tx:
            original = facts.last_of_shift(tx, self._shift, "sale")
            assert original is not None
            lines = parts(original.body, "lines")
            skus = [text(line, "sku") for line in lines]
            skus += [text(used, "sku") for line in lines for used in parts(line, "uses")]
            pools = {sku: each.pool for sku, each in sales.valued(tx, skus).items()}
            body = void.decide(original.body, original.version, pools, "Pembeli batal")
            return self.append(tx, "void", body, of=original.uuid, person=original.person)

    def move_cash(self, amount: int, reason: str, counter: str) -> Written:
        """Put cash in (positive) or take it out (negative)."""
        move = shift.CashMove(Rupiah(amount), reason, "", "", 0)
        body = shift.decide_cash(DRAWER, move, account=CASH.drawer, counter=counter)
        with self.database.write() as tx:
            return self.append(tx, "paid_in" if amount > 0 else "paid_out", body)

    def record(self, kind: str, body: Body, of: str = "") -> Written:
        """Write a document that posts nothing."""
        with self.database.write() as tx:
            return self.append(tx, kind, body, of=of)

    def close_shift(self, *counted: tuple[int, int]) -> Written:
        """Close the shift with a count of (denomination, pieces)."""
        with self.database.write() as tx:
            expected = shifts.cash_balance(tx, CASH.drawer, DRAWER)
            drawer = shift.Drawer(self._shift, CASH.drawer, DRAWER, expected, counted, 0)
            reason = "" if shift.count_total(counted) == drawer.expected_rupiah else "Salah kembalian"
            written = self.append(tx, "shift_close", shift.decide_close(drawer, shift.Settled(reason, 0, 0, 1), CASH))
            shifts.close(tx, self._shift, at_ms=written.document.header.at_ms)
        self._shift = 0
        return written


def _known(tx: Transaction, sku: str, date: str) -> lookup.Looked:
    found = lookup.by_sku(tx, sku, date)
    assert found is not None, sku
    return found


def set_last_cost(tx: Transaction, item: str, last: LastCost) -> None:
    """Keep what the last receipt of a product paid."""
    row = (names.subledger(tx, item), last.value_rupiah, last.quantity)
    tx.hot.execute("INSERT OR REPLACE INTO last_cost(item, value, quantity) VALUES (?, ?, ?)", row)
