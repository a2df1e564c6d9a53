"""The member search by name or number; a card chooses at once."""

from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import FindMembers
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Members
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.results import MembersFound
from pos.ui.reducer.selling.buyers import set_member, take_off
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, still

MOST = 40


def key_in_members(state: TillState, mode: Members, key: Key) -> Step:
    """Type on, choose, take the member off with Del, or close."""
    to = moved(key.name, mode.chosen, len(mode.found))
    if to is not None:
        return still(state._replace(mode=mode._replace(chosen=to)))
    match key.name:
        case "enter":
            return set_member(state, mode.found[mode.chosen]) if mode.found else still(state)
        case "delete":
            return take_off(back_to_sale(state))
        case "escape":
            return still(back_to_sale(state))
        case _:
            return _typed_on(state, mode, key)


def members_found(state: TillState, found: MembersFound) -> Step:
    """Show what was found, unless another text was typed meanwhile."""
    mode = state.mode
    if not isinstance(mode, Members) or found.text != state.typed.text:
        return still(state)
    return still(state._replace(mode=Members(found.text, found.members, 0)))


def _typed_on(state: TillState, mode: Members, key: Key) -> Step:
    typing = edited(state, key)
    if typing is None:
        return still(state)
    text = typing.typed.text
    if not text:
        return still(typing._replace(mode=mode._replace(asked="", found=(), chosen=0)))
    return typing, (FindMembers(text, MOST),)
