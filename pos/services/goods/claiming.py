"""What the forms of claims offer: those that are open, and what is still missing of one."""

from pos.domain.answers import Choice
from pos.domain.documents import integer, parts, text
from pos.domain.goods.claims import brought_before, missing_of
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.services.desk import Desk
from pos.services.goods.money import open_items
from pos.services.goods.settling import paper_of, settlements
from pos.services.goods.writing import kind_and_number
from pos.store import suppliers
from pos.store.transaction import Transaction


def open_claims(tx: Transaction, desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the claims that stand under a paper; what an agent owes for faulty cylinders is settled by him."""
    names = {each.code: each.name for each in suppliers.listed(tx)}
    found = list[Choice]()
    for claim, amount in open_items(tx, desk, "supplier_claims"):
        if kind_and_number(claim)[0] and amount > 0:
            code = text(paper_of(tx, desk.node.code, claim).body, "supplier")
            found.append(Choice(claim, f"{claim} {names.get(code, code)}", thousands(amount)))
    return tuple(found)


def claimed_lines(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the lines of a claim of which something is still missing; the claim was answered first."""
    paper = paper_of(tx, desk.node.code, given[0])
    brought = brought_before(each.body for each in settlements(tx, paper))
    found = list[Choice]()
    for line in parts(paper.body, "lines"):
        left = missing_of(line) - brought.get(integer(line, "n"), 0) if "claim" in line else 0
        if left > 0:
            name = f"{text(line, 'name')} ({text(line, 'unit')})"
            found.append(Choice(str(integer(line, "n")), name, milli_text(left)))
    return tuple(found)
