"""Correcting a posted paper by a reversing one."""

from pos.domain.answers import Performed
from pos.domain.goods.refusals import AlreadyReversed, NotReversible, UnknownDocument
from pos.domain.goods.reversal import REVERSIBLE, Original, Reverse, corrections, decide, products_of
from pos.domain.ledger import Posting
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.services.acting.job import Job
from pos.services.goods.settling import settlements
from pos.services.goods.writing import About, write
from pos.services.session import business_date, require_shift
from pos.store import facts, goods, lots, sales, settings
from pos.store.facts import Fact
from pos.store.transaction import Transaction

_KIND = "reversal"


def _original(tx: Transaction, job: Job, command: Reverse) -> Fact:
    what = f"{command.kind} {command.number}"
    fact = facts.by_number(tx, job.desk.node.code, command.kind, command.number)
    if fact is None or command.kind not in REVERSIBLE:
        raise UnknownDocument(what)
    if facts.is_reversed(tx, fact.uuid):
        raise AlreadyReversed(what)
    if settlements(tx, fact):
        raise NotReversible(what)
    return fact


def _needs_drawer(tx: Transaction, job: Job, postings: tuple[Posting, ...]) -> bool:
    drawer = settings.setting(tx, "cash_drawer", business_date(tx, job.desk))
    return any(each.account == drawer for each in postings)


def reverse(tx: Transaction, job: Job, command: Reverse) -> Performed:
    """Reverse a posted paper: its exact negative, with the whole of it inside.

    Raises:
        UnknownDocument: There is no such paper, or none of its kind is reversed.
        AlreadyReversed: It was reversed before.
        NotReversible: A claim of it was settled; that settlement has to be reversed first.
        ReasonNeeded: Nobody says why.
        NoOpenShift: Cash goes back into a drawer that is closed.
    """
    fact = _original(tx, job, command)
    postings = derive(fact.kind, fact.version, fact.body)
    if _needs_drawer(tx, job, postings):
        require_shift(tx, job.desk)
    kept = goods.places(tx, products_of(postings))
    pools = {sku: each.pool for sku, each in sales.valued(tx, kept).items()}
    original = Original(fact.kind, fact.version, fact.number, fact.body)
    body = decide(command, original, corrections(postings, kept, pools), job.approved_by)
    number = write(tx, job, About(_KIND, fact.uuid), body).document.header.number
    lots.drop(tx, fact.key)
    return Performed(_KIND, number, Rupiah(0), (("what", f"{fact.kind} {fact.number}"),), job.approved_by)
