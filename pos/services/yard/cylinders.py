"""Papers with the agent, and shells between circulation and sale, each decided and written in one transaction."""

from collections.abc import Iterable

from pos.domain.answers import Performed
from pos.domain.books import Goods
from pos.domain.errors import ReasonNeeded, UnknownGoods
from pos.domain.ledger import IDR
from pos.domain.money import Rupiah
from pos.domain.yard.agents import (
    AgentAccounts,
    AgentView,
    FaultyShells,
    SendFaulty,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.delivering import decide_delivery, decide_in
from pos.domain.yard.faulty import decide_faulty, decide_faulty_out
from pos.domain.yard.shells import ReclassShells, Shell, decide_reclass
from pos.services.acting.job import Job
from pos.services.session import business_date
from pos.services.yard.papers import write
from pos.store import reference, settings, yard
from pos.store.transaction import Transaction


def _shells(tx: Transaction, containers: Iterable[str]) -> dict[str, Shell]:
    known = yard.shells(tx)
    missing = next((code for code in containers if code not in known), None)
    if missing is not None:
        raise UnknownGoods(missing)
    return known


def _view(tx: Transaction, job: Job, agent: str, containers: Iterable[str]) -> AgentView:
    if agent not in {each.code for each in yard.agents(tx)}:
        raise UnknownGoods(agent)
    date = business_date(tx, job.desk)
    accounts = AgentAccounts(
        *(settings.setting(tx, name, date) for name in ("supplier_prepaid", "supplier_payable", "supplier_claims"))
    )
    return AgentView(
        accounts=accounts,
        prepaid_rupiah=Rupiah(yard.amount(tx, accounts.prepaid, agent, IDR)),
        with_agent=yard.with_agent(tx, agent),
        shells=_shells(tx, containers),
        claims=yard.claims(tx, agent),
    )


def _contents(view: AgentView, containers: Iterable[str]) -> list[Goods]:
    return [view.shells[code].content for code in containers if view.shells[code].refill]


def deliver(tx: Transaction, job: Job, command: TakeDelivery) -> Performed:
    """Take a delivery; refusals as in ``decide_delivery``, and ``UnknownGoods`` for an agent or container unknown."""
    containers = [line.container for line in command.lines]
    view = _view(tx, job, command.agent, containers)
    body = decide_delivery(command, view, yard.pools(tx, _contents(view, containers)))
    return write(tx, job, "agent_delivery", body)


def take_in(tx: Transaction, job: Job, command: TakeFromAgent) -> Performed:
    """Take what an agent brings later; refusals as in ``decide_in`` and ``deliver``."""
    containers = [line.container for line in command.lines]
    view = _view(tx, job, command.agent, containers)
    return write(tx, job, "agent_in", decide_in(command, view, yard.pools(tx, _contents(view, containers))))


def set_aside(tx: Transaction, job: Job, command: FaultyShells) -> Performed:
    """Set faulty shells aside; refusals as in ``decide_faulty`` and ``deliver``."""
    if reference.reason_account(tx, "faulty", command.reason) is None:
        raise ReasonNeeded
    view = _view(tx, job, command.agent, (command.container,))
    body = decide_faulty(command, view, yard.pools(tx, _contents(view, (command.container,))))
    return write(tx, job, "faulty", body)


def hand_out(tx: Transaction, job: Job, command: SendFaulty) -> Performed:
    """Hand faulty shells to the agent; refusals as in ``decide_faulty_out`` and ``deliver``."""
    view = _view(tx, job, command.agent, [line.container for line in command.lines])
    return write(tx, job, "faulty_out", decide_faulty_out(command, view))


def reclass(tx: Transaction, job: Job, command: ReclassShells) -> Performed:
    """Give shells over to sale, or back; refusals as in ``decide_reclass``, and ``UnknownGoods``."""
    shell = _shells(tx, (command.container,))[command.container]
    body = decide_reclass(command, shell, yard.pools(tx, (shell.sold, shell.owned)))
    return write(tx, job, "shell_reclass", body)
