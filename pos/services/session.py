"""Who is at the till and in which shift: what a document needs besides what happened."""

from typing import NamedTuple, Protocol

from pos.domain.documents import Body
from pos.domain.errors import NoOpenShift, NotAllowed
from pos.domain.roles import MAY, allowance
from pos.services.desk import Desk
from pos.store import days, shifts
from pos.store.chain import Entry, Written
from pos.store.transaction import Transaction


class Session(NamedTuple):
    """A user who is logged in.

    Attributes:
        user_id: Key of the user.
        name: Name, for the slip.
        roles: What the user is.
    """

    user_id: int
    name: str
    roles: tuple[str, ...]


class Paper(Protocol):
    """What puts a document's slip into the spool, in the transaction that wrote the document."""

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        """Queue the slip of a document whose kind has one."""
        ...


def shift_entry(tx: Transaction, desk: Desk, session: Session, kind: str, body: Body) -> Entry:
    """Return a document of the open shift, with an id of its own and about no other document.

    Args:
        tx: The write transaction.
        desk: The register.
        session: Who acts.
        kind: The document's kind.
        body: Its body, version 1.

    Raises:
        NoOpenShift: No shift is open on the drawer.
    """
    return entry_in(require_shift(tx, desk), desk, session, kind, body)._replace(uuid=desk.new_id())


def entry_in(shift: shifts.OpenShift, desk: Desk, session: Session, kind: str, body: Body) -> Entry:
    """Return a document of a shift that was read already, still without an id; otherwise as ``shift_entry``."""
    return Entry(
        uuid="",
        kind=kind,
        version=1,
        body=body,
        shift=shift.number,
        business_date=shift.business_date,
        at_ms=desk.clock.now_ms(),
        user=session.user_id,
        person=0,
        of_uuid="",
    )


def day_entry(tx: Transaction, desk: Desk, session: Session, kind: str, body: Body) -> Entry:
    """Return a document of the business day, in the open shift where there is one; it has an id of its own."""
    shift = shifts.open_shift(tx, desk.outlet.drawer) or shifts.OpenShift(0, business_date(tx, desk), 0)
    return entry_in(shift, desk, session, kind, body)._replace(uuid=desk.new_id())


def business_date(tx: Transaction, desk: Desk) -> str:
    """Return the date things are judged by: that of the open shift, or the one a shift opened now would have.

    That is the local date, but never before that of the last shift: a clock that fell back does not reopen a day. Nor
    is it a day that was closed: what comes late belongs to the next one.
    """
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    if shift is not None:
        return shift.business_date
    before = shifts.last(tx)
    return max(desk.today(), before.business_date if before is not None else "", days.first_open(tx))


def dated(tx: Transaction, entry: Entry) -> Entry:
    """Return a document outside any shift on its date, or on the first one that is not closed."""
    return entry._replace(business_date=max(entry.business_date, days.first_open(tx)))


def require_alone(session: Session, action: str) -> None:
    """Check that somebody may do an action alone, as it is done where no form asks for a second person.

    Raises:
        NotAllowed: The roles do not allow it.
    """
    if allowance(session.roles, action) != MAY:
        raise NotAllowed(action)


def require_shift(tx: Transaction, desk: Desk) -> shifts.OpenShift:
    """Return the open shift of the register's drawer.

    Raises:
        NoOpenShift: There is none.
    """
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    if shift is None:
        raise NoOpenShift
    return shift
