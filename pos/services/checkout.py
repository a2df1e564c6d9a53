"""Paying, cancelling and voiding: one write transaction each, and the same sale however often it is asked for."""

from typing import NamedTuple

from pos.domain import sale, void
from pos.domain.answers import Done, SaleCompleted
from pos.domain.cart import Cart
from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.errors import EmptyCart, NothingToVoid, RegisterRefused
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.services.desk import Desk
from pos.services.session import Paper, Session, require_shift, shift_entry
from pos.store import carts, chain, facts, sales, settings
from pos.store.transaction import Transaction


def rounding_rule(tx: Transaction, date: str) -> RoundingRule:
    """Return how cash is rounded on a business date."""
    step = int(settings.setting(tx, "cash_rounding_step", date))
    return RoundingRule(Rupiah(step), settings.setting(tx, "cash_rounding_mode", date))


def _view(tx: Transaction, desk: Desk, cart: Cart, date: str) -> sale.SaleView:
    items = [line.item for line in cart.standing if line.item is not None]
    used = [good.sku for item in items for good in item.uses]
    valued = sales.valued(tx, [*(item.sku for item in items), *used])
    missing = next((sku for sku in (item.sku for item in items) if sku not in valued), "")
    if missing:
        raise RegisterRefused(reason="foreign", detail=missing)
    is_member = cart.is_member
    return sale.SaleView(
        accounts={sku: each.member if is_member else each.other for sku, each in valued.items()},
        stock_of={sku: valued[sku].other.stock for sku in used},
        pools={sku: each.pool for sku, each in valued.items()},
        rounding=rounding_rule(tx, date),
        drawer=desk.outlet.drawer,
        cash_account=settings.setting(tx, "cash_drawer", date),
        year=date[:4],
    )


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
    """
    cart, paid = sold
    before = facts.by_uuid(tx, cart.uuid)
    if before is not None:
        return Completion(_completed(before.number, before.body, (), desk.new_id()), before.key, is_new=False)
    shift = require_shift(tx, desk)
    view = _view(tx, desk, cart, shift.business_date)
    body = sale.decide(cart, paid, view)
    entry = shift_entry(tx, desk, session, "sale", body)._replace(uuid=cart.uuid, person=cart.person_id)
    written = chain.append(tx, desk.node, entry)
    paper.queue(tx, written, cashier=session.name)
    carts.set_state(tx, cart.uuid, "paid", at_ms=entry.at_ms)
    completed = _completed(written.document.header.number, body, _below_zero(body, view), desk.new_id())
    return Completion(completed, written.key, is_new=True)


def cancel(tx: Transaction, desk: Desk, session: Session, cart: Cart, reason: str) -> Done:
    """Cancel a sale before payment; what was in the cart stays on record.

    Raises:
        EmptyCart: Nothing was ever in it.
        NoOpenShift: No shift is open.
    """
    if not cart.lines:
        raise EmptyCart
    body = sale.cancelled(cart, reason)
    entry = shift_entry(tx, desk, session, "cancel", body)._replace(uuid=cart.uuid, person=cart.person_id)
    written = chain.append(tx, desk.node, entry)
    carts.set_state(tx, cart.uuid, "cancelled", at_ms=entry.at_ms)
    return Done(written.document.header.number, Rupiah(integer(body, "total")), desk.new_id())


def void_last(tx: Transaction, desk: Desk, session: Session, paper: Paper, reason: str) -> Done:
    """Void the last sale of the open shift: its exact negative, with the whole of it inside.

    Args:
        tx: The write transaction.
        desk: The register.
        session: Who approved it.
        paper: Queues the slip.
        reason: Why.

    Raises:
        NothingToVoid: No sale in this shift, or the last one is void already.
        NoOpenShift: No shift is open.
    """
    shift = require_shift(tx, desk)
    original = facts.last_of_shift(tx, shift.number, "sale")
    if original is None or facts.is_voided(tx, original.uuid):
        raise NothingToVoid
    lines = parts(original.body, "lines")
    skus = [text(line, "sku") for line in lines]
    skus += [text(used, "sku") for line in lines for used in parts(line, "uses")]
    pools = {sku: each.pool for sku, each in sales.valued(tx, skus).items()}
    body = void.decide(original.body, original.version, pools, reason)
    entry = shift_entry(tx, desk, session, "void", body)._replace(of_uuid=original.uuid, person=original.person)
    written = chain.append(tx, desk.node, entry)
    paper.queue(tx, written, cashier=session.name)
    amount = integer(parts(part(part(body, "of"), "body"), "tenders")[0], "amount")
    return Done(original.number, Rupiah(amount), "")
