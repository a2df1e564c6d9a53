"""What the forms of the yard offer to choose from: agents, containers, places, and what may happen to them."""

from pos.domain.answers import Choice
from pos.domain.money import thousands
from pos.domain.yard.agents import AGENT, REPLACEMENT, REST
from pos.domain.yard.meters import CLOSE, NEW, OPEN
from pos.domain.yard.shells import TO_CIRCULATION, TO_SALE
from pos.domain.yard.steps import FLOOR_KEY, LOST_EMPTY, LOST_FAULTY, OUT, SET_ASIDE_EMPTY, SET_ASIDE_FULL
from pos.i18n import mark
from pos.services.acting.job import Source
from pos.services.desk import Desk
from pos.store import yard
from pos.store.transaction import Transaction


def _agents(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(each.code, each.name, each.code) for each in yard.agents(tx))


def _containers(tx: Transaction, _desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """``containers:<place>`` shows how many are at a place; ``containers:agent`` how many an agent has."""
    place = given[0] if given else ""
    held = yard.with_agent(tx, given[1]) if place == AGENT and len(given) > 1 else None
    return tuple(
        Choice(code, shell.name, thousands(held.get(code, 0) if held is not None else shell.there(place)))
        for code, shell in yard.shells(tx).items()
    )


def _places(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The shop floor first."""
    behind = (Choice(each.code, each.name, each.code) for each in yard.places(tx))
    return (Choice(FLOOR_KEY, mark("Shop floor"), ""), *behind)


def _fixed(*offered: Choice) -> Source:
    return lambda _tx, _desk, _given: offered


SOURCES: dict[str, Source] = {
    "agents": _agents,
    "containers": _containers,
    "places": _places,
    "agent_brings": _fixed(
        Choice(REST, mark("The rest of a delivery"), ""), Choice(REPLACEMENT, mark("A replacement, for a claim"), "")
    ),
    "faulty_steps": _fixed(
        Choice(SET_ASIDE_FULL, mark("A full one is set aside, its gas claimed"), ""),
        Choice(SET_ASIDE_EMPTY, mark("An empty one is set aside"), ""),
        Choice(OUT, mark("Faulty ones go to the agent"), ""),
    ),
    "shell_steps": _fixed(
        Choice(TO_SALE, mark("Put up for sale"), ""),
        Choice(TO_CIRCULATION, mark("Back into circulation"), ""),
        Choice(LOST_EMPTY, mark("Given up: empty ones"), ""),
        Choice(LOST_FAULTY, mark("Given up: faulty ones"), ""),
    ),
    "meter_moments": _fixed(
        Choice(OPEN, mark("At opening"), ""),
        Choice(CLOSE, mark("At closing"), ""),
        Choice(NEW, mark("A new meter"), ""),
    ),
}
"""By the name a form gives."""
