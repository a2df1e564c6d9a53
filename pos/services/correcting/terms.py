"""Another price, a discount, a cap lifted: judged with the cart as it is stored, and answered as events of that cart.

The till puts them into the cart like a scan; so what was agreed survives a power cut, and the sale's body names who.
"""

from pos.domain.answers import EVENT, CodeRefused, Performed
from pos.domain.cart import Cart, CartEvent, CartLine, LineAdded, line_of
from pos.domain.cart_codec import encode
from pos.domain.catalog import SoldUnit
from pos.domain.errors import NoSuchLine, NothingToChange, PriceAboveCap
from pos.domain.money import BasisPoints, Rupiah, divide_half_up
from pos.domain.pricing import binding, line_gross, unit_price
from pos.domain.quantity import ONE
from pos.domain.terms import CapLifted, Discounted, GiveDiscount, PriceSet, SellAboveCap, SetPrice
from pos.services.acting.job import Job
from pos.services.correcting.receipts import require_reason
from pos.services.scanning import Asked, resolve
from pos.services.session import require_shift
from pos.store import carts, settings
from pos.store.transaction import Transaction

_MOST_RUPIAH = 999_999_999
_WHOLE = 10_000


def open_cart(tx: Transaction) -> Cart:
    """Return the cart at the counter as it is stored; an empty one before its first event."""
    open_carts = carts.unfinished(tx, "open")
    return open_carts[-1].cart if open_carts else Cart("")


def _line(tx: Transaction, number: int) -> tuple[CartLine, SoldUnit, bool]:
    cart = open_cart(tx)
    try:
        line = line_of(cart, number)
    except KeyError as error:
        raise NoSuchLine(number) from error
    if line.item is None or line.is_void:
        raise NoSuchLine(number)
    return line, line.item, cart.is_member


def _answer(job: Job, action: str, amount: int, *events: CartEvent) -> Performed:
    facts = tuple((EVENT, encode(event)) for event in events)
    return Performed(action, 0, Rupiah(amount), facts, job.approved_by)


def set_price(tx: Transaction, job: Job, command: SetPrice) -> Performed:
    """Let a line be sold at another price.

    Raises:
        NoSuchLine: The cart has no such line.
        NothingToChange: The price is none.
        PriceAboveCap: The cap in force does not allow it; it would have to be lifted first.
        ReasonNeeded: The reason is none of the outlet's.
    """
    require_reason(tx, "price_override", command.reason)
    line, item, _ = _line(tx, command.line)
    if not 0 <= command.price_rupiah <= _MOST_RUPIAH:
        raise NothingToChange(item.name)
    bound = binding(line)
    cap = bound.cap_rupiah if bound is not None else 0
    if cap and command.price_rupiah > cap:
        raise PriceAboveCap(item.name, price_rupiah=command.price_rupiah, cap_rupiah=cap)
    event = PriceSet(line.line, command.price_rupiah, command.reason, job.session.user_id, job.approved_by)
    return _answer(job, "price_override", command.price_rupiah, event)


def give_discount(tx: Transaction, job: Job, command: GiveDiscount) -> Performed:
    """Let something be taken off a line; above the outlet's limit a second person approves.

    Raises:
        NoSuchLine: The cart has no such line.
        NothingToChange: The discount is none, or more than the line costs.
        NeedsApproval: It is above the limit.
        ReasonNeeded: The reason is none of the outlet's.
    """
    require_reason(tx, "discount", command.reason)
    line, item, is_member = _line(tx, command.line)
    gross = line_gross(line, is_member=is_member)
    if bool(command.amount_rupiah) == bool(command.part) or not 0 <= command.part <= _WHOLE:
        raise NothingToChange(item.name)
    amount = command.amount_rupiah or divide_half_up(gross * command.part, _WHOLE)
    if not 0 < amount <= gross:
        raise NothingToChange(item.name)
    limit = int(settings.setting(tx, "discount_limit_percent", require_shift(tx, job.desk).business_date))
    if amount * 100 > gross * limit:
        job.require("discount_above_limit")
    who = job.session.user_id, job.approved_by
    event = Discounted(line.line, command.amount_rupiah, BasisPoints(command.part), command.reason, *who)
    return _answer(job, "discount", amount, event)


def sell_above_cap(tx: Transaction, job: Job, command: SellAboveCap) -> Performed:
    """Let a line, or an item that the cap keeps out of the cart, be sold above the cap; never without a second person.

    Raises:
        NoSuchLine: The cart has no such line, or the code is no item.
        NothingToChange: No cap stands against it.
        ReasonNeeded: The reason is none of the outlet's.
    """
    require_reason(tx, "over_cap", command.reason)
    who = job.session.user_id, job.approved_by
    if not command.code:
        line, item, _ = _line(tx, command.line)
        if not item.cap_rupiah or line.terms.cap is not None:
            raise NothingToChange(item.name)
        return _answer(job, "over_cap", item.cap_rupiah, CapLifted(line.line, command.reason, *who))
    item = _kept_out(tx, job, command.code)
    number = open_cart(tx).next_line
    added = LineAdded(number, item, ONE, Rupiah(0), "code")
    price = unit_price(item, ONE, is_member=False)
    return _answer(job, "over_cap", price, added, CapLifted(number, command.reason, *who))


def _kept_out(tx: Transaction, job: Job, code: str) -> SoldUnit:
    found = resolve(tx, Asked(code, "", (), require_shift(tx, job.desk).business_date))
    if not isinstance(found, CodeRefused):
        raise NothingToChange(found.item.name)
    if found.item is None or found.reason != "above_cap":
        raise NoSuchLine(0)
    return found.item
