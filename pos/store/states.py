"""Shifts and carts against the documents they became: the two tables that change beside the ledger."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, and_, func, literal_column, or_, select

from pos.store.transaction import Transaction
from schema.ledger import document
from schema.people import shift
from schema.till import cart, cart_event

_OPENED = document.alias("opened")
_CLOSED = document.alias("closed")


class Stray(NamedTuple):
    """A shift or cart that says something else than the documents.

    Attributes:
        what: ``shift 3``, or ``cart`` and its id.
        found: What it says.
        expected: What the documents say.
    """

    what: str
    found: str
    expected: str


def shifts(tx: Transaction, node: str) -> Iterator[Stray]:
    """Compare every shift with its opening and its closing document; they are the shifts of one node, this register."""
    said = select(shift.c.number, shift.c.business_date, shift.c.user, shift.c.opened_ms, shift.c.closed_ms)
    rows = {row[0]: tuple(row[1:]) for row in tx.core.execute(said)}
    documented = {row[0]: tuple(row[1:]) for row in tx.core.execute(_documented_shifts(node))}
    for number in sorted(rows.keys() | documented.keys()):
        found, expected = rows.get(number), documented.get(number)
        if found != expected:
            yield Stray(f"shift {number}", _words(found), _words(expected))


def _documented_shifts(node: str) -> Select[Any]:
    closed = and_(_CLOSED.c.shift == _OPENED.c.shift, _CLOSED.c.node == _OPENED.c.node, _CLOSED.c.kind == "shift_close")
    return (
        select(
            _OPENED.c.shift,
            _OPENED.c.business_date,
            _OPENED.c.user,
            _OPENED.c.at_ms,
            func.coalesce(_CLOSED.c.at_ms, 0),
        )
        .select_from(_OPENED.outerjoin(_CLOSED, closed))
        .where(_OPENED.c.kind == "shift_open", _OPENED.c.node == node)
    )


def _words(row: tuple[object, ...] | None) -> str:
    return "-" if row is None else " ".join(str(value) for value in row)


def carts(tx: Transaction) -> Iterator[Stray]:
    """Compare every cart with the sale or cancellation that has its id, and look for gaps among its events."""
    for row in tx.core.execute(_stray_carts()).yield_per(100):
        yield Stray(f"cart {UUID(bytes=row[0])}", row[1], row[2])
    counted = func.count(cart_event.c.position)
    newest = func.max(cart_event.c.position)
    gaps: Select[Any] = select(cart_event.c.cart, counted, newest).group_by(cart_event.c.cart)
    for row in tx.core.execute(gaps.having(counted != newest)).yield_per(100):
        yield Stray(f"cart {UUID(bytes=row[0])}", f"{row[1]} events", f"{row[2]} events")


def _stray_carts() -> Select[Any]:
    kind = func.coalesce(document.c.kind, literal_column("'-'"))
    wrong = or_(
        and_(cart.c.state == "paid", kind != "sale"),
        and_(cart.c.state == "cancelled", kind != "cancel"),
        and_(cart.c.state.in_(("open", "held")), document.c.uuid.is_not(None)),
    )
    joined = cart.outerjoin(document, document.c.uuid == cart.c.uuid)
    return select(cart.c.uuid, cart.c.state, kind).select_from(joined).where(wrong)
