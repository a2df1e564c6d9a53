"""Undoing a paid sale of the open shift: its exact negative, approved by a supervisor."""

from pos.domain import void
from pos.domain.answers import Done
from pos.domain.documents import integer, part, parts, text
from pos.domain.errors import NothingToVoid
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import Paper, Session, require_shift, shift_entry
from pos.store import chain, facts, sales
from pos.store.transaction import Transaction


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
