"""Opening a shift: a float from the safe, on a business date that never goes back."""

from pos.domain import shift as rules
from pos.domain.answers import ShiftOpen
from pos.domain.errors import ShiftAlreadyOpen
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import Paper, Session, business_date, require_alone
from pos.services.shiftwork.cash import cash_accounts
from pos.store import chain, shifts
from pos.store.chain import Entry
from pos.store.transaction import Transaction


def open_shift(tx: Transaction, desk: Desk, session: Session, paper: Paper, float_rupiah: Rupiah) -> ShiftOpen:
    """Open a shift with a float from the safe, on the business date of the moment.

    Raises:
        ShiftAlreadyOpen: One is open on this drawer.
        BadFigure: The float is negative.
        NotAllowed: Who is at the till opens no shift.
    """
    require_alone(session, "open_shift")
    if shifts.open_shift(tx, desk.outlet.drawer) is not None:
        raise ShiftAlreadyOpen
    before, now, date = shifts.last(tx), desk.clock.now_ms(), business_date(tx, desk)
    number = max(before.number if before is not None else 0, chain.floor(tx, desk.node.code)) + 1
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
