"""Correcting a posted paper by a reversing one."""

from typing import Final

from pos.domain.answers import Performed
from pos.domain.goods.refusals import AlreadyReversed, NotReversible, UnknownDocument
from pos.domain.goods.reversal import REVERSIBLE, Original, Reverse, corrections, decide, products_of
from pos.domain.postings import derive
from pos.services.acting.job import Handler, Handlers, Job
from pos.services.goods.knowing import kept_goods
from pos.services.goods.money import require_drawer
from pos.services.goods.settling import settlements
from pos.services.goods.writing import About, performed, write
from pos.store import facts, lots
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
    require_drawer(tx, job, [each.account for each in postings])
    needed = corrections(postings, *kept_goods(tx, products_of(postings)))
    body = decide(command, Original(fact.kind, fact.version, fact.number, fact.body), needed, job.approved_by)
    written = write(tx, job, About(_KIND, fact.uuid), body)
    lots.drop(tx, fact.key)
    return performed(written, job, 0, ("what", f"{fact.kind} {fact.number}"))


HANDLERS: Final[Handlers] = {Reverse: Handler("reversal", reverse)}
"""By the command's type."""
