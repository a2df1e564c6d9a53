"""Selecting a line with the arrows; voided lines are passed over, and going below the last selects none."""

from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still

_PAGE = 8
_STEPS = {"up": -1, "down": 1, "pageup": -_PAGE, "pagedown": _PAGE}


def moved(state: TillState, key_name: str) -> Step:
    """Move the selection by an arrow or page key."""
    numbers = [line.line for line in state.basket.cart.standing]
    if not numbers:
        return still(state)
    at = numbers.index(state.selected) if state.selected in numbers else len(numbers)
    to = max(at + _STEPS[key_name], 0)
    return still(state._replace(selected=numbers[to] if to < len(numbers) else 0))
