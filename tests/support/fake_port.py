"""A shop in memory behind the screens' protocol: it remembers what it is told, and answers from a thread of its own."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pos.domain.cart import Cart, CartEvent, apply
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.errors import EmptyCart, NothingToVoid, PaidTooLittle, Refusal, WrongPin
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule, cash_due, has_capped_line, total_of
from pos.ui.port import (
    Answer,
    Callback,
    CodeRefused,
    Done,
    Figures,
    Health,
    HeldSale,
    LoggedIn,
    SaleCompleted,
    SearchHit,
    ShiftClosed,
    ShiftOpen,
    User,
)
from tests.support.fake_goods import catalogue, members, rows, short_codes

USERS = (User(1, "kasir", "kasir", "1234"), User(2, "supervisor", "supervisor", "9876"))
ROUNDING = RoundingRule(Rupiah(100), "down")
FIRST_SALE_NO = 413
BUG = "6666666"
"""A code that finds a bug."""
_FLOAT = Rupiah(200_000)


class FakePort:
    """A shop with the sample catalogue, two users and one drawer; ``journal`` gets a line of JSON for each sale."""

    def __init__(self, *, journal: Path | None = None, has_shift: bool = True) -> None:
        self.events: list[tuple[str, int, CartEvent]] = []
        self.sales: dict[str, SaleCompleted] = {}
        self.condition = Health("ok", 0, "ok", 2)
        self._journal = journal
        self._goods = catalogue()
        self._members = members()
        self._carts: dict[str, Cart] = {}
        self._at: dict[str, int] = {}
        self._minted = 0
        self._copies = 0
        self._shift = ShiftOpen(2, "2026-01-05", 1) if has_shift else None
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
        waiting = [cart for cart in self._carts.values() if cart.held_by]
        return tuple(HeldSale(cart, cart.held_by, 0, total_of(cart)) for cart in waiting)

    def mint_cart(self) -> str:
        self._minted += 1
        return f"00000000-0000-7000-8000-{self._minted:012d}"

    def figures(self) -> Figures:
        sold = Rupiah(sum(sale.due_rupiah for sale in self.sales.values()))
        return Figures(short_codes(), len(self.sales), sold, 4)

    def health(self) -> Health:
        return self.condition

    def reasons(self, action: str) -> tuple[str, ...]:
        return tuple(row["reason"] for row in rows("reasons.csv") if row["action"] == action)

    def login(self, user_id: int, pin: str, done: Callback) -> None:
        self._answer(done, lambda: self._logged_in(user_id, pin))

    def accept_clock(self, supervisor_pin: str, done: Callback) -> None:
        self._answer(done, lambda: self._as_supervisor(supervisor_pin))

    def open_shift(self, float_rupiah: Rupiah, done: Callback) -> None:
        self._answer(done, self._opened)

    def record(self, cart_uuid: str, position: int, event: CartEvent) -> None:
        self.events.append((cart_uuid, position, event))
        self._carts[cart_uuid] = apply(self._carts.get(cart_uuid, Cart(cart_uuid)), event)

    def pay(self, cart: Cart, paid_rupiah: Rupiah | None, done: Callback) -> None:
        self._answer(done, lambda: self._paid(cart, paid_rupiah))

    def cancel(self, cart: Cart, reason: str, done: Callback) -> None:
        self._answer(done, lambda: self._cancelled(cart))

    def void_last(self, supervisor_pin: str, reason: str, done: Callback) -> None:
        self._answer(done, lambda: self._voided(supervisor_pin))

    def move_cash(self, kind: str, amount_rupiah: Rupiah, reason: str, done: Callback) -> None:
        self._answer(done, lambda: Done(7, amount_rupiah, ""))

    def reprint(self, done: Callback) -> None:
        self._answer(done, self._copied)

    def close_shift(self, counted: tuple[tuple[int, int], ...], done: Callback) -> None:
        self._answer(done, lambda: self._closed(counted))

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

    def _logged_in(self, user_id: int, pin: str) -> LoggedIn:
        user = next(user for user in USERS if user.user_id == user_id)
        if pin != user.hint:
            raise WrongPin
        return LoggedIn(
            user=user,
            shift=self._shift,
            cart=Cart(self.mint_cart()),
            member=None,
            recovered=False,
            rounding=ROUNDING,
            next_sale_no=self._next_sale_no(),
        )

    def _as_supervisor(self, pin: str) -> Done:
        if pin != USERS[1].hint:
            raise WrongPin
        return Done(0, Rupiah(0), "")

    def _opened(self) -> ShiftOpen:
        self._shift = ShiftOpen(2, "2026-01-05", 1)
        return self._shift

    def _paid(self, cart: Cart, paid_rupiah: Rupiah | None) -> SaleCompleted:
        if cart.uuid in self.sales:
            return self.sales[cart.uuid]
        if not cart.standing:
            raise EmptyCart
        total = total_of(cart)
        due = cash_due(total, ROUNDING, is_capped=has_capped_line(cart))
        paid = due if paid_rupiah is None else paid_rupiah
        if paid < due:
            raise PaidTooLittle(due - paid)
        sale = SaleCompleted(self._next_sale_no(), total, due, paid, Rupiah(paid - due), (), self.mint_cart())
        self.sales[cart.uuid] = sale
        self._write(cart, sale)
        return sale

    def _write(self, cart: Cart, sale: SaleCompleted) -> None:
        if self._journal is None:
            return
        lines = [(line.item.sku if line.item else line.code, line.count_milli) for line in cart.standing]
        with self._journal.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"lines": lines, "paid": sale.paid_rupiah, "change": sale.change_rupiah}) + "\n")

    def _cancelled(self, cart: Cart) -> Done:
        self._carts.pop(cart.uuid, None)
        return Done(0, Rupiah(0), self.mint_cart())

    def _voided(self, pin: str) -> Done:
        self._as_supervisor(pin)
        if not self.sales:
            raise NothingToVoid
        uuid, sale = self.sales.popitem()
        self._carts.pop(uuid, None)
        return Done(1, sale.due_rupiah, "")

    def _copied(self) -> Done:
        self._copies += 1
        return Done(self._copies, Rupiah(0), "")

    def _closed(self, counted: tuple[tuple[int, int], ...]) -> ShiftClosed:
        expected = Rupiah(_FLOAT + sum(sale.due_rupiah for sale in self.sales.values()))
        found = Rupiah(sum(value * pieces for value, pieces in counted))
        self._shift = None
        return ShiftClosed(2, expected, found, Rupiah(found - expected))

    def _next_sale_no(self) -> int:
        return FIRST_SALE_NO + len(self.sales)
