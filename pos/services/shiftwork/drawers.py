"""The drawer as the ledger has it, and the counts of it that are on record."""

from pos.domain import shift as rules
from pos.domain.documents import Body
from pos.domain.errors import HeldSales
from pos.services.acting.job import Job
from pos.services.session import require_shift
from pos.services.shiftwork.cash import cash_accounts
from pos.store import carts, facts, shifts
from pos.store.shifts import OpenShift
from pos.store.transaction import Transaction

COUNT = "cash_count"
"""The kind of a count that differed."""


def countable(tx: Transaction, job: Job) -> OpenShift:
    """Return the open shift, with no sale waiting in it.

    Raises:
        NoOpenShift: No shift is open.
        HeldSales: Sales are on hold or in the cart.
    """
    shift = require_shift(tx, job.desk)
    waiting = [each for state in ("open", "held") for each in carts.unfinished(tx, state) if each.cart.standing]
    if waiting:
        raise HeldSales(len(waiting))
    return shift


def drawer_of(tx: Transaction, job: Job, shift: OpenShift) -> rules.Drawer:
    """Return the drawer with what should be in it, not counted yet."""
    account, drawer = cash_accounts(tx, shift.business_date).drawer, job.desk.outlet.drawer
    return rules.Drawer(shift.number, account, drawer, shifts.cash_balance(tx, account, drawer), (), 0)


def last_count(tx: Transaction, shift: OpenShift) -> Body | None:
    """Return the newest count of a shift that differed, or None."""
    found = facts.last_of_shift(tx, shift.number, COUNT)
    return found.body if found is not None else None
