"""Coming in: the clock is judged, the cart that was at the counter comes back, and the shift is found."""

from pos.domain.answers import Done, HeldSale, LoggedIn, ShiftOpen, User
from pos.domain.cart import Cart
from pos.domain.errors import ClockRefused
from pos.domain.money import Rupiah
from pos.domain.pricing import total_of
from pos.services.checkout import rounding_rule
from pos.services.desk import Desk
from pos.services.session import Session
from pos.store import carts, chain, facts, members, settings, shifts
from pos.store.transaction import Transaction

_HOUR_MS = 3_600_000


def judge_clock(tx: Transaction, desk: Desk) -> None:
    """Refuse a clock that fell behind the last document, or ran far ahead of it.

    A clock that a network time service moved back by less than the setting ``clock_behind_seconds`` is let pass.

    Raises:
        ClockRefused: A supervisor has to accept it.
    """
    last, now = facts.last_moment_ms(tx), desk.clock.now_ms()
    today = desk.today()
    behind = int(settings.setting(tx, "clock_behind_seconds", today)) * 1000
    ahead = int(settings.setting(tx, "clock_ahead_hours", today)) * _HOUR_MS
    if last and not last - behind <= now <= last + ahead:
        raise ClockRefused(now_ms=now, last_ms=last)


def accept_clock(tx: Transaction, desk: Desk, supervisor: Session) -> Done:
    """Record that a supervisor accepts the clock as it is."""
    body: dict[str, object] = {"now_ms": desk.clock.now_ms(), "last_ms": facts.last_moment_ms(tx)}
    written = chain.append(tx, desk.node, desk.master_entry("clock", body, supervisor.user_id))
    return Done(written.document.header.number, Rupiah(0), "")


def arrive(tx: Transaction, desk: Desk, user: User) -> LoggedIn:
    """Return everything the checkout needs to go on where it stopped.

    Raises:
        ClockRefused: The clock has to be accepted first.
    """
    judge_clock(tx, desk)
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    open_carts = carts.unfinished(tx, "open")
    cart = open_carts[-1].cart if open_carts else Cart(uuid=desk.new_id())
    return LoggedIn(
        user=user,
        shift=ShiftOpen(*shift) if shift else None,
        cart=cart,
        member=members.by_person(tx, cart.person_id) if cart.person_id else None,
        recovered=bool(cart.standing),
        rounding=rounding_rule(tx, shift.business_date if shift else desk.today()),
        next_sale_no=chain.next_number(tx, desk.node.code, "sale"),
    )


def held_sales(tx: Transaction) -> tuple[HeldSale, ...]:
    """Return the sales on hold, oldest first."""
    return tuple(
        HeldSale(each.cart, each.cart.member_number or each.cart.held_by, each.changed_ms, total_of(each.cart))
        for each in carts.unfinished(tx, "held")
    )
