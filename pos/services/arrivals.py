"""Coming in: the clock is judged, the cart that was at the counter comes back, and the shift is found."""

from pos.domain.answers import LoggedIn, ShiftOpen, User
from pos.domain.cart import Cart
from pos.services.clocks import judge_clock, lock_after_s
from pos.services.desk import Desk
from pos.services.selling.view import rounding_rule
from pos.services.session import business_date
from pos.store import carts, chain, members, shifts, unfinished
from pos.store.transaction import Transaction


def arrive(tx: Transaction, desk: Desk, user: User) -> LoggedIn:
    """Return everything the checkout needs to go on where it stopped.

    Raises:
        ClockRefused: The clock has to be accepted first.
    """
    judge_clock(tx, desk)
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    date = business_date(tx, desk)
    open_carts = carts.unfinished(tx, "open")
    cart = open_carts[-1].cart if open_carts else Cart(uuid=desk.new_id())
    return LoggedIn(
        user=user,
        shift=ShiftOpen(*shift) if shift else None,
        cart=cart,
        member=members.by_person(tx, cart.person_id) if cart.person_id else None,
        recovered=bool(cart.standing),
        rounding=rounding_rule(tx, date),
        next_sale_no=chain.next_number(tx, desk.node.code, "sale"),
        lock_after_s=lock_after_s(tx, date),
        unfinished=unfinished.of_user(tx, user.user_id),
    )
