"""Faulty cylinders: set aside, their gas claimed from the agent, and handed to him."""

from pos.domain.documents import Body
from pos.domain.ledger import EMPTY, FAULTY, FULL
from pos.domain.yard.agents import AgentView, FaultyShells, SendFaulty, claim, with_agent
from pos.domain.yard.moving import Pools, leg, paper, place, require_lines, require_shells, take, value_of


def decide_faulty(command: FaultyShells, view: AgentView, pools: Pools) -> Body:
    """Decide that shells are faulty: the gas of full ones is claimed from the agent.

    Args:
        command: Which.
        view: What was read inside the transaction.
        pools: The refill's pool; changed.

    Returns:
        The body of a ``faulty`` document, version 1.

    Raises:
        BadFigure: The number is not positive.
        MoreThanThere: There are fewer at that place.
        NotThatKind: Nothing known is filled into the container.
    """
    shell, agent, shells = view.shells[command.container], command.agent, command.shells
    is_full = command.place == FULL
    require_shells(shell.name, shells, shell.there(FULL if is_full else EMPTY))
    moved = [take(pools, shell.content, shells)] if is_full else []
    cost = value_of(moved)
    places = [place(FAULTY, shell.container, shells)]
    if not is_full:
        places.append(place(EMPTY, shell.container, -shells))
    return paper(moved, places, [leg(view.accounts.claims, agent, cost)]) | {
        "agent": agent,
        "container": shell.container,
        "name": shell.name,
        "shells": shells,
        "place": FULL if is_full else EMPTY,
        "reason": command.reason,
        "claims": [claim(agent, shell.container, shells, cost)] if is_full else [],
        "total": cost,
    }


def decide_faulty_out(command: SendFaulty, view: AgentView) -> Body:
    """Decide that faulty shells go to the agent.

    Args:
        command: Which.
        view: What was read inside the transaction.

    Returns:
        The body of a ``faulty_out`` document, version 1.

    Raises:
        EmptyPaper: No line, or a container on two.
        BadFigure: A number is not positive.
        MoreThanThere: Fewer are faulty.
    """
    require_lines([line.container for line in command.lines])
    places, lines = list[Body](), list[Body]()
    for line in command.lines:
        shell = view.shells[line.container]
        require_shells(shell.name, line.shells, shell.there(FAULTY))
        places.append(place(FAULTY, line.container, -line.shells))
        places.append(with_agent(command.agent, line.container, line.shells))
        lines.append({"container": line.container, "name": shell.name, "shells": line.shells})
    return paper((), places, ()) | {
        "agent": command.agent,
        "note": command.note,
        "lines": lines,
        "claims": [],
        "total": 0,
    }
