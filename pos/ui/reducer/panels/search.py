"""The product search: live as letters are typed, by F2 with figures too; a scan in it asks a price and adds nothing."""

from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import PRICE, Resolve
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Search
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.panels.hits import ask
from pos.ui.reducer.selling.adding import add_hit
from pos.ui.reducer.selling.quantity import chosen_line
from pos.ui.reducer.selling.voiding import void_item
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import SELLING, back_to_sale, still
from pos.ui.reducer.typed import EMPTY


def search_by_key(state: TillState) -> Step:
    """Open the search with what is typed so far; an unknown line that is last or marked will be replaced."""
    line = chosen_line(state)
    replaces = line.line if line is not None and line.item is None else 0
    return ask(state, Search(by_key=True, asked="", hits=(), chosen=0, replaces=replaces))


def search_as_typed(state: TillState) -> Step:
    """Open the search because a letter was typed."""
    return ask(state, Search(by_key=False, asked="", hits=(), chosen=0, replaces=0))


def key_in_search(state: TillState, mode: Search, key: Key) -> Step:
    """Type on, choose, add the chosen product, or close."""
    to = moved(key.name, mode.chosen, len(mode.hits))
    if to is not None:
        return still(state._replace(mode=mode._replace(chosen=to)))
    match key.name:
        case "enter":
            return _entered(state, mode)
        case "escape":
            return still(back_to_sale(state))
        case _:
            typing = edited(state, key)
            return still(state) if typing is None else _typed_on(typing, mode)


def _typed_on(state: TillState, mode: Search) -> Step:
    if state.typed.text:
        return ask(state, mode)
    if mode.by_key:
        return still(state._replace(mode=mode._replace(asked="", hits=(), chosen=0)))
    return still(state._replace(mode=SELLING))


def _entered(state: TillState, mode: Search) -> Step:
    text = state.typed.text
    if text.isdigit() and mode.by_key:
        return state._replace(typed=EMPTY), (Resolve(text, "", "code", PRICE, "", ""),)
    if not mode.hits or mode.asked != text:
        return still(state)
    hit = mode.hits[mode.chosen]
    state = state._replace(typed=EMPTY, mode=SELLING)
    if state.pending.is_void:
        return void_item(state, hit.item)
    return add_hit(state, hit, mode.replaces)
