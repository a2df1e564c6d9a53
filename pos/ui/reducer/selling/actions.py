"""Which key does what while selling."""

from collections.abc import Callable
from functools import partial

from pos.ui.reducer.panels.opening import KEYS
from pos.ui.reducer.selling import buyers, deciding, holding, paying, quantity, selecting, voiding, weighing
from pos.ui.reducer.state import Step, TillState

ACTIONS: dict[str, Callable[[TillState], Step]] = {
    "enter": deciding.enter,
    "*": quantity.multiply,
    "+": paying.plus,
    "-": voiding.arm,
    "/": buyers.slash,
    "delete": deciding.delete,
    "f4": holding.hold_or_recall,
    "f5": paying.exact,
    "f6": partial(paying.note, index=0),
    "f7": partial(paying.note, index=1),
    "f8": partial(paying.note, index=2),
    "f11": weighing.weigh,
    **{name: partial(selecting.moved, key_name=name) for name in ("up", "down", "pageup", "pagedown")},
    **KEYS,
}
