"""The lines of a form: items that are scanned, typed or found by name, or rows that the shop offers."""

from pos.domain.catalog import Found, SoldUnit
from pos.domain.quantity import ONE, Milli
from pos.ui.forms.form import Line, Value
from pos.ui.messages import BAD_CHOICE, LINES_NEEDED, NOT_OFFERED, bad
from pos.ui.reducer.forms.finding import looked_up
from pos.ui.reducer.forms.opening import arrive
from pos.ui.reducer.forms.replying import COUNTED, DATED
from pos.ui.reducer.forms.spots import gathers, line_begun, rows_done
from pos.ui.reducer.modes import Filling
from pos.ui.reducer.panels.choosing import numbered
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, refused, still


def entered(state: TillState, mode: Filling) -> Step:
    """Take the item or the row that was typed or chosen; nothing typed, or the line behind the last row, ends them."""
    text = state.typed.text
    if not gathers(mode):
        at = numbered(text, mode.chosen, len(mode.choices))
        return refused(cleared(state), bad(BAD_CHOICE)) if at is None else _picked(state, mode, at)
    if not text:
        return _ended(state, mode)
    return looked_up(state, mode)


def found(state: TillState, mode: Filling, answer: Found, expires: str) -> Step:
    """Begin a line with an item, and the day its label says it expires; of offered rows the row of that item."""
    if not gathers(mode):
        at = _row_of(mode, answer.item.sku)
        name = ("name", answer.item.name)
        return refused(cleared(state), bad(NOT_OFFERED, name)) if at is None else _picked(state, mode, at)
    line = _line(answer.item, state.pending.count_milli or answer.count_milli, expires)
    return arrive(state, line_begun(mode, line))


def taken_back(state: TillState, mode: Filling) -> Step:
    """Take the newest line off the form."""
    if not mode.filled.lines:
        return still(cleared(state))
    return arrive(state, mode._replace(filled=mode.filled._replace(lines=mode.filled.lines[:-1])))


def _row_of(mode: Filling, sku: str) -> int | None:
    """The row of a product: the first that is not on the form yet, else the first of it."""
    rows = [at for at, each in enumerate(mode.choices) if sku in {each.key, each.sku}]
    taken = {line.key for line in mode.filled.lines}
    free = [at for at in rows if mode.choices[at].key not in taken]
    return next(iter((*free, *rows)), None)


def _picked(state: TillState, mode: Filling, at: int) -> Step:
    choice = mode.choices[at]
    if not choice.key:
        return _ended(state, mode)
    others = tuple(line for line in mode.filled.lines if line.key != choice.key)
    mode = mode._replace(filled=mode.filled._replace(lines=others))
    return arrive(state, line_begun(mode, Line(choice.key, choice.label, None, {})))


def _ended(state: TillState, mode: Filling) -> Step:
    return arrive(state, rows_done(mode)) if mode.filled.lines else refused(cleared(state), bad(LINES_NEEDED))


def _line(item: SoldUnit, count: Milli, expires: str) -> Line:
    said: dict[str, Value] = {COUNTED: int(count)} if count != ONE else {}
    return Line(item.sku, item.name, item, {**said, DATED: expires} if expires else said)
