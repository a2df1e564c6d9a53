"""Where goods may go that come back: on the shelf again or to the losses; shells as they left, services nowhere."""

from pos.domain.answers import Choice
from pos.domain.documents import parts, text
from pos.domain.errors import UnknownReceipt
from pos.domain.ledger import FULL, STORE
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS
from pos.domain.refunding.commands import TO_DAMAGED, TO_STORE
from pos.i18n import mark
from pos.services.correcting.receipts import sale_of
from pos.services.desk import Desk
from pos.store import sales
from pos.store.transaction import Transaction

_SHELF = Choice(TO_STORE, mark("Back to the shelf"), "")
_LOST = Choice(TO_DAMAGED, mark("Damaged: it is lost"), "")
_FULL = Choice(TO_STORE, mark("Taken back as it left"), "")
_NOTHING = Choice(TO_STORE, mark("Nothing comes back"), "")


def _destinations(place: str) -> tuple[Choice, ...]:
    if place == STORE:
        return _SHELF, _LOST
    return (_FULL,) if place else (_NOTHING,)


def back_to(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return where the goods of a line of a receipt may go; the line's number comes last."""
    try:
        lines = parts(sale_of(tx, desk, given[0]).body, "lines")
    except UnknownReceipt:
        return ()
    return _destinations(next((text(line, "pool") for line in lines if str(line["n"]) == given[-1]), ""))


def returned_to(tx: Transaction, _desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return where goods without a receipt may go; the product comes last."""
    known = sales.valued(tx, [given[-1]]).get(given[-1])
    shells = known is not None and known.kind in REFILLS | SHELLS
    return _destinations("" if known is None or known.kind in SERVICES else FULL if shells else STORE)
