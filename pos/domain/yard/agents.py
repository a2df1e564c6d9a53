"""Cylinders with the agent: empties against full ones in one paper, what he still owes, and what is claimed from him.

Delivered gas is paid from what was paid in advance as far as that goes; the rest is owed. What was billed and not
brought is a claim; so is the gas of a faulty cylinder. A cylinder he keeps stays the outlet's, at the place ``agent``.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain.documents import Body
from pos.domain.money import Rupiah
from pos.domain.yard.moving import leg, place
from pos.domain.yard.shells import Shell

AGENT = "agent"
"""The place of shells that are with an agent; his code is the subledger."""

REST, REPLACEMENT = "rest", "replacement"
"""What an agent brings without taking an empty: the rest of a short delivery, or something for a claim."""


class AgentAccounts(NamedTuple):
    """The accounts of an agent: paid in advance (1151), owed (2101), claimed (1124)."""

    prepaid: str
    payable: str
    claims: str


class AgentView(NamedTuple):
    """What a paper with an agent reads.

    Attributes:
        accounts: His accounts.
        prepaid_rupiah: What is left of what was paid him in advance.
        with_agent: Shells that are with him, by container.
        shells: The containers of the paper.
        claims: Open claims by container: shells and rupiah.
    """

    accounts: AgentAccounts
    prepaid_rupiah: Rupiah
    with_agent: Mapping[str, int]
    shells: Mapping[str, Shell]
    claims: Mapping[str, tuple[int, Rupiah]]


class DeliveredShells(NamedTuple):
    """One container of a delivery.

    Attributes:
        container: Its code.
        received: Full ones taken in.
        given: Empty ones given out.
        billed: Full ones on the bill; 0 for as many as were received.
        price_rupiah: For the gas of one.
    """

    container: str
    received: int
    given: int
    billed: int
    price_rupiah: Rupiah


class TakeDelivery(NamedTuple):
    """An agent's delivery: his code, the number of his delivery note, and the cylinders."""

    agent: str
    note: str
    lines: tuple[DeliveredShells, ...]


class BroughtShells(NamedTuple):
    """Full ones an agent brings without taking an empty; ``price_rupiah`` counts for ``REST`` only."""

    container: str
    shells: int
    price_rupiah: Rupiah


class TakeFromAgent(NamedTuple):
    """What an agent brings later: the rest of a delivery, or a replacement (``REST``, ``REPLACEMENT``)."""

    agent: str
    note: str
    what: str
    lines: tuple[BroughtShells, ...]


class FaultyShells(NamedTuple):
    """Shells found faulty, taken out of ``full`` (their gas is claimed from the agent) or ``empty``."""

    agent: str
    container: str
    shells: int
    place: str
    reason: str


class SentShells(NamedTuple):
    """Faulty shells of one container."""

    container: str
    shells: int


class SendFaulty(NamedTuple):
    """Faulty shells handed to the agent."""

    agent: str
    note: str
    lines: tuple[SentShells, ...]


def with_agent(agent: str, container: str, shells: int) -> Body:
    """Return the part that puts shells with an agent, or takes them from him."""
    return place(AGENT, container, shells, agent)


def paid(agent: str, total_rupiah: int, view: AgentView) -> list[Body]:
    """Return the legs of what an agent is to get: from what was paid in advance, then owed."""
    prepaid = max(0, min(total_rupiah, view.prepaid_rupiah))
    return [leg(view.accounts.prepaid, agent, -prepaid), leg(view.accounts.payable, agent, prepaid - total_rupiah)]


def claim(agent: str, container: str, shells: int, value_rupiah: int) -> Body:
    """Return a part that is no posting: which shells a claim is for, so that a replacement settles its share."""
    return {"agent": agent, "container": container, "qty": shells, "value": value_rupiah}
