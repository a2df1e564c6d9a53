"""The product search: live as letters are typed, by F2 with figures too; a scan in it asks a price and adds nothing."""

from pos.domain.catalog import Found
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import PRICE, FindHits, Resolve
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Search
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.results import HitsFound
from pos.ui.reducer.selling.adding import add_found
from pos.ui.reducer.selling.voiding import void_item
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import SELLING, back_to_sale, still
from pos.ui.reducer.typed import EMPTY
from pos.ui.wedge import looks_scanned

MOST = 40


def search_by_key(state: TillState) -> Step:
    """Open the search with what is typed so far."""
    return _asked(state, Search(by_key=True, asked="", hits=(), chosen=0))


def search_as_typed(state: TillState) -> Step:
    """Open the search because a letter was typed."""
    return _asked(state, Search(by_key=False, asked="", hits=(), chosen=0))


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


def hits_found(state: TillState, found: HitsFound) -> Step:
    """Show what was found, unless another text was typed meanwhile."""
    mode = state.mode
    if not isinstance(mode, Search) or found.text != state.typed.text:
        return still(state)
    return still(state._replace(mode=mode._replace(asked=found.text, hits=found.hits, chosen=0)))


def asked_again(state: TillState, mode: Search) -> tuple[FindHits, ...]:
    """Ask for a text that was not asked because it came at a scanner's speed, and stayed."""
    text = state.typed.text
    return (FindHits(text, MOST),) if text and text != mode.asked else ()


def _asked(state: TillState, mode: Search) -> Step:
    state = state._replace(mode=mode)
    if not state.typed.text or looks_scanned(state.typed):
        return still(state)
    return state, (FindHits(state.typed.text, MOST),)


def _typed_on(state: TillState, mode: Search) -> Step:
    if state.typed.text:
        return _asked(state, mode)
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
    return add_found(state, Found(hit.item, ONE, Rupiah(0), hit.on_hand), "search", "")
