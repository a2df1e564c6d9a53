"""Selling what the cap in force would not allow: never without a second person, never without a reason."""

from pos.domain.answers import Performed
from pos.domain.cart import LineAdded
from pos.domain.errors import NothingToChange
from pos.domain.money import Rupiah
from pos.domain.pricing import unit_price
from pos.domain.quantity import ONE
from pos.domain.terms import CapLifted, SellAboveCap
from pos.services.acting.job import Job
from pos.services.correcting.cart_now import answered, line_now, open_cart
from pos.services.correcting.kept_out import kept_out
from pos.services.correcting.receipts import require_reason
from pos.store.transaction import Transaction


def sell_above_cap(tx: Transaction, job: Job, command: SellAboveCap) -> Performed:
    """Let a line, or an item that the cap keeps out of the cart, be sold above the cap.

    Raises:
        NoSuchLine: The cart has no such line, or the code is no item.
        NothingToChange: No cap stands against it.
        ReasonNeeded: The reason is none of the outlet's.
    """
    require_reason(tx, "over_cap", command.reason)
    who = job.session.user_id, job.approved_by
    if not command.code:
        line, item, _ = line_now(tx, command.line)
        if not item.cap_rupiah or line.terms.cap is not None:
            raise NothingToChange(item.name)
        return answered(job, "over_cap", item.cap_rupiah, CapLifted(line.line, command.reason, *who))
    item = kept_out(tx, job, command.code)
    number = open_cart(tx).next_line
    added = LineAdded(number, item, ONE, Rupiah(0), "code")
    price = unit_price(item, ONE, is_member=False)
    return answered(job, "over_cap", price, added, CapLifted(number, command.reason, *who))
