"""The quantity key: ``5*`` before an item, ``5*`` and Enter for a line that is there."""

from pos.domain.cart import CartLine, CountSet, WeightTaken
from pos.domain.quantity import milli_text, of_weight
from pos.ui.messages import BAD_QUANTITY, NET_SET, NO_LINE, NOT_BY_WEIGHT, QUANTITY_SET, WHOLE_ONLY, bad, good
from pos.ui.reducer.basket import last_standing
from pos.ui.reducer.figures import count_of
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, cleared, recorded, refused, still
from pos.ui.reducer.typed import EMPTY


def multiply(state: TillState) -> Step:
    """Keep the typed quantity for the next item."""
    typed = state.typed.text
    if not typed:
        return still(state)
    count = count_of(typed)
    state = state._replace(typed=EMPTY)
    if count is None:
        return refused(state, bad(BAD_QUANTITY, ("typed", typed)))
    return still(state._replace(pending=state.pending._replace(count_milli=count, frame=""), paid=None))


def chosen_line(state: TillState) -> CartLine | None:
    """Return the selected line, or the last that stands; None when none stands."""
    if state.selected:
        return state.basket.cart.lines[state.selected - 1]
    return last_standing(state.basket)


def set_quantity(state: TillState) -> Step:
    """Set the quantity of the selected or last line; a refill asks for its empty shells again."""
    count, line, frame = state.pending.count_milli, chosen_line(state), state.pending.frame
    if frame and line is not None:
        return weigh_line(state, line, frame, count)
    state = cleared(state)
    if line is None or line.item is None:
        return refused(state, bad(NO_LINE))
    if count % 1000 and not line.item.is_weighed:
        return refused(state, bad(WHOLE_ONLY, ("name", line.item.name)))
    return _counted(state, CountSet(line.line, count))


def weigh_line(state: TillState, line: CartLine, frame: str, gram: int) -> Step:
    """Give a line a weight of the scale, without its container; what is not weighed keeps its quantity.

    Args:
        state: The till; its container is used up.
        line: The line.
        frame: What the scale said.
        gram: What is left of it without the container.
    """
    state = cleared(state)
    item = line.item
    if item is None or not item.is_weighed:
        return refused(state, bad(NOT_BY_WEIGHT, ("name", line.code if item is None else item.name)))
    tare = state.tare_gram
    return _counted(state._replace(tare_gram=0), WeightTaken(line.line, of_weight(gram, item.factor), frame, tare))


def _counted(state: TillState, event: CountSet | WeightTaken) -> Step:
    state, record = recorded(state, event)
    line, count = event.line, event.count_milli
    tare = event.tare_gram if isinstance(event, WeightTaken) else 0
    values = ("line", str(line)), ("count", milli_text(count)), ("tare", milli_text(tare))
    message = good(NET_SET if tare else QUANTITY_SET, *values)
    return state._replace(message=message, touched=line), (record, OK)
