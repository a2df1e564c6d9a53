"""What the forms of goods offer to choose from: suppliers, what is owed, open claims, papers that can be reversed."""

from pos.domain.answers import Choice
from pos.domain.goods.reversal import REVERSIBLE
from pos.domain.money import thousands
from pos.services.acting.job import Source
from pos.services.desk import Desk
from pos.services.goods.claiming import claimed_lines, open_claims
from pos.services.goods.money import open_items
from pos.services.goods.options import PAPERS, options
from pos.store import facts, suppliers
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
    names = {each.code: each.name for each in suppliers.listed(tx)}
    return tuple(
        Choice(code, names[code], thousands(-amount))
        for code, amount in open_items(tx, desk, given[0])
        if amount < 0 and code in names
    )


def _reversible(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The newest papers of a kind that were not reversed; the kind was answered first."""
    return tuple(
        Choice(str(each.number), f"{each.number:04}", str(each.body.get("supplier", "")))
        for each in facts.latest(tx, desk.node.code, given[0], _NEWEST)
        if not facts.is_reversed(tx, each.uuid)
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
    "claims": open_claims,
    "claimed": claimed_lines,
    "reversible": _reversible,
    "reversible_kinds": _kinds,
}
"""By the name a form gives."""
