"""Coming in: after the PIN to the sale as it was left, to the opening float, or past a doubtful clock."""

from pos.domain.errors import ClockRefused
from pos.domain.unfinished import FINISHED
from pos.ui.messages import FLOAT_WANTED, RECOVERED, SHIFT_OPEN, WELCOME, Message, good, warn
from pos.ui.port import LoggedIn, ShiftOpen
from pos.ui.reducer.basket import basket_of
from pos.ui.reducer.effects import LogIn, ReadHealth, ReadHeld
from pos.ui.reducer.modes import Clock, Filling, Mode, Opening, Pin
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, SELLING, asked, in_mode, refused, said, still
from pos.ui.refusals import of_refusal


def entered(state: TillState, inside: LoggedIn) -> Step:
    """Go on where the till stopped, lines and all."""
    desk = state.desk._replace(
        user=inside.user,
        shift=inside.shift,
        rounding=inside.rounding,
        next_sale_no=inside.next_sale_no,
        lock_after_s=inside.lock_after_s,
        is_stale=True,
    )
    state = in_mode(state._replace(desk=desk, kept=None), _mode(state, inside))
    basket = basket_of(inside.cart, inside.rounding)
    state = state._replace(basket=basket, member=inside.member, paid=None, selected=0, touched=len(inside.cart.lines))
    arrived, effects = _form_again(state, inside) or said(state, _greeting(inside))
    return arrived, (*effects, ReadHeld(), ReadHealth())


def _form_again(state: TillState, inside: LoggedIn) -> Step | None:
    """Go on with the form that a power cut or another user's turn took away; None for none, or one that waited here."""
    if inside.unfinished == FINISHED or isinstance(state.mode, Filling):
        return None

    from pos.ui.reducer.forms.keeping import taken_up

    return taken_up(state, inside.unfinished)


def _mode(state: TillState, inside: LoggedIn) -> Mode:
    """Go on with what waited behind the lock, if it is the same person; else with the sale, or the float."""
    if inside.shift is None:
        return Opening()
    kept = state.kept
    return kept.mode if kept is not None and kept.user_id == inside.user.user_id else SELLING


def _greeting(inside: LoggedIn) -> Message:
    if inside.shift is None:
        return good(FLOAT_WANTED, ("name", inside.user.name))
    if inside.recovered:
        return warn(RECOVERED, ("count", str(len(inside.cart.standing))))
    return good(WELCOME, ("name", inside.user.name))


def shift_opened(state: TillState, shift: ShiftOpen) -> Step:
    """Begin to sell."""
    state = in_mode(state, SELLING)._replace(desk=state.desk._replace(shift=shift, is_stale=True))
    return said(state, good(SHIFT_OPEN, ("number", str(shift.number))), OK)


def clock_doubted(state: TillState, login: LogIn, refusal: ClockRefused) -> Step:
    """Ask a supervisor whether the clock is right."""
    users = state.mode.users if isinstance(state.mode, Pin) else ()
    return refused(in_mode(state, Clock(login.user_id, login.pin, users)), of_refusal(refusal))


def clock_accepted(state: TillState) -> Step:
    """Let the login go on that the clock stopped."""
    if not isinstance(state.mode, Clock):
        return still(state)
    return asked(state, LogIn(state.mode.user_id, state.mode.pin))
