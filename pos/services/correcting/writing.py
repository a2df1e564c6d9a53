"""A correction written in the open shift, with its slip on the way."""

from typing import NamedTuple

from pos.domain.answers import Performed
from pos.domain.documents import Body, integer, parts
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.session import shift_entry
from pos.store import chain
from pos.store.transaction import Transaction


class About(NamedTuple):
    """What a correction is about.

    Attributes:
        of_uuid: The sale; ``""`` without a receipt.
        person: The member; 0 for nobody.
    """

    of_uuid: str
    person: int


def write(tx: Transaction, job: Job, kind: str, body: Body, about: About) -> int:
    """Write a document about a sale and queue its slip; returns its number."""
    entry = shift_entry(tx, job.desk, job.session, kind, body)._replace(**about._asdict())
    written = chain.append(tx, job.desk.node, entry)
    job.paper.queue(tx, written, cashier=job.session.name)
    return written.document.header.number


def refunded(tx: Transaction, job: Job, body: Body, about: About) -> Performed:
    """Write a refund, and say what leaves the drawer."""
    cash = sum(integer(tender, "amount") for tender in parts(body, "tenders") if tender["kind"] == "cash")
    number = write(tx, job, "refund", body, about)
    return Performed("refund", number, Rupiah(cash), (("receipt", str(body["receipt"])),), job.approved_by)
