"""Paying: document, postings, balances and print job in one transaction; the same sale however often asked."""

from typing import NamedTuple

from pos.domain import sale
from pos.domain.answers import SaleCompleted
from pos.domain.cart import Cart
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.selling.view import view_of
from pos.services.session import Paper, Session, entry_in, require_alone, require_shift
from pos.store import carts, chain, facts
from pos.store.transaction import Transaction


def _completed(number: int, body: Body, below_zero: tuple[str, ...], next_uuid: str) -> SaleCompleted:
    tender = parts(body, "tenders")[0]
    return SaleCompleted(
        sale_no=number,
        total_rupiah=Rupiah(integer(body, "total")),
        due_rupiah=Rupiah(integer(tender, "amount")),
        paid_rupiah=Rupiah(integer(tender, "paid")),
        change_rupiah=Rupiah(integer(tender, "change")),
        below_zero=below_zero,
        next_cart_uuid=next_uuid,
    )


def _below_zero(body: Body, view: sale.SaleView) -> tuple[str, ...]:
    """The names of what the shop now owes itself: sold, but not yet received."""
    left = {sku: pool.quantity for sku, pool in view.pools.items()}
    short = dict[str, str]()
    for line in parts(body, "lines"):
        sku, quantity = text(line, "sku"), integer(line, "qty")
        if line["pool"]:
            left[sku] -= quantity if line["pool"] == "store" else quantity // 1000
            if left[sku] < 0:
                short[sku] = text(line, "name")
    return tuple(short.values())


class Completion(NamedTuple):
    """A sale that stands.

    Attributes:
        sale: What the screen shows.
        document: Key of its document.
        is_new: Whether it was written now; False when the same cart had been completed before.
    """

    sale: SaleCompleted
    document: int
    is_new: bool


def complete(
    tx: Transaction,
    desk: Desk,
    session: Session,
    paper: Paper,
    sold: tuple[Cart, Rupiah | None],
) -> Completion:
    """Complete a sale in cash: document, postings, balances and print job in one transaction.

    Args:
        tx: The write transaction.
        desk: The register.
        session: The cashier.
        paper: Queues the receipt.
        sold: The cart, and the cash handed over (None: exactly what is due).

    Returns:
        The sale. A cart that was completed before gives what was written then, and writes nothing.

    Raises:
        SaleRefused: A rule of ``pos.domain.sale.decide`` said no.
        NoOpenShift: No shift is open.
        NotAllowed: Who is at the till does not sell.
    """
    cart, paid = sold
    before = facts.by_uuid(tx, cart.uuid)
    if before is not None:
        return Completion(_completed(before.number, before.body, (), desk.new_id()), before.key, is_new=False)
    require_alone(session, "sell")
    shift = require_shift(tx, desk)
    view = view_of(tx, desk, cart, shift.business_date)
    body = sale.decide(cart, paid, view)
    entry = entry_in(shift, desk, session, "sale", body)._replace(uuid=cart.uuid, person=cart.person_id)
    written = chain.append(tx, desk.node, entry)
    paper.queue(tx, written, cashier=session.name)
    carts.set_state(tx, cart.uuid, "paid", at_ms=entry.at_ms)
    completed = _completed(written.document.header.number, body, _below_zero(body, view), desk.new_id())
    return Completion(completed, written.key, is_new=True)
