"""Closing a shift: a blind count, whose difference is posted and never refused."""

from pos.domain import shift as rules
from pos.domain.answers import ShiftClosed
from pos.domain.errors import HeldSales
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import Paper, Session, require_shift, shift_entry
from pos.services.shiftwork.cash import cash_accounts
from pos.store import carts, chain, search, shifts
from pos.store.transaction import Transaction


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
    total = rules.count_total(counted)
    return ShiftClosed(shift.number, expected, total, Rupiah(total - expected))
