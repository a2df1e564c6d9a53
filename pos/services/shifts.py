"""The shift of a drawer: opened with a float, cash in and out on record, closed by a blind count."""

from pos.clock import local
from pos.domain import shift as rules
from pos.domain.answers import Done, ShiftClosed, ShiftOpen
from pos.domain.documents import integer
from pos.domain.errors import HeldSales, ReasonNeeded, ShiftAlreadyOpen
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import Paper, Session, require_shift, shift_entry
from pos.store import carts, chain, reference, search, settings, shifts
from pos.store.chain import Entry
from pos.store.transaction import Transaction


def cash_accounts(tx: Transaction, date: str) -> rules.CashAccounts:
    """Return the accounts cash moves between on a business date."""
    codes = (settings.setting(tx, name, date) for name in ("cash_drawer", "safe", "cash_over", "cash_short"))
    return rules.CashAccounts(*codes)


def open_shift(tx: Transaction, desk: Desk, session: Session, paper: Paper, float_rupiah: Rupiah) -> ShiftOpen:
    """Open a shift with a float from the safe.

    The business date is the local date, but never before that of the last shift: a clock that fell back does not
    reopen a day.

    Raises:
        ShiftAlreadyOpen: One is open on this drawer.
        BadFigure: The float is negative.
    """
    if shifts.open_shift(tx, desk.outlet.drawer) is not None:
        raise ShiftAlreadyOpen
    before = shifts.last(tx)
    now = desk.clock.now_ms()
    date = local(now, desk.outlet.zone).date().isoformat()
    if before is not None:
        date = max(date, before.business_date)
    number = before.number + 1 if before is not None else 1
    body = rules.decide_open(number, desk.outlet.drawer, float_rupiah, cash_accounts(tx, date))
    entry = Entry(
        uuid=desk.new_id(),
        kind="shift_open",
        version=1,
        body=body,
        shift=number,
        business_date=date,
        at_ms=now,
        user=session.user_id,
        person=0,
        of_uuid="",
    )
    shifts.add(tx, shifts.OpenShift(number, date, session.user_id), drawer=desk.outlet.drawer, at_ms=now)
    paper.queue(tx, chain.append(tx, desk.node, entry), cashier=session.name)
    return ShiftOpen(number, date, session.user_id)


def move_cash(
    tx: Transaction,
    desk: Desk,
    session: Session,
    paper: Paper,
    move: tuple[str, Rupiah, str],
) -> Done:
    """Move cash in or out of the drawer, with a reason.

    Args:
        tx: The write transaction.
        desk: The register.
        session: Who does it.
        paper: Queues the slip.
        move: ``paid_in`` or ``paid_out``, a positive amount, and one of the outlet's reasons.

    Raises:
        NoOpenShift: No shift is open.
        BadFigure: The amount is zero.
        ReasonNeeded: The reason is none of the outlet's.
    """
    kind, amount, reason = move
    shift = require_shift(tx, desk)
    counter = reference.reason_account(tx, kind, reason)
    if counter is None:
        raise ReasonNeeded
    signed = Rupiah(abs(amount) if kind == "paid_in" else -abs(amount))
    account = cash_accounts(tx, shift.business_date).drawer
    body = rules.decide_cash(desk.outlet.drawer, signed, reason, account=account, counter=counter)
    written = chain.append(tx, desk.node, shift_entry(tx, desk, session, kind, body))
    paper.queue(tx, written, cashier=session.name)
    return Done(written.document.header.number, Rupiah(abs(amount)), "")


def close_shift(
    tx: Transaction,
    desk: Desk,
    session: Session,
    paper: Paper,
    counted: tuple[tuple[int, int], ...],
) -> ShiftClosed:
    """Close the shift with a blind count; the difference is posted, never refused.

    Args:
        tx: The write transaction.
        desk: The register.
        session: Who counted.
        paper: Queues the Z slip.
        counted: Pairs of denomination and pieces.

    Raises:
        NoOpenShift: No shift is open.
        HeldSales: Sales are on hold or in the cart.
        BadFigure: A number of pieces is negative.
    """
    shift = require_shift(tx, desk)
    waiting = [each for state in ("open", "held") for each in carts.unfinished(tx, state) if each.cart.standing]
    if waiting:
        raise HeldSales(len(waiting))
    accounts = cash_accounts(tx, shift.business_date)
    expected = shifts.cash_balance(tx, accounts.drawer, desk.outlet.drawer)
    body = rules.decide_close(shift.number, desk.outlet.drawer, expected, counted, accounts)
    entry = shift_entry(tx, desk, session, "shift_close", body)
    written = chain.append(tx, desk.node, entry)
    shifts.close(tx, shift.number, at_ms=entry.at_ms)
    search.bump_popularity(tx, shift.number)
    paper.queue(tx, written, cashier=session.name)
    total = Rupiah(integer(body, "counted"))
    return ShiftClosed(shift.number, expected, total, Rupiah(total - expected))
