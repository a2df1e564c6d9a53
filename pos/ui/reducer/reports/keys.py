"""Keys in a report: up and down its lines, a day back and forth, on paper; and the product where one is asked for."""

from pos.domain.gtin import is_digits
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import PrintReport
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Viewing
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.reports.days import MOST_DAYS, other_days, so_many_days
from pos.ui.reducer.reports.lines import lines_of
from pos.ui.reducer.reports.product import entered
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, back_to_sale, still

_SIDES = {"left": -1, "right": 1}


def key_in_report(state: TillState, mode: Viewing, key: Key) -> Step:
    """Move in the report, ask for another one, or close it; what is typed may be a scanner's code."""
    to = moved(key.name, mode.at, 1 if mode.report is None else len(lines_of(mode.report)))
    if to is not None:
        return still(state._replace(mode=mode._replace(at=to)))
    match key.name:
        case "left" | "right":
            return other_days(state, mode, _SIDES[key.name])
        case "f12":
            return _printed(state, mode)
        case "enter":
            return entered(state, mode)
        case "escape" if not state.typed.text:
            return still(back_to_sale(state))
        case _:
            return _typed(state, mode, key)


def _printed(state: TillState, mode: Viewing) -> Step:
    if mode.report is None:
        return still(state)
    return asked(state, PrintReport(mode.report, state.settings.language))


def _typed(state: TillState, mode: Viewing, key: Key) -> Step:
    """A number before ``*`` says how many days; anything else is typed on."""
    text = state.typed.text
    if key.char == "*" and is_digits(text) and 1 <= int(text) <= MOST_DAYS:
        return so_many_days(state, mode, int(text))
    return still(edited(state, key) or state)
