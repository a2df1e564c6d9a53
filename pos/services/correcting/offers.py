"""What the forms of corrections offer to choose from: the lines of a receipt that may still come back, and where to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.answers import Choice
from pos.domain.documents import Body, integer, parts, text
from pos.domain.errors import UnknownReceipt
from pos.domain.ledger import FULL, STORE
from pos.domain.money import thousands
from pos.domain.pricing import line_amount
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS
from pos.domain.quantity import milli_text
from pos.domain.refunding.by_receipt import given_before
from pos.domain.refunding.commands import TO_DAMAGED, TO_STORE
from pos.i18n import mark
from pos.services.acting.job import Source
from pos.services.correcting.receipts import sale_of
from pos.services.correcting.terms import open_cart
from pos.services.desk import Desk
from pos.store import facts, sales, shifts
from pos.store.transaction import Transaction

_NEWEST = 20


def _line(line: Body, left: int) -> Choice:
    return Choice(str(line["n"]), text(line, "name"), f"{milli_text(left)} {line['unit']}", text(line, "sku"))


def _receipt_lines(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    try:
        sale = sale_of(tx, desk, given[0])
    except UnknownReceipt:
        return ()
    earlier = [each.body for each in facts.about(tx, sale.uuid, "refund")]
    left = [
        (line, integer(line, "count") - given_before(earlier, integer(line, "n"))) for line in parts(sale.body, "lines")
    ]
    return tuple(_line(line, rest) for line, rest in left if rest)


_SHELF = Choice(TO_STORE, mark("Back to the shelf"), "")
_LOST = Choice(TO_DAMAGED, mark("Damaged: it is lost"), "")
_FULL = Choice(TO_STORE, mark("Taken back as it left"), "")
_NOTHING = Choice(TO_STORE, mark("Nothing comes back"), "")


def _destinations(place: str) -> tuple[Choice, ...]:
    """Where goods of a place may go when they come back: shells as they left, services nowhere."""
    if place == STORE:
        return _SHELF, _LOST
    return (_FULL,) if place else (_NOTHING,)


def _back_to(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    try:
        lines = parts(sale_of(tx, desk, given[0]).body, "lines")
    except UnknownReceipt:
        return ()
    return _destinations(next((text(line, "pool") for line in lines if str(line["n"]) == given[-1]), ""))


def _returned_to(tx: Transaction, _desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    known = sales.valued(tx, [given[-1]]).get(given[-1])
    shells = known is not None and known.kind in REFILLS | SHELLS
    return _destinations("" if known is None or known.kind in SERVICES else FULL if shells else STORE)


def _sales(tx: Transaction, desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The newest sales of the open shift that may still be voided."""
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    newest = facts.of_shift(tx, shift.number, "sale", _NEWEST) if shift is not None else ()
    return tuple(
        Choice(str(sale.number), f"{sale.number:04} {_first(sale.body)}", thousands(integer(sale.body, "total")))
        for sale in newest
        if not facts.is_voided(tx, sale.uuid)
    )


def _cart_lines(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The lines of the cart at the counter about which something can be agreed, newest first."""
    cart = open_cart(tx)
    return tuple(
        Choice(str(line.line), f"{line.line} {line.item.name}", thousands(line_amount(line, is_member=cart.is_member)))
        for line in reversed(cart.standing)
        if line.item is not None
    )


def _first(body: Body) -> str:
    return text(parts(body, "lines")[0], "name")


SOURCES: Final[Mapping[str, Source]] = MappingProxyType(
    {
        "receipt_lines": _receipt_lines,
        "shift_sales": _sales,
        "cart_lines": _cart_lines,
        "back_to": _back_to,
        "returned_to": _returned_to,
    }
)
"""``receipt_lines`` by the receipt; ``shift_sales`` and ``cart_lines``, newest first; where goods may go that come back:
``back_to`` by receipt and line, ``returned_to`` by product."""
