"""A document that paper refers to, read back: what a copy repeats and what a void takes back."""

from typing import NamedTuple

from pos.domain.documents import Body
from pos.reports.slips.frame import Signed
from pos.store import facts, users
from pos.store.transaction import Transaction


class Original(NamedTuple):
    """A document as its slip needs it.

    Attributes:
        key: Its key in this database.
        signed: Its own facts, with the cashier of then.
        body: Its body.
        is_void: Whether it was voided since.
    """

    key: int
    signed: Signed
    body: Body
    is_void: bool


def original(tx: Transaction, uuid: str, node: str) -> Original:
    """Return a document of this register.

    Args:
        tx: A transaction.
        uuid: The document's id.
        node: Code of the register, which wrote it.

    Raises:
        LookupError: There is no such document.
    """
    fact = facts.by_uuid(tx, uuid)
    if fact is None:
        raise LookupError(uuid)
    user = users.by_id(tx, fact.user)
    cashier = user.name if user else str(fact.user)
    signed = Signed(fact.kind, node, fact.number, fact.shift, fact.at_ms, fact.hash, cashier)
    return Original(fact.key, signed, fact.body, facts.is_voided(tx, uuid))
