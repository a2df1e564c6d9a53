"""Another price, a discount: judged with the cart as it is stored, and answered as events of that cart.

The till puts them into the cart like a scan; so what was agreed survives a power cut, and the sale's body names who.
"""

from pos.domain.answers import Performed
from pos.domain.errors import NothingToChange, PriceAboveCap
from pos.domain.money import BasisPoints, allocate, divide_half_up
from pos.domain.pricing import binding, line_gross
from pos.domain.terms import Discounted, GiveDiscount, PriceSet, SetPrice
from pos.services.acting.job import Job
from pos.services.correcting.cart_now import answered, line_now, lines_now
from pos.services.correcting.reading import shift_of
from pos.services.correcting.receipts import require_reason
from pos.store import settings
from pos.store.transaction import Transaction

_MOST_RUPIAH = 999_999_999
_WHOLE = 10_000


def set_price(tx: Transaction, job: Job, command: SetPrice) -> Performed:
    """Let a line be sold at another price.

    Raises:
        NoSuchLine: The cart has no such line.
        NothingToChange: The price is none.
        PriceAboveCap: The cap in force does not allow it; it would have to be lifted first.
        ReasonNeeded: The reason is none of the outlet's.
    """
    require_reason(tx, "price_override", command.reason)
    line, item, _ = line_now(tx, command.line)
    if not 0 <= command.price_rupiah <= _MOST_RUPIAH:
        raise NothingToChange(item.name)
    bound = binding(line)
    cap = bound.cap_rupiah if bound is not None else 0
    if cap and command.price_rupiah > cap:
        raise PriceAboveCap(item.name, price_rupiah=command.price_rupiah, cap_rupiah=cap)
    event = PriceSet(line.line, command.price_rupiah, command.reason, job.session.user_id, job.approved_by)
    return answered(job, "price_override", command.price_rupiah, event)


def give_discount(tx: Transaction, job: Job, command: GiveDiscount) -> Performed:
    """Let something be taken off a line or off the whole sale; above the outlet's limit a second person approves.

    Raises:
        NoSuchLine: The cart has no such line.
        NothingToChange: The discount is none, or more than the lines cost.
        NeedsApproval: It is above the limit.
        ReasonNeeded: The reason is none of the outlet's.
    """
    require_reason(tx, "discount", command.reason)
    lines, is_member = lines_now(tx, command.line)
    costs = [line_gross(line, is_member=is_member) for line in lines]
    gross, name = sum(costs), lines[0].item.name if lines[0].item is not None else ""
    if bool(command.amount_rupiah) == bool(command.part) or not 0 <= command.part <= _WHOLE:
        raise NothingToChange(name)
    amount = command.amount_rupiah or divide_half_up(gross * command.part, _WHOLE)
    if not 0 < amount <= gross:
        raise NothingToChange(name)
    limit = int(settings.setting(tx, "discount_limit_percent", shift_of(tx, job).business_date))
    if amount * 100 > gross * limit:
        job.require("discount_above_limit")
    shares = allocate(command.amount_rupiah, costs)
    who = job.session.user_id, job.approved_by
    given = [
        Discounted(line.line, share, BasisPoints(command.part), command.reason, *who)
        for line, share in zip(lines, shares, strict=True)
        if share or command.part
    ]
    return answered(job, "discount", amount, *given)
