"""What an agent brings: a delivery against empties, and what he still owed from an earlier one or for a claim."""

from pos.domain.documents import Body, integer
from pos.domain.errors import BadFigure
from pos.domain.ledger import EMPTY
from pos.domain.money import Rupiah, divide_half_up
from pos.domain.yard.agents import (
    REPLACEMENT,
    REST,
    AgentView,
    BroughtShells,
    DeliveredShells,
    TakeDelivery,
    TakeFromAgent,
    claim,
    paid,
    with_agent,
)
from pos.domain.yard.moving import Pools, bring, leg, paper, place, require_lines, require_shells
from pos.domain.yard.shells import Shell


def _checked(line: DeliveredShells, shell: Shell) -> int:
    """Return how many full ones are on the bill."""
    billed = line.billed or line.received
    if min(line.received, line.given, line.price_rupiah) < 0 or billed < line.received:
        raise BadFigure(str(billed))
    if not line.received or line.given:
        require_shells(shell.name, line.given, shell.there(EMPTY))
    return billed


def _delivered(line: DeliveredShells, view: AgentView, pools: Pools) -> tuple[list[Body], Body]:
    """Return what moved, and the line as the slip shows it."""
    shell = view.shells[line.container]
    billed, value = _checked(line, shell), line.received * line.price_rupiah
    moved = [bring(pools, shell.content, line.received, value)] if line.received else []
    return moved, {
        "container": line.container,
        "name": shell.name,
        "received": line.received,
        "given": line.given,
        "billed": billed,
        "price": line.price_rupiah,
        "value": value,
    }


def decide_delivery(command: TakeDelivery, view: AgentView, pools: Pools) -> Body:
    """Decide a delivery: full ones in, empty ones out, the difference with the agent.

    Args:
        command: What he brought and took.
        view: What was read inside the transaction.
        pools: The refills' pools; changed.

    Returns:
        The body of an ``agent_delivery`` document, version 1.

    Raises:
        EmptyPaper: No line, or a container on two.
        BadFigure: A figure is below zero, or less is billed than was received.
        MoreThanThere: More empties are given than there are.
        NotThatKind: Nothing known is filled into a container.
    """
    require_lines([line.container for line in command.lines])
    agent, moved, lines, claims = command.agent, list[Body](), list[Body](), list[Body]()
    for line in command.lines:
        came, said = _delivered(line, view, pools)
        moved += came
        lines.append(said)
        short = integer(said, "billed") - line.received
        if short:
            claims.append(claim(agent, line.container, short, short * line.price_rupiah))
    places = [place(EMPTY, line.container, -line.given) for line in command.lines]
    places += [with_agent(agent, line.container, line.given - line.received) for line in command.lines]
    total = sum(integer(line, "billed") * integer(line, "price") for line in lines)
    legs = [*paid(agent, total, view), leg(view.accounts.claims, agent, _sum(claims))]
    return paper(moved, places, legs) | {
        "agent": agent,
        "note": command.note,
        "lines": lines,
        "claims": claims,
        "total": total,
    }


def decide_in(command: TakeFromAgent, view: AgentView, pools: Pools) -> Body:
    """Decide what an agent brings later.

    Args:
        command: What he brought.
        view: What was read inside the transaction.
        pools: The refills' pools; changed.

    Returns:
        The body of an ``agent_in`` document, version 1.

    Raises:
        EmptyPaper: No line, or a container on two.
        BadFigure: A number is not positive, or a price is below zero.
        MoreThanThere: He has fewer shells of ours, or fewer are claimed from him.
        NotThatKind: Nothing known is filled into a container.
    """
    require_lines([line.container for line in command.lines])
    agent, is_rest = command.agent, command.what == REST
    lines = [_brought(line, view, is_rest=is_rest) for line in command.lines]
    moved = [
        bring(pools, view.shells[line.container].content, line.shells, integer(said, "value"))
        for line, said in zip(command.lines, lines, strict=True)
    ]
    total = _sum(lines)
    settled = (
        []
        if is_rest
        else [
            claim(agent, line.container, -line.shells, -integer(said, "value"))
            for line, said in zip(command.lines, lines, strict=True)
        ]
    )
    places = [with_agent(agent, line.container, -line.shells) for line in command.lines]
    return paper(moved, places, paid(agent, total, view) if is_rest else [leg(view.accounts.claims, agent, -total)]) | {
        "agent": agent,
        "note": command.note,
        "what": REST if is_rest else REPLACEMENT,
        "lines": lines,
        "claims": settled,
        "total": total,
    }


def _brought(line: BroughtShells, view: AgentView, *, is_rest: bool) -> Body:
    shell = view.shells[line.container]
    require_shells(shell.name, line.shells, view.with_agent.get(line.container, 0))
    value = line.shells * line.price_rupiah if is_rest else _settled(line, view, shell)
    return {"container": line.container, "name": shell.name, "shells": line.shells, "value": value}


def _settled(line: BroughtShells, view: AgentView, shell: Shell) -> int:
    """What the claims that a replacement settles came to: their share, and all of it with the last."""
    shells, claimed = view.claims.get(line.container, (0, Rupiah(0)))
    require_shells(shell.name, line.shells, shells)
    return divide_half_up(claimed * line.shells, shells)


def _sum(lines: list[Body]) -> int:
    return sum(integer(line, "value") for line in lines)
