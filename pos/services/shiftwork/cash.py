"""Cash of a drawer: the accounts it moves between, and what is put in or taken out with a reason."""

from pos.domain import shift as rules
from pos.domain.answers import Done
from pos.domain.errors import ReasonNeeded
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import Paper, Session, require_shift, shift_entry
from pos.store import chain, reference, settings
from pos.store.transaction import Transaction


def cash_accounts(tx: Transaction, date: str) -> rules.CashAccounts:
    """Return the accounts cash moves between on a business date."""
    codes = (settings.setting(tx, name, date) for name in ("cash_drawer", "safe", "cash_over", "cash_short"))
    return rules.CashAccounts(*codes)


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
