"""Undoing a paid sale of the open shift: its exact negative, approved by a second person."""

from pos.domain import void
from pos.domain.answers import Performed
from pos.domain.correcting import LAST, VoidSale
from pos.domain.documents import integer, parts, text
from pos.domain.errors import GivenBackAlready, NothingToVoid
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.correcting.reading import pools_of, shift_of
from pos.services.correcting.receipts import sale_of
from pos.services.correcting.writing import About, write
from pos.store import facts
from pos.store.transaction import Transaction


def _original(tx: Transaction, job: Job, receipt: str) -> facts.Fact:
    shift = shift_of(tx, job)
    sale = facts.last_of_shift(tx, shift.number, "sale") if receipt == LAST else sale_of(tx, job.desk, receipt)
    if sale is None or sale.shift != shift.number or facts.is_voided(tx, sale.uuid):
        raise NothingToVoid
    if facts.about(tx, sale.uuid, "refund"):
        raise GivenBackAlready
    return sale


def void_sale(tx: Transaction, job: Job, command: VoidSale) -> Performed:
    """Void a sale of the open shift: its exact negative, with the whole of it inside.

    Raises:
        NothingToVoid: No sale in this shift, not of this shift, or void already.
        GivenBackAlready: Some of it was refunded.
        UnknownReceipt: There is no such receipt.
        NoOpenShift: No shift is open.
    """
    original = _original(tx, job, command.receipt)
    lines = parts(original.body, "lines")
    skus = [text(line, "sku") for line in lines]
    skus += [text(used, "sku") for line in lines for used in parts(line, "uses")]
    body = void.decide(original.body, original.version, pools_of(tx, skus), command.reason)
    about = About(original.uuid, original.person)
    number = write(tx, job, "void", {**body, "approved_by": job.approved_by}, about)
    amount = integer(parts(original.body, "tenders")[0], "amount")
    return Performed("void_sale", number, Rupiah(amount), (("receipt", f"{original.number:04}"),), job.approved_by)
