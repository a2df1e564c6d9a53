"""In which place of the key table the till is."""

from pos.ui import keys
from pos.ui.reducer.basket import asked_refill
from pos.ui.reducer.modes import (
    Clock,
    Closed,
    Counting,
    Differing,
    Filling,
    HeldList,
    Help,
    Members,
    Menu,
    Mode,
    Opening,
    Pin,
    Sale,
    Search,
    Stocktaking,
    TryingCodes,
    TryingPaper,
    Users,
    Viewing,
)
from pos.ui.reducer.state import TillState

_PLACES: dict[type[Mode], str] = {
    Users: keys.USERS,
    Pin: keys.PIN,
    Clock: keys.PIN,
    Opening: keys.FLOAT,
    Sale: keys.SALE,
    Search: keys.SEARCH,
    Members: keys.MEMBERS,
    HeldList: keys.HELD,
    Menu: keys.MENU,
    Counting: keys.COUNTING,
    Differing: keys.REASONS,
    Filling: keys.FORM,
    Stocktaking: keys.STOCK,
    Viewing: keys.REPORT,
    TryingPaper: keys.PAPER,
    TryingCodes: keys.CODES,
    Closed: keys.CLOSED,
    Help: keys.HELP,
}


def place_of(state: TillState, mode: Mode) -> str:
    """Return the place of a mode; the sale has two, by whether a shell is asked for."""
    if isinstance(mode, Sale) and asked_refill(state.basket) is not None:
        return keys.QUESTION
    return _PLACES[type(mode)]
