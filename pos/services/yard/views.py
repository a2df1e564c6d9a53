"""What the papers with an agent read, once, inside the transaction that writes them."""

from collections.abc import Iterable

from pos.domain.books import Goods
from pos.domain.errors import UnknownGoods
from pos.domain.ledger import IDR
from pos.domain.money import Rupiah
from pos.domain.yard.agents import AgentAccounts, AgentView
from pos.domain.yard.shells import Shell
from pos.services.acting.job import Job
from pos.services.session import business_date
from pos.store import settings, yard
from pos.store.transaction import Transaction


def known_shells(tx: Transaction, containers: Iterable[str]) -> dict[str, Shell]:
    """Return every container with its shells.

    Raises:
        UnknownGoods: One of those named is none.
    """
    known = yard.shells(tx)
    missing = next((code for code in containers if code not in known), None)
    if missing is not None:
        raise UnknownGoods(missing)
    return known


def view_of(tx: Transaction, job: Job, agent: str, containers: Iterable[str]) -> AgentView:
    """Return what a paper with an agent about some containers reads.

    Raises:
        UnknownGoods: There is no such agent, or one of the containers is none.
    """
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
        shells=known_shells(tx, containers),
        claims=yard.claims(tx, agent),
    )


def contents(view: AgentView, containers: Iterable[str]) -> list[Goods]:
    """Return where the gas of containers is kept; what nothing is filled into is left out."""
    return [view.shells[code].content for code in containers if view.shells[code].refill]
