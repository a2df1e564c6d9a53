"""A paper about goods written: on the business date, in the open shift where there is one, with its slip."""

from typing import NamedTuple

from pos.domain.answers import Performed
from pos.domain.documents import Body
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.session import business_date
from pos.store import chain, shifts
from pos.store.chain import Written
from pos.store.transaction import Transaction


class About(NamedTuple):
    """What a paper is about: the kind of document it is, and the one it belongs to (``""`` for none)."""

    kind: str
    of_uuid: str


def write(tx: Transaction, job: Job, about: About, body: Body) -> Written:
    """Write a paper and queue its slip.

    Args:
        tx: The write transaction.
        job: Who acts.
        about: What kind of document it is, and about which other.
        body: Its body, version 1.
    """
    desk, shift = job.desk, shifts.open_shift(tx, job.desk.outlet.drawer)
    entry = desk.master_entry(about.kind, body, job.session.user_id)._replace(
        shift=shift.number if shift is not None else 0,
        business_date=business_date(tx, desk),
        of_uuid=about.of_uuid,
    )
    written = chain.append(tx, desk.node, entry)
    job.paper.queue(tx, written, cashier=job.session.name)
    return written


def performed(written: Written, job: Job, amount: int, *facts: tuple[str, str]) -> Performed:
    """Return what the till is told of a paper: its number, the amount concerned, and what else its message may name."""
    header = written.document.header
    return Performed(header.kind, header.number, Rupiah(amount), facts, job.approved_by)


def code_of(tx: Transaction, job: Job, kind: str) -> str:
    """Return the subledger of the paper that is written next: what stays open until another paper closes it.

    Args:
        tx: The write transaction.
        job: Who acts.
        kind: ``goods_receipt`` or ``purchase_return``.

    Returns:
        ``GR-G01-1-12``: the prefix of the kind, the node, the number.
    """
    return f"{PREFIXES[kind]}-{job.desk.node.code}-{chain.next_number(tx, job.desk.node.code, kind)}"


PREFIXES = {"goods_receipt": "GR", "purchase_return": "PR"}
"""How the subledger of a paper begins that may leave a claim."""


def kind_and_number(code: str) -> tuple[str, int]:
    """Return kind and number of the paper a claim stands under; ``""`` and 0 when it is none.

    Args:
        code: ``GR-G01-1-12``.
    """
    prefix, _, rest = code.partition("-")
    number = rest.rpartition("-")[2]
    kind = next((kind for kind, known in PREFIXES.items() if known == prefix), "")
    return (kind, int(number)) if kind and number.isascii() and number.isdigit() else ("", 0)
