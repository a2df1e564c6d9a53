"""What a text finds, live: asked with each character, but not for every one of a code that is just being scanned."""

from pos.ui.reducer.effects import FindHits
from pos.ui.reducer.modes import Search
from pos.ui.reducer.results import HitsFound
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still
from pos.ui.reducer.typed import Typed
from pos.ui.wedge import looks_scanned

MOST = 40


def named(typed: Typed) -> tuple[FindHits, ...]:
    """Ask for the names that begin so; nothing for figures, which are a code or a count, or while a scanner types."""
    text = typed.text
    return () if not text or text[0].isdigit() or looks_scanned(typed) else (FindHits(text, MOST),)


def ask(state: TillState, mode: Search) -> Step:
    """Ask for what the command line says."""
    state = state._replace(mode=mode)
    if not state.typed.text or looks_scanned(state.typed):
        return still(state)
    return state, (FindHits(state.typed.text, MOST),)


def asked_again(state: TillState, mode: Search) -> tuple[FindHits, ...]:
    """Ask for a text that was not asked because it came at a scanner's speed, and stayed."""
    text = state.typed.text
    return (FindHits(text, MOST),) if text and text != mode.asked else ()


def hits_found(state: TillState, found: HitsFound) -> Step:
    """Show what was found, unless another text was typed meanwhile."""
    mode = state.mode
    if not isinstance(mode, Search) or found.text != state.typed.text:
        return still(state)
    return still(state._replace(mode=mode._replace(asked=found.text, hits=found.hits, chosen=0)))
