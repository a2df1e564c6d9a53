"""A shop in memory behind the screens' protocol: it remembers what it is told, and answers from a thread of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from pos.domain.cart import Cart, CartEvent
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.code_reading import CodeRead, ReadCode
from pos.domain.counting.marks import TagEvent
from pos.domain.errors import Refusal
from pos.domain.money import Rupiah
from pos.domain.paper_trial import FINE, AskPrinter, PrinterSaid
from pos.domain.period import Period
from pos.domain.pricing import total_of
from pos.domain.report import Report
from pos.domain.unfinished import Unfinished
from pos.ui.port import (
    Answer,
    Callback,
    Choice,
    CodeRefused,
    Done,
    Figures,
    Health,
    HeldSale,
    NotWeighed,
    Performed,
    SearchHit,
    User,
)
from tests.support.fake_book import USERS, FakeBook
from tests.support.fake_goods import catalogue, members, rows, short_codes
from tests.support.sample_reports import sample_report

_BUSINESS_DAY = Period("2026-01-05", "2026-01-05", "", 0)

WEIGHED = CodeRead(
    symbology="E0",
    rule="weight",
    template="21IIIIIWWWWWC",
    key="2100001000004",
    weight_milli=1_370,
    amount_rupiah=0,
    lot="",
    expires="",
    no_date="",
    answer="sold",
    sku="BRS-MED-KG",
    name="Beras Medium Curah",
    unit="kg",
    count_milli=1_370,
    price_rupiah=13_300,
)
"""How every code is read that is tested."""

BUG = "6666666"
"""A code that finds a bug."""


class _Reads:
    """A shop with the sample catalogue, two users and one drawer."""

    def __init__(self, book: FakeBook) -> None:
        self._book = book
        self._goods = catalogue()
        self._members = members()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="fake-writer")

    def users(self) -> tuple[User, ...]:
        return USERS

    def resolve(self, code: str, symbology: str) -> Found | CodeRefused:
        if code == BUG:
            raise ZeroDivisionError
        return self._goods.get(code) or CodeRefused(code, "unknown", None)

    def search(self, text: str, limit: int) -> tuple[SearchHit, ...]:
        known = {found.item.sku: (code, found) for code, found in reversed(self._goods.items())}
        hits = [
            SearchHit(found.item, code, found.on_hand)
            for code, found in reversed(known.values())
            if text.lower() in found.item.name.lower()
        ]
        return tuple(hits[:limit])

    def member(self, number_or_card: str) -> Member | None:
        asked = number_or_card.lstrip("0")
        return next((each for card, each in self._members if asked in {card, each.number.lstrip("0")}), None)

    def members(self, text: str, limit: int) -> tuple[Member, ...]:
        found = [each for _, each in self._members if text.lower() in f"{each.number} {each.name}".lower()]
        return tuple(found[:limit])

    def shell_of(self, container: str) -> SoldUnit | None:
        sold_as = {row["container"]: row["sold_as"] for row in rows("sample_containers.csv")}
        return next((found.item for found in self._goods.values() if found.item.sku == sold_as.get(container)), None)

    def held(self) -> tuple[HeldSale, ...]:
        waiting = [cart for cart in self._book.carts.values() if cart.held_by]
        return tuple(HeldSale(cart, cart.held_by, 0, total_of(cart)) for cart in waiting)

    def mint_cart(self) -> str:
        return self._book.mint_cart()

    def figures(self) -> Figures:
        sold = Rupiah(sum(sale.due_rupiah for sale in self._book.sales.values()))
        return Figures(short_codes(), len(self._book.sales), sold, 4)

    def health(self) -> Health:
        return Health("ok", 0, "ok", 2, "")

    def choices(self, source: str, given: tuple[str, ...]) -> tuple[Choice, ...]:
        if source == "printers":
            return (Choice("receipt", "Printer of receipts", ""),)
        name, _, argument = source.partition(":")
        reasons = (row["reason"] for row in rows("reasons.csv") if row["action"] == argument)
        return tuple(Choice(each, each, "") for each in reasons) if name == "reasons" else ()


class FakePort(_Reads):
    """A shop that writes too, from a thread of its own."""

    def login(self, user_id: int, pin: str, done: Callback) -> None:
        self._answer(done, lambda: self._book.logged_in(user_id, pin))

    def accept_clock(self, supervisor_pin: str, done: Callback) -> None:
        self._answer(done, lambda: self._book.as_supervisor(supervisor_pin))

    def open_shift(self, float_rupiah: Rupiah, done: Callback) -> None:
        self._answer(done, self._book.opened)

    def record(self, uuid: str, position: int, event: CartEvent | TagEvent | Unfinished) -> None:
        if not isinstance(event, TagEvent | Unfinished):
            self._book.record(uuid, event)

    def pay(self, cart: Cart, paid_rupiah: Rupiah | None, done: Callback) -> None:
        self._answer(done, lambda: self._book.paid(cart, paid_rupiah))

    def cancel(self, cart: Cart, reason: str, done: Callback) -> None:
        self._answer(done, lambda: self._book.cancelled(cart))

    def reprint(self, done: Callback) -> None:
        self._answer(done, self._book.copied)

    def close_shift(self, counted: tuple[tuple[int, int], ...], witness_pin: str, done: Callback) -> None:
        self._answer(done, lambda: self._book.closed(counted))

    def settle_shift(self, reason: str, *, is_charged: bool, approver_pin: str, done: Callback) -> None:
        self._answer(done, lambda: self._book.closed(()))

    def perform(self, command: tuple[Any, ...], approver_pin: str, done: Callback) -> None:
        if isinstance(command, AskPrinter):
            self._answer(done, lambda: PrinterSaid(FINE, ""))
            return
        if isinstance(command, ReadCode):
            done(WEIGHED)
            return
        self._answer(done, lambda: Performed(type(command).__name__, 7, Rupiah(0), (), 0))

    def report(self, name: str, period: Period, done: Callback) -> None:
        self._answer(done, lambda: sample_report(name, period if period.since else _BUSINESS_DAY))

    def print_report(self, report: Report, language: str, done: Callback) -> None:
        self._answer(done, lambda: Done(0, Rupiah(0), ""))

    def weigh(self, done: Callback) -> None:
        self._answer(done, lambda: NotWeighed("none"))

    def logout(self) -> None:
        """The shift stays open."""

    def _answer(self, done: Callback, work: Callable[[], Answer]) -> None:
        """Do the work in the writer's thread and answer from there, a refusal as a value."""

        def run() -> None:
            try:
                answer = work()
            except Refusal as refusal:
                done(refusal)
            else:
                done(answer)

        self._writer.submit(run)
