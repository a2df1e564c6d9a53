"""What a buyer brings to the counter, as the cart it becomes."""

from typing import Final, NamedTuple

from pos.domain.answers import CodeRefused
from pos.domain.cart import EMPTY_GIVEN, SHELL_BOUGHT, Cart, CartEvent, LineAdded, LineVoided, MemberSet, ShellAnswered
from pos.domain.cart import apply as applied
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.services import directory
from pos.services.scanning import Asked, resolve
from pos.store import catalogue_reading
from pos.store.transaction import Transaction

_VOIDED: Final = "Salah pindai"


class Wanted(NamedTuple):
    """Something a buyer wants.

    Attributes:
        code: Its barcode, short code or SKU.
        count_milli: How many units, in thousandths.
        is_shell_bought: Whether the buyer of a refill has no empty and takes the shell too.
        is_voided: Whether it is taken off again before payment.
    """

    code: str
    count_milli: Milli
    is_shell_bought: bool
    is_voided: bool


class Basket(NamedTuple):
    """What a buyer wants, his number if he is a member (``""``), and the cash he gives (None: exactly what is due)."""

    wanted: tuple[Wanted, ...]
    member: str
    paid: Rupiah | None


def cart_of(tx: Transaction, uuid: str, basket: Basket, date: str) -> Cart:
    """Return a cart with a basket in it, ready to be paid, at the prices of a business date.

    Raises:
        LookupError: A code nobody knows, or that is not sold.
    """
    cart = Cart(uuid)
    for wanted in basket.wanted:
        for event in _events(tx, cart.next_line, wanted, date):
            cart = applied(cart, event)
    member = directory.member(tx, basket.member) if basket.member else None
    return applied(cart, MemberSet(member.person_id, member.number)) if member else cart


def _events(tx: Transaction, line: int, wanted: Wanted, date: str) -> list[CartEvent]:
    found = resolve(tx, Asked(wanted.code, "", (), date))
    match found:
        case CodeRefused(code):
            raise LookupError(code)
        case _:
            events: list[CartEvent] = [LineAdded(line, found.item, wanted.count_milli, found.amount_rupiah, "scan")]
    if found.item.is_refill and wanted.is_shell_bought:
        shell = catalogue_reading.shell_of(tx, found.item.container, date)
        if shell is None:
            raise LookupError(found.item.container)
        events.append(ShellAnswered(line, SHELL_BOUGHT, shell.item, line + 1))
    elif found.item.is_refill:
        events.append(ShellAnswered(line, EMPTY_GIVEN, None, 0))
    return [*events, LineVoided(line, _VOIDED)] if wanted.is_voided else events
