"""One key for the scale: the marked line gets the weight, or the newest that waits for it, or the item that is next.

A weight is never guessed: only the scale's own stable word is used, and the weight that was sold last only when the
key is pressed again for it. A weight may always be typed instead: ``1,5*``.
"""

from pos.domain.cart import CartLine
from pos.domain.quantity import ONE, Milli, milli_text
from pos.ui.messages import SAME_WEIGHT, WEIGHT_IS, bad, told, warn
from pos.ui.port import NotWeighed, Weighed
from pos.ui.reducer.basket import last_standing
from pos.ui.reducer.effects import Weigh
from pos.ui.reducer.selling.quantity import weigh_line
from pos.ui.reducer.state import Pressed, Step, TillState
from pos.ui.reducer.steps import OK, asked, cleared, refused
from pos.ui.refusals import WEIGHTS

SAME = "same"
"""What the weight key offers to the weight key right after it."""


def weigh(state: TillState) -> Step:
    """Ask the scale; what is typed or pending makes way for its answer."""
    state = cleared(state)._replace(paid=None)
    is_again = state.before.name == state.pressed.name and state.before.offer == SAME
    offer = SAME if is_again else ""
    return asked(state._replace(pressed=state.pressed._replace(offer=offer)), Weigh())


def weighed(state: TillState, answer: Weighed | NotWeighed) -> Step:
    """Use what the scale said, or say why there is nothing to use."""
    pressed = state.pressed
    if isinstance(answer, NotWeighed):
        return refused(_offering(state, pressed, ""), bad(WEIGHTS.get(answer.reason, WEIGHTS["damaged"])))
    if answer.is_same and pressed.offer != SAME:
        weight = ("weight", milli_text(answer.gram))
        return refused(_offering(state, pressed, SAME), warn(SAME_WEIGHT, weight))
    state = _offering(state, pressed, "")
    line = _waiting(state)
    if line is not None:
        return weigh_line(state, line, answer.frame, answer.gram)
    pending = state.pending._replace(count_milli=Milli(answer.gram), frame=answer.frame)
    return state._replace(pending=pending, message=told(WEIGHT_IS, ("weight", milli_text(answer.gram)))), (OK,)


def _offering(state: TillState, pressed: Pressed, offer: str) -> TillState:
    return state._replace(pressed=pressed._replace(offer=offer))


def _waiting(state: TillState) -> CartLine | None:
    """The marked line; else the newest, when it is weighed and nothing has said yet how much it is."""
    if state.selected:
        return state.basket.cart.lines[state.selected - 1]
    line = last_standing(state.basket)
    if line is None or line.item is None or not line.item.is_weighed:
        return None
    return line if line.count_milli == ONE and not line.amount_rupiah and not line.frame else None
