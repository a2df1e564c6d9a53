"""Sees to it that a form's lines are stored as they come, whatever key or scan brought them."""

from pos.ui.reducer.modes import Filling, Help
from pos.ui.reducer.state import Step, TillState


def with_form_kept(before: TillState, step: Step) -> Step:
    """Add to a step that the form has to be stored, or is none any more, when that is what it changed.

    Behind the lock the form waits, and who comes in instead does not touch it.
    """
    after, effects = step
    was, now = _form_of(before), _form_of(after)
    if (was is None and now is None) or before.desk.user != after.desk.user:
        return step
    if was is not None and now is not None and was.filled is now.filled:
        return step

    from pos.ui.reducer.forms.keeping import keep

    return after, (*effects, keep(now))


def _form_of(state: TillState) -> Filling | None:
    """The form that has lines; one without is soon typed again."""
    mode = state.mode.back if isinstance(state.mode, Help) else state.mode
    if not isinstance(mode, Filling) and state.kept is not None:
        mode = state.kept.mode
    return mode if isinstance(mode, Filling) and mode.filled.lines else None
