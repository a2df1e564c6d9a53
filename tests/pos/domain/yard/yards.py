"""A yard for tests of its papers: one agent, cylinders of 3 kg, sugar by the kilogram and in bags."""

from typing import Final

from pos.domain.books import Goods
from pos.domain.documents import Body
from pos.domain.ledger import IDR, Posting
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.valuation import LastCost, Pool
from pos.domain.yard.agents import AgentAccounts, AgentView
from pos.domain.yard.shells import Shell
from pos.domain.yard.stock import StockedProduct

ACCOUNTS: Final = AgentAccounts("1151", "2101", "1124")
GAS: Final = Goods("LPG3-ISI", "1142", "full", "TABUNG-3")


def tube(**counts: int) -> Shell:
    """Cylinders of 3 kg, by place and owner."""
    return Shell("TABUNG-3", "Tabung 3 kg", "LPG3-ISI", "1142", "LPG3-TBG", "1144", "1302", counts)


BARE: Final = Shell("GALON", "Galon polos", "", "", "", "1145", "1303", {"full": 5, "empty": 5})
"""A container that nothing is filled into, and that is not for sale."""


def agent(shell: Shell, *, prepaid: int = 0, there: int = 0, claimed: tuple[int, Rupiah] | None = None) -> AgentView:
    """An agent who has so many shells, so much money, and so much to answer for."""
    claims = {} if claimed is None else {shell.container: claimed}
    shells = {shell.container: shell, BARE.container: BARE}
    return AgentView(ACCOUNTS, Rupiah(prepaid), {shell.container: there}, shells, claims)


def pool(quantity: int, value: int, last: tuple[int, int] = (0, 0)) -> Pool:
    """Goods and what they are worth."""
    return Pool(quantity, Rupiah(value), LastCost(Rupiah(last[0]), last[1]))


def goods(sku: str, *, content: int = 0, may_repack: bool = True, is_stored: bool = True) -> StockedProduct:
    """A product named like its code."""
    return StockedProduct(sku, sku, "kg", "1141", content, may_repack, is_stored)


def said(kind: str, body: Body) -> set[Posting]:
    """The postings of a body."""
    return set(derive(kind, 1, body))


def money(account: str, subledger: str, amount: int) -> Posting:
    """A posting of rupiah."""
    return Posting(account, subledger, IDR, amount)


def shells(place: str, amount: int, subledger: str = "") -> Posting:
    """A posting of cylinders."""
    return Posting(place, subledger, "TABUNG-3", amount)
