"""What a code stands for that the cap in force keeps out of the cart."""

from pos.domain.answers import CodeRefused
from pos.domain.catalog import SoldUnit
from pos.domain.errors import NoSuchLine, NothingToChange
from pos.services.acting.job import Job
from pos.services.correcting.reading import shift_of
from pos.services.scanning import Asked, resolve
from pos.store.transaction import Transaction


def kept_out(tx: Transaction, job: Job, code: str) -> SoldUnit:
    """Return the item of a code whose ordinary price is above its cap.

    Raises:
        NothingToChange: No cap stands against it.
        NoSuchLine: It is no item, or may not be sold for another reason.
    """
    found = resolve(tx, Asked(code, "", (), shift_of(tx, job).business_date))
    if not isinstance(found, CodeRefused):
        raise NothingToChange(found.item.name)
    if found.item is None or found.reason != "above_cap":
        raise NoSuchLine(0)
    return found.item
