"""The slips of the yard, with the names of the agent and of who approved, which stand in no document."""

from types import MappingProxyType
from typing import Final

from pos.domain.documents import integer
from pos.reports.slips.yard import KINDS, People, yard_slip
from pos.services.page import Leaf, Maker, Page
from pos.store import users, yard


def _page(leaf: Leaf) -> Page:
    key = integer(leaf.body, "approved_by")
    approver = users.by_id(leaf.tx, key) if key else None
    agents = {each.code: each.name for each in yard.agents(leaf.tx)}
    agent = str(leaf.body.get("agent", ""))
    people = People(agents.get(agent, agent), approver.name if approver is not None else "")
    return leaf.page("goods", yard_slip(leaf.house, leaf.signed, leaf.body, people))


PAGES: Final = MappingProxyType[str, Maker](dict.fromkeys(KINDS, _page))
"""By the document's kind."""
