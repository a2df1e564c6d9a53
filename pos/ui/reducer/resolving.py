"""What a code stands for: an item, nothing, or a member's card."""

from typing import assert_never

from pos.domain.catalog import Found, Member
from pos.ui.messages import CARD_ASKED, told
from pos.ui.port import CodeRefused
from pos.ui.reducer.effects import COUNT, FORM, PRICE, REPORT, Resolve
from pos.ui.reducer.found_items import item_found
from pos.ui.reducer.not_found import nothing_found
from pos.ui.reducer.results import Resolved
from pos.ui.reducer.selling.buyers import set_member
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, said


def resolved(state: TillState, reply: Resolved) -> Step:
    """Use what a code stands for."""
    match reply.found:
        case Found():
            return item_found(state, reply.asked, reply.found)
        case Member():
            return _member(state, reply.asked, reply.found)
        case CodeRefused():
            return nothing_found(state, reply.asked, reply.found)
        case _:
            assert_never(reply.found)


def _member(state: TillState, asked: Resolve, member: Member) -> Step:
    """A card is an item nowhere, and a buyer only where something is sold."""
    if asked.purpose in {FORM, COUNT}:
        return nothing_found(state, asked._replace(suffix=""), CodeRefused(asked.code, "unknown", None))
    if asked.purpose in {PRICE, REPORT}:
        return said(state, told(CARD_ASKED, ("name", member.name)), OK)
    return set_member(state, member)
