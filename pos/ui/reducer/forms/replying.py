"""Answering the question a form is at, with what was typed, chosen, counted or scanned."""

from pos.ui.forms.form import CHOICE, COUNT, DATE, NUMBER, PIECES, SECRET, Field, Line, Value, figure_of
from pos.ui.messages import BAD_CHOICE, Message, bad
from pos.ui.reducer.editing import edited
from pos.ui.reducer.forms.answers import answer_of
from pos.ui.reducer.forms.opening import arrive
from pos.ui.reducer.forms.pieces import counted
from pos.ui.reducer.forms.spots import answered_of, field_of, next_of
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import LINE, Filling
from pos.ui.reducer.panels.choosing import moved, numbered
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, refused, still

COUNTED = "counted"
"""Among a line's answers: how many were said before its scan, or stand in its code; what an empty Enter then means."""

DATED = "dated"
"""The same for the day it expires, as its label says it: an ISO date."""


def moved_to(state: TillState, mode: Filling, key: Key) -> Step | None:
    """Move to another of the lines that are offered; None where nothing is offered, or the key moves nothing."""
    to = moved(key.name, mode.chosen, len(mode.choices)) if mode.choices else None
    return None if to is None else still(state._replace(mode=mode._replace(chosen=to)))


def typed_on(state: TillState, key: Key) -> Step:
    """Type an answer on, or take a character back."""
    return still(edited(state, key) or state)


def replied(state: TillState, mode: Filling) -> Step:
    """Answer with what stands on the command line, and go to the next question."""
    field = field_of(mode)
    if field is None:
        return still(state)
    answer = _answer(state, mode, field)
    if isinstance(answer, Message):
        return refused(cleared(state), answer)
    return arrive(state, next_of(with_answer(mode, field, answer)))


def with_answer(mode: Filling, field: Field, answer: Value) -> Filling:
    """Return the form with an answer; one about a line belongs to the line."""
    if mode.spot.part == LINE and mode.line is not None:
        return mode._replace(line=mode.line._replace(values={**mode.line.values, field.name: answer}))
    values = {**mode.filled.values, field.name: answer}
    offered = (each.label for each in mode.choices if field.kind == CHOICE and each.key == answer)
    labels = {**mode.filled.labels, field.name: next(offered, "")}
    return mode._replace(filled=mode.filled._replace(values=values, labels=labels))


def default_of(mode: Filling, field: Field) -> Value | None:
    """Return what an empty Enter answers: what was answered before it was gone back to; None where nothing is yet."""
    if field.kind in {CHOICE, PIECES, SECRET}:
        return None
    answered = answered_of(mode, field)
    if answered is not None:
        return answered
    said_before = _said_before(mode.line, mode.form.line, field.kind) if mode.line is not None else 0
    if said_before:
        return said_before
    answer = answer_of(field, "", "", whole="")
    return None if isinstance(answer, Message) else answer


def _said_before(line: Line, fields: tuple[Field, ...], kind: str) -> Value:
    """What was said of a line before its first question: the day it expires, and for the first count how many.

    A number is of whole things: the weight in a code says nothing of how many.
    """
    if kind == DATE:
        return line.values.get(DATED, 0)
    is_first = kind in {COUNT, NUMBER} and not any(each.name in line.values for each in fields)
    said = figure_of(line.values, COUNTED) if is_first else 0
    if kind == NUMBER:
        return 0 if said % 1000 else said // 1000
    return said


def _answer(state: TillState, mode: Filling, field: Field) -> Value | Message:
    typed = state.typed.text
    if field.kind == CHOICE:
        at = numbered(typed, mode.chosen, len(mode.choices))
        return bad(BAD_CHOICE) if at is None else mode.choices[at].key
    if field.kind == PIECES:
        return counted(mode)
    default = default_of(mode, field)
    if not typed and default is not None:
        return default
    today = state.desk.shift.business_date if state.desk.shift is not None else ""
    return answer_of(field, typed, today, whole=_whole(mode))


def _whole(mode: Filling) -> str:
    item = mode.line.item if mode.line is not None else None
    return item.name if item is not None and not item.is_weighed else ""
