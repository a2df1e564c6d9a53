"""What the forms of goods offer to choose from: suppliers, what is owed, open claims, papers that can be reversed."""

from pos.domain.answers import Choice
from pos.domain.documents import integer, parts, text
from pos.domain.goods.claims import brought_before, missing_of
from pos.domain.goods.reversal import REVERSIBLE
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.services.acting.job import Source
from pos.services.desk import Desk
from pos.services.goods.options import PAPERS, options
from pos.services.goods.settling import paper_of, settlements
from pos.services.goods.writing import kind_and_number
from pos.services.session import business_date
from pos.store import balances, facts, settings, suppliers
from pos.store.transaction import Transaction

_NEWEST = 20
"""How many papers of a kind are offered to be reversed."""


def _suppliers(tx: Transaction, _desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Those goods come from; after the colon, the kinds that are meant."""
    kinds = given[0].split(",")
    return tuple(
        Choice(f"{each.kind}/{each.code}", each.name, each.code)
        for each in suppliers.listed(tx)
        if each.active and each.kind in kinds
    )


def _owed(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Those to whom something is owed, and how much; after the colon, the setting of the account of debts."""
    account = settings.setting(tx, given[0], business_date(tx, desk))
    names = {each.code: each.name for each in suppliers.listed(tx)}
    return tuple(
        Choice(each.subledger, names[each.subledger], thousands(-each.amount))
        for each in balances.stream(tx, account)
        if each.amount < 0 and each.subledger in names
    )


def _claims(tx: Transaction, desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    account = settings.setting(tx, "supplier_claims", business_date(tx, desk))
    names = {each.code: each.name for each in suppliers.listed(tx)}
    found = list[Choice]()
    for each in balances.stream(tx, account):
        if kind_and_number(each.subledger)[0] and each.amount > 0:
            code = text(paper_of(tx, desk.node.code, each.subledger).body, "supplier")
            found.append(Choice(each.subledger, f"{each.subledger} {names.get(code, code)}", thousands(each.amount)))
    return tuple(found)


def _claimed(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The lines of a claim of which something is still missing; the claim was answered first."""
    paper = paper_of(tx, desk.node.code, given[0])
    brought = brought_before(each.body for each in settlements(tx, paper))
    found = list[Choice]()
    for line in parts(paper.body, "lines"):
        left = missing_of(line) - brought.get(integer(line, "n"), 0) if "claim" in line else 0
        if left > 0:
            name = f"{text(line, 'name')} ({text(line, 'unit')})"
            found.append(Choice(str(integer(line, "n")), name, milli_text(left)))
    return tuple(found)


def _reversible(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The newest papers of a kind that were not reversed; the kind was answered first."""
    newest = facts.newest(tx, desk.node.code, given[0])
    numbers = range(newest.number, max(newest.number - _NEWEST, 0), -1) if newest is not None else ()
    papers = (facts.by_number(tx, desk.node.code, given[0], number) for number in numbers)
    return tuple(
        Choice(str(each.number), f"{each.number}", str(each.body.get("supplier", "")))
        for each in papers
        if each is not None and not facts.is_reversed(tx, each.uuid)
    )


def _kinds(tx: Transaction, desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The kinds of which there is a paper to reverse."""
    return tuple(
        Choice(kind, PAPERS[kind], "") for kind in REVERSIBLE if facts.newest(tx, desk.node.code, kind) is not None
    )


SOURCES: dict[str, Source] = {
    "trade": options,
    "suppliers": _suppliers,
    "owed": _owed,
    "claims": _claims,
    "claimed": _claimed,
    "reversible": _reversible,
    "reversible_kinds": _kinds,
}
"""By the name a form gives."""
