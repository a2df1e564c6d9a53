"""Choosing who logs in: arrows and Enter, or the number alone."""

from pos.domain.cart import Cart
from pos.ui.messages import NO_MESSAGE
from pos.ui.port import User
from pos.ui.reducer.basket import basket_of
from pos.ui.reducer.editing import edited
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Pin, Users, login_of
from pos.ui.reducer.panels.choosing import moved, numbered
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, in_mode, still


def choosing(state: TillState, users: tuple[User, ...]) -> Step:
    """Show who may log in; the counter is cleared, the cart waits in the register."""
    desk = state.desk._replace(user=None, shift=None, held=())
    state = state._replace(desk=desk, basket=basket_of(Cart(""), desk.rounding), member=None, paid=None)
    return still(in_mode(state, login_of(users))._replace(selected=0, touched=0, tare_gram=0))


def key_in_users(state: TillState, mode: Users, key: Key) -> Step:
    """Choose a user."""
    size = len(mode.users)
    to = moved(key.name, mode.chosen, size)
    if to is not None:
        return still(state._replace(mode=mode._replace(chosen=to)))
    at = numbered(key.char, mode.chosen, size) if key.char or key.name == "enter" else None
    if at is None or state.typed.text:
        return still(cleared(state) if key.name == "enter" else edited(state, key) or state)
    return still(in_mode(state, Pin(mode.users[at], mode.users))._replace(message=NO_MESSAGE))
