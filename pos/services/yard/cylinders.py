"""Papers with the agent, and shells between circulation and sale, each decided and written in one transaction."""

from pos.domain.answers import Performed
from pos.domain.errors import ReasonNeeded
from pos.domain.yard.agents import FaultyShells, SendFaulty, TakeDelivery, TakeFromAgent
from pos.domain.yard.delivering import decide_delivery, decide_in
from pos.domain.yard.faulty import decide_faulty, decide_faulty_out
from pos.domain.yard.shells import ReclassShells, decide_reclass
from pos.services.acting.job import Job
from pos.services.yard.papers import write
from pos.services.yard.views import contents, known_shells, view_of
from pos.store import reference, yard
from pos.store.transaction import Transaction


def deliver(tx: Transaction, job: Job, command: TakeDelivery) -> Performed:
    """Take a delivery; refusals as in ``decide_delivery``, and ``UnknownGoods`` for an agent or container unknown."""
    containers = [line.container for line in command.lines]
    view = view_of(tx, job, command.agent, containers)
    body = decide_delivery(command, view, yard.pools(tx, contents(view, containers)))
    return write(tx, job, "agent_delivery", body)


def take_in(tx: Transaction, job: Job, command: TakeFromAgent) -> Performed:
    """Take what an agent brings later; refusals as in ``decide_in`` and ``deliver``."""
    containers = [line.container for line in command.lines]
    view = view_of(tx, job, command.agent, containers)
    return write(tx, job, "agent_in", decide_in(command, view, yard.pools(tx, contents(view, containers))))


def set_aside(tx: Transaction, job: Job, command: FaultyShells) -> Performed:
    """Set faulty shells aside; refusals as in ``decide_faulty`` and ``deliver``."""
    if reference.reason_account(tx, "faulty", command.reason) is None:
        raise ReasonNeeded
    view = view_of(tx, job, command.agent, (command.container,))
    body = decide_faulty(command, view, yard.pools(tx, contents(view, (command.container,))))
    return write(tx, job, "faulty", body)


def hand_out(tx: Transaction, job: Job, command: SendFaulty) -> Performed:
    """Hand faulty shells to the agent; refusals as in ``decide_faulty_out`` and ``deliver``."""
    view = view_of(tx, job, command.agent, [line.container for line in command.lines])
    return write(tx, job, "faulty_out", decide_faulty_out(command, view))


def reclass(tx: Transaction, job: Job, command: ReclassShells) -> Performed:
    """Give shells over to sale, or back; refusals as in ``decide_reclass``, and ``UnknownGoods``."""
    shell = known_shells(tx, (command.container,))[command.container]
    body = decide_reclass(command, shell, yard.pools(tx, (shell.sold, shell.owned)))
    return write(tx, job, "shell_reclass", body)
