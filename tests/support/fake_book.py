"""The books of the fake shop: carts, sales and the shift, kept in memory and written to a journal a test can read."""

import json
from pathlib import Path

from pos.domain.cart import Cart, CartEvent, apply
from pos.domain.errors import EmptyCart, NothingToVoid, PaidTooLittle, WrongPin
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule, cash_due, has_capped_line, total_of
from pos.domain.unfinished import FINISHED
from pos.ui.port import Done, LoggedIn, SaleCompleted, ShiftClosed, ShiftOpen, User

USERS = (User(1, "kasir", ("kasir",), "1234"), User(2, "supervisor", ("manajer",), "9876"))
ROUNDING = RoundingRule(Rupiah(100), "down")
FIRST_SALE_NO = 413
_FLOAT = Rupiah(200_000)


class FakeBook:
    """What a shop has to remember; ``journal`` gets a line of JSON for each sale."""

    def __init__(self, *, journal: Path | None, has_shift: bool) -> None:
        self.sales: dict[str, SaleCompleted] = {}
        self.carts: dict[str, Cart] = {}
        self._journal = journal
        self._minted = 0
        self._copies = 0
        self._shift = ShiftOpen(2, "2026-01-05", 1) if has_shift else None

    def mint_cart(self) -> str:
        self._minted += 1
        return f"00000000-0000-7000-8000-{self._minted:012d}"

    def record(self, cart_uuid: str, event: CartEvent) -> None:
        self.carts[cart_uuid] = apply(self.carts.get(cart_uuid, Cart(cart_uuid)), event)

    def logged_in(self, user_id: int, pin: str) -> LoggedIn:
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
            lock_after_s=0,
            unfinished=FINISHED,
        )

    def as_supervisor(self, pin: str) -> Done:
        if pin != USERS[1].hint:
            raise WrongPin
        return Done(0, Rupiah(0), "")

    def opened(self) -> ShiftOpen:
        self._shift = ShiftOpen(2, "2026-01-05", 1)
        return self._shift

    def paid(self, cart: Cart, paid_rupiah: Rupiah | None) -> SaleCompleted:
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

    def cancelled(self, cart: Cart) -> Done:
        self.carts.pop(cart.uuid, None)
        return Done(0, Rupiah(0), self.mint_cart())

    def voided(self, pin: str) -> Done:
        self.as_supervisor(pin)
        if not self.sales:
            raise NothingToVoid
        uuid, sale = self.sales.popitem()
        self.carts.pop(uuid, None)
        return Done(1, sale.due_rupiah, "")

    def copied(self) -> Done:
        self._copies += 1
        return Done(self._copies, Rupiah(0), "")

    def closed(self, counted: tuple[tuple[int, int], ...]) -> ShiftClosed:
        expected = Rupiah(_FLOAT + sum(sale.due_rupiah for sale in self.sales.values()))
        found = Rupiah(sum(value * pieces for value, pieces in counted))
        self._shift = None
        return ShiftClosed(2, expected, found, Rupiah(found - expected))

    def _next_sale_no(self) -> int:
        return FIRST_SALE_NO + len(self.sales)
