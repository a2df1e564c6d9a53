"""Leaving: locking the till keeps the shift and the cart; the program ends only when no sale is open."""

from pos.i18n import LANGUAGES
from pos.ui.messages import LOCKED, NO_MESSAGE, QUIT_REFUSED, bad, told
from pos.ui.reducer.effects import LogOut, Quit, ReadUsers
from pos.ui.reducer.modes import Counting, Filling, Stocktaking
from pos.ui.reducer.state import Kept, Step, TillState
from pos.ui.reducer.steps import back_to_sale, refused, still


def lock(state: TillState) -> Step:
    """Lock the till; whoever comes next logs in."""
    return back_to_sale(state)._replace(message=NO_MESSAGE), (LogOut(), ReadUsers())


def lock_alone(state: TillState) -> Step:
    """Lock a till that nobody touched for a while; what is half filled in or counted waits for the same person."""
    user, mode = state.desk.user, state.mode
    is_work = isinstance(mode, Filling | Stocktaking | Counting)
    kept = Kept(user.user_id, mode) if user is not None and is_work else None
    locked, effects = lock(state)
    return locked._replace(kept=kept, message=told(LOCKED)), effects


def leave(state: TillState) -> Step:
    """End the program, unless a sale is open."""
    if state.basket.standing:
        return refused(state, bad(QUIT_REFUSED))
    return state, (Quit(),)


def other_language(state: TillState) -> Step:
    """Go on in the other language."""
    at = LANGUAGES.index(state.settings.language)
    language = LANGUAGES[(at + 1) % len(LANGUAGES)]
    return still(back_to_sale(state)._replace(settings=state.settings._replace(language=language), message=NO_MESSAGE))
