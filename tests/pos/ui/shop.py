"""A shop in memory: what a till asks of the port, with answers that come at once or when they are let go."""

from collections.abc import Callable
from typing import Any, NamedTuple

from pos.domain.cart import Cart, CartEvent, apply
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.counting.marks import TagEvent
from pos.domain.errors import NeedsApproval, Refusal, WrongPin
from pos.domain.money import Rupiah
from pos.domain.period import Period
from pos.domain.pricing import RoundingRule, cash_due, has_capped_line, total_of
from pos.domain.quantity import ONE, Milli
from pos.domain.report import Report
from pos.domain.tender import change_of
from pos.domain.unfinished import FINISHED, Unfinished
from pos.ui.port import (
    Answer,
    Callback,
    Choice,
    CodeRefused,
    CountDiffers,
    Done,
    Figures,
    Health,
    HeldSale,
    LoggedIn,
    Performed,
    SaleCompleted,
    SearchHit,
    ShiftClosed,
    ShiftOpen,
    User,
    Weighed,
    Weighing,
)
from tests.support.goods import CARTON, CYLINDER, DOWN_TO_100, GALLON_WATER, LPG, NOODLES, SUGAR, WATER
from tests.support.sample_reports import sample_report

TODAY = "2026-11-23"
CASHIER = User(1, "siti", ("kasir",), "1234")
SUPERVISOR = User(2, "budi", ("manajer",), "")
AMINAH = Member(77, "0123", "AMINAH")
RUDI = Member(78, "0124", "RUDI")
CARD = "KDMP000123"

NOODLES_CODE, CARTON_CODE, SUGAR_CODE = "8990000000501", "8990000000600", "2100010000003"
LPG_CODE, WATER_CODE, UNKNOWN_CODE = "2000000000060", "2000000000138", "8990000000013"
LABEL_CODE = "2100010013706"

CODES: dict[str, Found] = {
    NOODLES_CODE: Found(NOODLES, ONE, Rupiah(0), Milli(50_000)),
    CARTON_CODE: Found(CARTON, ONE, Rupiah(0), Milli(50_000)),
    SUGAR_CODE: Found(SUGAR, ONE, Rupiah(0), Milli(20_000)),
    LABEL_CODE: Found(SUGAR, Milli(1_370), Rupiah(0), Milli(20_000)),
    LPG_CODE: Found(LPG, ONE, Rupiah(0), Milli(10_000)),
    WATER_CODE: Found(WATER, ONE, Rupiah(0), Milli(0)),
    "3": Found(LPG, ONE, Rupiah(0), Milli(10_000)),
    "7": Found(WATER, ONE, Rupiah(0), Milli(0)),
    "9": Found(GALLON_WATER, ONE, Rupiah(0), Milli(6_000)),
}


class Stored(NamedTuple):
    """An event as it was recorded."""

    cart_uuid: str
    position: int
    event: CartEvent


