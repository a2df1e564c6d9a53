"""The end of a demo's day: the treasurer gets what the safe has too much, the week is counted, the day closed."""

from random import Random
from typing import Final

from pos.domain.cash.commands import TO_BANK, TO_TREASURER, CloseDay, Deposit
from pos.domain.counting.commands import ApproveCount, HandInCount
from pos.domain.counting.marks import Countable, TagCounted
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.yard.meters import CLOSE, OPEN, ReadMeter
from pos.services import counting
from pos.services.demo.people import CASHIER, MANAGER, STOREMAN, TREASURER
from pos.services.demo.work import Work
from pos.store import shifts, stock
from pos.store.transaction import Transaction

_GALLON_MILLI: Final = 19_000
_STAYS: Final = 5_000_000
_NOTE: Final = 50_000
_CATEGORIES: Final = ("Gula", "Telur", "Mi Instan", "Bumbu Segar")


class Evening:
    """Treasurer and storeman after the last shift."""

    def __init__(self, work: Work, rng: Random) -> None:
        """Close days at a register; ``rng`` decides."""
        self._work, self._rng = work, rng
        self._meter_milli = 0

    def open_meter(self, tx: Transaction) -> None:
        """Read the water meter before the first gallon."""
        self._work.act(tx, CASHIER, ReadMeter(OPEN, Milli(self._meter_milli), ""), None)

    def close_meter(self, tx: Transaction, sold_milli: int) -> None:
        """Read the water meter after the last; every gallon took a litre to rinse, and some water went nowhere.

        Args:
            tx: The write transaction.
            sold_milli: Thousandths of a litre that were filled since it was opened.
        """
        self._meter_milli += sold_milli + sold_milli // _GALLON_MILLI * 1_000 + self._rng.randrange(20_000)
        self._work.act(tx, CASHIER, ReadMeter(CLOSE, Milli(self._meter_milli), ""), None)

    def deposit(self, tx: Transaction) -> None:
        """Hand what the safe has too much to the treasurer."""
        notes = (shifts.cash_balance(tx, "1102", "") - _STAYS) // _NOTE
        if notes > 0:
            command = Deposit(TO_TREASURER, ((_NOTE, notes),), TREASURER.user_id, "Bendahara", "", Rupiah(0))
            self._work.act(tx, TREASURER, command, None)

    def bank(self, tx: Transaction) -> None:
        """Bring everything that is under way to the bank."""
        if shifts.cash_balance(tx, "1103", str(TREASURER.user_id)) > 0:
            slip = f"BNI-{self._rng.randrange(100_000, 1_000_000)}"
            self._work.act(tx, TREASURER, Deposit(TO_BANK, (), TREASURER.user_id, "", slip, Rupiah(0)), None)

    def count(self, tx: Transaction) -> None:
        """Count a category; now and then something is missing, and is counted again before it is approved."""
        category = self._rng.choice(_CATEGORIES)
        sheet = counting.open_sheet(tx, self._work.job(STOREMAN, None), f"category:{category}")
        books = {each.sku: each.quantity_milli for each in stock.stream(tx)}
        there = {what.code: self._shelf(what, books[what.code]) for what in sheet.within.values()}
        wanted, tag = tuple(sheet.within.values()), 0
        while wanted:
            for what in wanted:
                tag += 1
                self._mark(tx, sheet.uuid, TagCounted(tag, what, Milli(there[what.code])))
            answer = dict(self._work.act(tx, STOREMAN, HandInCount(sheet.uuid), None).facts)
            is_again = answer["again"] != "0"
            wanted = counting.open_sheet(tx, self._work.job(STOREMAN, None), sheet.uuid).wanted if is_again else ()
        self._work.act(tx, STOREMAN, ApproveCount(sheet.uuid, {}, "Hilang"), MANAGER)

    def _shelf(self, what: Countable, book: int) -> int:
        step = 50 if what.is_weighed else 1_000
        return max(0, book - step * self._rng.choice((0, 0, 0, 0, 0, 1, 2)))

    def _mark(self, tx: Transaction, uuid: str, event: TagCounted) -> None:
        desk = self._work.desk
        counting.marked(desk, uuid, event, user=STOREMAN.user_id, at_ms=desk.clock.now_ms())(tx)

    def close(self, tx: Transaction) -> None:
        """Close the day."""
        self._work.act(tx, TREASURER, CloseDay(""), None)
