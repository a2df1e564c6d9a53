"""Enter and Del while selling: what they mean depends on what was typed, armed or asked before."""

from pos.ui.reducer.basket import asked_refill
from pos.ui.reducer.effects import ADD, VOID, Resolve
from pos.ui.reducer.selling import quantity, shells, voiding
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, still


def enter(state: TillState) -> Step:
    """Take what is typed for a code or an answer; an empty line settles what waits, and never pays."""
    typed = state.typed.text
    if not typed:
        return _enter_on_empty(state)
    refill = asked_refill(state.basket)
    if refill is not None and typed in {"1", "2", "3"} and not state.pending.is_void:
        return shells.answer(state, refill, typed)
    purpose = VOID if state.pending.is_void else ADD
    return state._replace(typed=cleared(state).typed), (Resolve(typed, "", "code", purpose, "", ""),)


def _enter_on_empty(state: TillState) -> Step:
    if state.pending.count_milli:
        return quantity.set_quantity(state)
    if state.pending.is_void:
        return voiding.void_chosen(state)
    refill = asked_refill(state.basket)
    return still(state) if refill is None else shells.answer(state, refill, "")


def delete(state: TillState) -> Step:
    """Clear what is typed; else refuse the refill that is asked about, or void."""
    if state.typed.text:
        return still(state._replace(typed=cleared(state).typed))
    refill = asked_refill(state.basket)
    if refill is None or state.selected or state.pending.is_void:
        return voiding.delete(state)
    return shells.refuse(state, refill)
