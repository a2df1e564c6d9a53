"""What the forms of the yard offer to choose from: agents, containers, places, and the goods at a place."""

from pos.domain.answers import Choice
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.services.acting.job import Source
from pos.services.desk import Desk
from pos.store import yard
from pos.store.transaction import Transaction


def _agents(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(each.code, each.name, each.code) for each in yard.agents(tx))


def _containers(tx: Transaction, _desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """``containers:<place>`` shows how many are at a place; ``containers:agent`` how many an agent has."""
    place = given[0] if given else ""
    held = yard.with_agent(tx, given[1]) if place == "agent" and len(given) > 1 else None
    return tuple(
        Choice(code, shell.name, thousands(held.get(code, 0) if held is not None else shell.there(place)))
        for code, shell in yard.shells(tx).items()
    )


def _places(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(each.code, each.name, each.code) for each in yard.places(tx))


def _goods_at(tx: Transaction, _desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    found = yard.goods_at(tx, given[0] if given else "")
    return tuple(Choice(each.sku, each.name, milli_text(each.quantity)) for each in found)


SOURCES: dict[str, Source] = {
    "agents": _agents,
    "containers": _containers,
    "places": _places,
    "goods_at": _goods_at,
}
"""By the name a form gives."""
