"""Who buys: a member by number, by name or by card; the card needs no key."""

from pos.domain.cart import MemberSet
from pos.domain.catalog import Member
from pos.domain.errors import UnknownMember
from pos.ui.messages import MEMBER_IS, MEMBER_OFF, good
from pos.ui.reducer.effects import FindMember
from pos.ui.reducer.modes import Members
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, SELLING, cleared, in_mode, recorded, refused, still
from pos.ui.refusals import of_refusal


def slash(state: TillState) -> Step:
    """Take the typed number as the member's; 0 takes the member off, and an empty line opens the search."""
    typed = state.typed.text
    if not typed:
        return still(in_mode(state, Members("", (), 0)))
    if not typed.strip("0"):
        return take_off(cleared(state))
    return state._replace(typed=cleared(state).typed), (FindMember(typed, is_recall=False),)


def set_member(state: TillState, member: Member) -> Step:
    """Make a member the buyer; prices follow."""
    state = cleared(state)._replace(mode=SELLING, paid=None)
    state, record = recorded(state, MemberSet(member.person_id, member.number))
    message = good(MEMBER_IS, ("number", member.number), ("name", member.name))
    return state._replace(member=member, message=message), (record, OK)


def take_off(state: TillState) -> Step:
    """Make the buyer no member again."""
    if not state.basket.cart.is_member:
        return still(state)
    state, record = recorded(state, MemberSet(0, ""))
    return state._replace(member=None, mode=SELLING, message=good(MEMBER_OFF)), (record, OK)


def member_found(state: TillState, asked: FindMember, member: Member | None) -> Step:
    """Use what was found for a number, or say that nobody has it."""
    if asked.is_recall:
        return still(state._replace(member=member))
    return nobody(state, asked.number) if member is None else set_member(state, member)


def nobody(state: TillState, number: str) -> Step:
    """Say that nobody has a number or card."""
    return refused(state, of_refusal(UnknownMember(number)))