class _Reads:
    """What is answered at once, and everything that was asked, kept for the test to read."""

    def __init__(self) -> None:
        self.codes = dict(CODES)
        self.refusals: dict[str, CodeRefused] = {}
        self.shells: dict[str, SoldUnit] = {"TABUNG-3": CYLINDER}
        self.stored: list[Stored] = []
        self.carts: dict[str, Cart] = {}
        self.held_sales: list[HeldSale] = []
        self.paid: list[tuple[Cart, Rupiah | None]] = []
        self.cancelled: list[tuple[Cart, str]] = []
        self.asked: list[tuple[object, ...]] = []
        self.searched: list[str] = []
        self.next_answer: Answer | None = None
        self.shift: ShiftOpen | None = ShiftOpen(2, "2026-11-23", 1)
        self.rounding: RoundingRule = DOWN_TO_100
        self.cart = Cart("cart-1")
        self.member_of_cart: Member | None = None
        self.recovered = False
        self.lock_after_s = 0
        self.is_slow = False
        self.offered: dict[str, tuple[Choice, ...]] = {
            "reasons:void_sale": (Choice("Pembeli batal", "Pembeli batal", ""),)
        }
        self.needs_approval = ""
        self.performs: dict[type, Callable[[Any], Answer]] = {}
        self.marks: list[TagEvent] = []
        self.unfinished = FINISHED
        self.on_scale: list[Weighing] = []
        self.counted_rupiah = 0
        self.variance_reasons: tuple[str, ...] = ("Salah kembalian", "Tidak diketahui")
        self.loggedout = 0
        self._let_go: list[Callable[[], None]] = []
        self._minted = 1

    # --- what the test does ---

    def let_go(self) -> None:
        """Give the oldest answer that waits."""
        self._let_go.pop(0)()

    # --- reads ---

    def users(self) -> tuple[User, ...]:
        return (CASHIER, SUPERVISOR)

    def resolve(self, code: str, symbology: str) -> Found | CodeRefused:
        if code in self.refusals:
            return self.refusals[code]
        return self.codes.get(code) or CodeRefused(code, "unknown", None)

    def search(self, text: str, limit: int) -> tuple[SearchHit, ...]:
        self.searched.append(text)
        hits = [
            SearchHit(found.item, code, found.on_hand)
            for code, found in self.codes.items()
            if len(code) > 3 and text.lower() in found.item.name.lower()
        ]
        return tuple(hits[:limit])

    def member(self, number_or_card: str) -> Member | None:
        known = {"0123": AMINAH, "123": AMINAH, CARD: AMINAH, "0124": RUDI, "124": RUDI}
        return known.get(number_or_card)

    def members(self, text: str, limit: int) -> tuple[Member, ...]:
        return tuple(each for each in (AMINAH, RUDI) if text.lower() in f"{each.name.lower()} {each.number}")[:limit]

    def shell_of(self, container: str) -> SoldUnit | None:
        return self.shells.get(container)

    def held(self) -> tuple[HeldSale, ...]:
        return tuple(self.held_sales)

    def mint_cart(self) -> str:
        self._minted += 1
        return f"cart-{self._minted}"

    def figures(self) -> Figures:
        return Figures(((3, LPG.name, Rupiah(18_000)),), 61, Rupiah(4_812_500), 4)

    def health(self) -> Health:
        return Health("ok", 0, "ok", 3, "")

    def choices(self, source: str, given: tuple[str, ...]) -> tuple[Choice, ...]:
        self.asked.append(("choices", source, given))
        return self.offered.get(source, ())


