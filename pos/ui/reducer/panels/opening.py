"""The keys that open a panel or do a thing of the whole till, the same from the sale and from the menu."""

from pos.domain.counting.commands import OpenCount
from pos.domain.counting.sheet import CONTAINERS
from pos.domain.paper_trial import NOT_TRIED
from pos.domain.slipwork import SlipCameOut
from pos.ui.messages import NO_MESSAGE
from pos.ui.reducer.effects import Perform, ReadChoices, Reprint
from pos.ui.reducer.modes import Help, Members, Menu, TryingCodes, TryingPaper
from pos.ui.reducer.panels.paper import PRINTERS
from pos.ui.reducer.panels.search import search_by_key
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, in_mode, still


def open_help(state: TillState) -> Step:
    """Show the keys that work now."""
    return still(state._replace(mode=Help(state.mode, 0)))


def open_members(state: TillState) -> Step:
    """Search a member."""
    return still(in_mode(state, Members("", (), 0)))


def open_menu(state: TillState) -> Step:
    """Show the numbered menu."""
    return still(in_mode(state, Menu(0, "")))


def open_containers(state: TillState) -> Step:
    """Go on with the sheet on which containers are counted, or begin it."""
    return asked(state, Perform(OpenCount(CONTAINERS), ""))


def open_paper(state: TillState) -> Step:
    """Try the printer's paper: read first which printers there are."""
    mode = TryingPaper((), 0, "", NOT_TRIED)
    return in_mode(state, mode)._replace(message=NO_MESSAGE), (ReadChoices(PRINTERS, ()),)


def open_codes(state: TillState) -> Step:
    """Wait for the first code that is tested."""
    return still(in_mode(state, TryingCodes("", None))._replace(message=NO_MESSAGE))


def reprint(state: TillState) -> Step:
    """Print the last receipt again."""
    return asked(state, Reprint())


def came_out(state: TillState) -> Step:
    """Say that the slip in doubt is whole."""
    return asked(state, Perform(SlipCameOut(), ""))


KEYS = {
    "f1": open_help,
    "f2": search_by_key,
    "f3": open_members,
    "f10": open_menu,
    "f12": reprint,
}
