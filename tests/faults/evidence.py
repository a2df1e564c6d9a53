"""What a killed till had said, held against what is in its register: acknowledged means there, once, and whole."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from pos.bootstrap import public_key, reading
from pos.domain.cart import Cart, apply
from pos.domain.cart_codec import decode
from pos.services.verifying import Known, verify
from pos.store.transaction import Transaction

Said = dict[str, Any]

_NEW: Final = "SELECT id, uuid, seq, kind, number, payload FROM document WHERE seq > ? ORDER BY seq"
_NUMBERS: Final = "SELECT kind, COUNT(*), MIN(number), MAX(number) FROM document GROUP BY kind"
_LEGS: Final = "SELECT commodity, SUM(amount), COUNT(*) FROM posting WHERE document = ? GROUP BY commodity"
_SLIPS: Final = "SELECT COUNT(*) FROM print_job WHERE document = ? AND kind = 'receipt'"
_CARTS: Final = "SELECT uuid, state FROM cart"
_EVENTS: Final = "SELECT position, payload FROM cart_event WHERE cart = ? ORDER BY position"


class Evidence:
    """Everything one register's tills have said so far."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._asked: dict[str, list[str]] = defaultdict(list)
        self._safe: Counter[str] = Counter()
        self._acknowledged: list[Said] = []
        self._under_way: Said = {}
        self._cart_left: tuple[str, int] = ("", 0)
        self.sales = 0
        self.lost_tail = 0
        with reading(home) as database:
            self._seq = database.peek.hot.execute("SELECT MAX(seq) FROM document").fetchall()[0][0]

    def hear(self, said: Said) -> None:
        """Take in a line of what a till says."""
        if "event" in said:
            events = self._asked[said["event"]]
            assert said["n"] == len(events) + 1, "the till counts its events from what came back"
            events.append(said["as"])
        elif "asks" in said:
            self._under_way = said
        elif "came" in said:
            uuid, events_back = self._cart_left
            assert said["events"] == events_back, "the cart that came back is the one that was left"
            assert not events_back or said["came"] == uuid
        elif "did" in said:
            self._answered(said)

    def _answered(self, said: Said) -> None:
        self._safe = Counter({uuid: len(events) for uuid, events in self._asked.items()})
        self._under_way = {}
        if said["did"] != "nothing":
            self._acknowledged.append(said)

    def check(self) -> None:
        """Compare, after a kill and before the next start; the register is read as any reading command reads it."""
        with reading(self._home) as database, database.read() as tx:
            self._check_documents(tx)
            self._check_numbers(tx)
            self._check_carts(tx)
        self._acknowledged.clear()
        self._under_way = {}

    def verify(self) -> int:
        """Let the whole register be verified; returns how many documents it has."""
        with reading(self._home) as database:
            verdict = verify(database, Known(public_key(self._home), ""), lambda _done, _of: None)
        assert verdict.differences == ()
        return verdict.documents

    def _check_documents(self, tx: Transaction) -> None:
        """Each acknowledged write is the next document; behind them at most the one that was under way."""
        rows = tx.hot.execute(_NEW, (self._seq,)).fetchall()
        acknowledged = list(self._acknowledged)
        if len(rows) > len(acknowledged) and self._under_way:
            acknowledged.append({"did": self._under_way["asks"], "cart": self._under_way["cart"], "answer": {}})
        assert [row[3] for row in rows] == [said["did"] for said in acknowledged]
        for row, said in zip(rows, acknowledged, strict=True):
            self._seq += 1
            assert row[2] == self._seq
            if said["did"] in {"sale", "cancel"}:
                assert str(UUID(bytes=row[1])) == said["cart"]
            if said["did"] == "sale":
                self._check_sale(tx, row, said)

    def _check_sale(self, tx: Transaction, row: tuple[Any, ...], said: Said) -> None:
        """A sale has all its lines, its postings and its one receipt; what was shown of it is in it."""
        self.sales += 1
        body, answer = json.loads(row[5]), said["answer"]
        if answer:
            tender = body["tenders"][0]
            shown = (answer["sale_no"], answer["total_rupiah"], answer["paid_rupiah"], answer["change_rupiah"])
            assert shown == (row[4], body["total"], tender["paid"], tender["change"])
        sold = _replayed(said["cart"], self._asked[said["cart"]]).standing
        lines = [(line.line, line.item.sku if line.item else "", line.count_milli) for line in sold]
        assert [(line["n"], line["sku"], line["count"]) for line in body["lines"]] == lines
        legs = tx.hot.execute(_LEGS, (row[0],)).fetchall()
        assert legs
        assert {total for _, total, _ in legs} == {0}
        assert tx.hot.execute(_SLIPS, (row[0],)).fetchone() == (1,)

    def _check_numbers(self, tx: Transaction) -> None:
        for kind, count, first, last in tx.hot.execute(_NUMBERS).fetchall():
            assert (first, last) == (1, count), f"numbers of {kind}"

    def _check_carts(self, tx: Transaction) -> None:
        """Of each cart the events are there from the first on; what is missing is a tail that nothing came behind."""
        states = {str(UUID(bytes=key)): state for key, state in tx.hot.execute(_CARTS).fetchall()}
        for uuid, asked in self._asked.items():
            stored = tx.hot.execute(_EVENTS, (UUID(uuid).bytes,)).fetchall()
            assert [position for position, _ in stored] == list(range(1, len(stored) + 1)), "a gap in a cart"
            assert [payload for _, payload in stored] == asked[: len(stored)]
            assert len(stored) >= self._safe[uuid]
            self.lost_tail += len(asked) - len(stored)
            del asked[len(stored) :]
        open_carts = sorted(uuid for uuid, state in states.items() if state == "open")
        self._cart_left = (open_carts[-1], len(self._asked[open_carts[-1]])) if open_carts else ("", 0)


def _replayed(uuid: str, events: Iterable[str]) -> Cart:
    cart = Cart(uuid)
    for event in events:
        cart = apply(cart, decode(event))
    return cart