class Shop(_Reads):
    """The port."""

    def login(self, user_id: int, pin: str, done: Callback) -> None:
        self.asked.append(("login", user_id, pin))
        user = CASHIER if user_id == 1 else SUPERVISOR
        right = {1: "1234", 2: "9876"}[user_id]
        inside = LoggedIn(
            user=user,
            shift=self.shift,
            cart=self.cart,
            member=self.member_of_cart,
            recovered=self.recovered,
            rounding=self.rounding,
            next_sale_no=413,
            lock_after_s=self.lock_after_s,
            unfinished=self.unfinished,
        )
        self._answer(done, inside if pin == right else WrongPin())

    def accept_clock(self, supervisor_pin: str, done: Callback) -> None:
        self.asked.append(("accept_clock", supervisor_pin))
        self._answer(done, Done(0, Rupiah(0), ""))

    def open_shift(self, float_rupiah: Rupiah, done: Callback) -> None:
        self.asked.append(("open_shift", float_rupiah))
        self._answer(done, ShiftOpen(3, "2026-11-23", 1))

    def record(self, uuid: str, position: int, event: CartEvent | TagEvent | Unfinished) -> None:
        if isinstance(event, TagEvent):
            self.marks.append(event)
            return
        if isinstance(event, Unfinished):
            self.unfinished = event
            return
        cart = apply(self.carts.get(uuid, Cart(uuid)), event)
        self.carts[uuid] = cart
        self.stored.append(Stored(uuid, position, event))
        self.held_sales = [sale for sale in self.held_sales if sale.cart.uuid != uuid]
        if cart.held_by:
            self.held_sales.append(HeldSale(cart, f"{len(cart.standing)} barang", 0, total_of(cart)))

    def pay(self, cart: Cart, paid_rupiah: Rupiah | None, done: Callback) -> None:
        self.paid.append((cart, paid_rupiah))
        total = total_of(cart)
        due = cash_due(total, self.rounding, is_capped=has_capped_line(cart))
        paid = due if paid_rupiah is None else paid_rupiah
        number = 412 + len(self.paid)
        self._answer(done, SaleCompleted(number, total, due, paid, change_of(due, paid), (), self.mint_cart()))

    def cancel(self, cart: Cart, reason: str, done: Callback) -> None:
        self.cancelled.append((cart, reason))
        self._answer(done, Done(1, Rupiah(0), self.mint_cart()))

    def reprint(self, done: Callback) -> None:
        self.asked.append(("reprint",))
        self._answer(done, Done(2, Rupiah(0), ""))

    def close_shift(self, counted: tuple[tuple[int, int], ...], witness_pin: str, done: Callback) -> None:
        self.asked.append(("close_shift", counted, witness_pin))
        self.counted_rupiah = sum(value * pieces for value, pieces in counted)
        figures = Rupiah(150_000), Rupiah(self.counted_rupiah), Rupiah(self.counted_rupiah - 150_000)
        if witness_pin not in {"", "9876"}:
            self._answer(done, WrongPin())
        else:
            differs = CountDiffers(*figures, self.variance_reasons)
            self._answer(done, differs if figures[2] else ShiftClosed(2, *figures))

    def settle_shift(self, reason: str, *, is_charged: bool, approver_pin: str, done: Callback) -> None:
        self.asked.append(("settle_shift", reason, is_charged, approver_pin))
        if is_charged and not approver_pin:
            self._answer(done, NeedsApproval("charge_cashier"))
        elif approver_pin not in {"", "9876"}:
            self._answer(done, WrongPin())
        else:
            figures = Rupiah(150_000), Rupiah(self.counted_rupiah), Rupiah(self.counted_rupiah - 150_000)
            self._answer(done, ShiftClosed(2, *figures))

    def perform(self, command: tuple[Any, ...], approver_pin: str, done: Callback) -> None:
        self.asked.append(("perform", command, approver_pin))
        if approver_pin not in {"", "9876"}:
            self._answer(done, WrongPin())
        elif self.needs_approval and not approver_pin:
            self._answer(done, NeedsApproval(self.needs_approval))
        else:
            performed = Performed("x", 7, Rupiah(12_500), (("name", "Toko Maju"),), 0)
            self._answer(done, self.performs.get(type(command), lambda _command: performed)(command))

    def report(self, name: str, period: Period, done: Callback) -> None:
        self.asked.append(("report", name, period))
        self._answer(done, sample_report(name, period if period.since else period._replace(since=TODAY, until=TODAY)))

    def print_report(self, report: Report, language: str, done: Callback) -> None:
        self.asked.append(("print_report", report.name, language))
        self._answer(done, Done(0, Rupiah(0), ""))

    def weigh(self, done: Callback) -> None:
        self.asked.append(("weigh",))
        self._answer(done, self.on_scale.pop(0) if self.on_scale else Weighed(1_370, "30312e333730", is_same=False))

    def logout(self) -> None:
        self.loggedout += 1

    def _answer(self, done: Callback, answer: Answer | Refusal) -> None:
        answer, self.next_answer = self.next_answer or answer, None
        if self.is_slow:
            self._let_go.append(lambda: done(answer))
        else:
            done(answer)
