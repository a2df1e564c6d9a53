"""One key for the scale: the marked line gets the weight, or the newest that waits for it, or the item that is next.

A weight is never guessed: only the scale's own stable word is used, and the weight that was sold last only when the
key is pressed again for it. A weight may always be typed instead: ``1,5*``.

Digits before the key are the container: ``250`` and the key takes off 250 grams, ``0`` and the key takes off what lies
on the scale, which is the empty container. It comes off one weight, and stays until that weight has found its line.
"""

from pos.domain.cart import CartLine
from pos.domain.gtin import is_digits
from pos.domain.quantity import ONE, Milli, milli_text
from pos.ui.messages import (
    BAD_TARE,
    NET_IS,
    SAME_WEIGHT,
    TARE_IS,
    TARE_TOO_HEAVY,
    TARE_TWICE,
    WEIGHT_IS,
    Message,
    bad,
    told,
    warn,
)
from pos.ui.port import NotWeighed, Weighed
from pos.ui.reducer.basket import last_standing
from pos.ui.reducer.effects import Weigh
from pos.ui.reducer.selling.quantity import weigh_line
from pos.ui.reducer.state import Pressed, Step, TillState
from pos.ui.reducer.steps import OK, asked, cleared, refused
from pos.ui.refusals import WEIGHTS

SAME = "same"
"""What the weight key offers to the weight key right after it."""

TARE = "tare"
"""What the weight key was pressed for: the container, not the goods."""

_LONGEST_TARE = 5
"""Digits of a container in grams; what is longer is a code."""


def weigh(state: TillState) -> Step:
    """Ask the scale, with the container that was typed; what else is typed or pending makes way for its answer."""
    typed = state.typed.text
    state = cleared(state)._replace(paid=None)
    if typed and not (is_digits(typed) and len(typed) <= _LONGEST_TARE):
        return refused(state, bad(BAD_TARE, ("typed", typed)))
    offer = SAME if state.before.name == state.pressed.name and state.before.offer == SAME else ""
    if typed:
        state, offer = state._replace(tare_gram=int(typed)), "" if int(typed) else TARE
    return asked(_offering(state, state.pressed, offer), Weigh())


def weighed(state: TillState, answer: Weighed | NotWeighed) -> Step:
    """Use what the scale said, or say why there is nothing to use."""
    pressed = state.pressed
    done = _offering(state, pressed, "")
    if isinstance(answer, NotWeighed):
        return refused(done, bad(WEIGHTS.get(answer.reason, WEIGHTS["damaged"])))
    hindrance = _hindrance(state, answer)
    if hindrance is not None:
        return refused(done, hindrance)
    if pressed.offer == TARE:
        return _container_on(done, answer)
    if answer.is_same and pressed.offer != SAME:
        weight = ("weight", milli_text(answer.gram))
        return refused(_offering(state, pressed, SAME), warn(SAME_WEIGHT, weight))
    net, line = answer.gram - state.tare_gram, _waiting(state)
    if line is not None:
        return weigh_line(done, line, answer.frame, net)
    pending = state.pending._replace(count_milli=Milli(net), frame=answer.frame)
    values = ("weight", milli_text(net)), ("tare", milli_text(state.tare_gram))
    return done._replace(pending=pending, message=told(NET_IS if state.tare_gram else WEIGHT_IS, *values)), (OK,)


def _hindrance(state: TillState, answer: Weighed) -> Message | None:
    """Why a container cannot come off: the scale does that already, or there is nothing in it."""
    if answer.is_net and (state.tare_gram or state.pressed.offer == TARE):
        return bad(TARE_TWICE)
    if answer.gram > state.tare_gram:
        return None
    return bad(TARE_TOO_HEAVY, ("weight", milli_text(answer.gram)), ("tare", milli_text(state.tare_gram)))


def _container_on(state: TillState, answer: Weighed) -> Step:
    """Take what lies on the scale for the container, however often it lay there before."""
    return state._replace(tare_gram=answer.gram, message=told(TARE_IS, ("tare", milli_text(answer.gram)))), (OK,)


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
