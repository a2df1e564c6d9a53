"""Keys in a report: up and down its lines, a day back and forth, on paper; and the product where one is asked for."""

from pos.domain.gtin import is_digits
from pos.domain.period import Period
from pos.ui.messages import NOTHING_FOUND, bad
from pos.ui.port import SearchHit
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import PRICE, REPORT, FindHits, PrintReport, Resolve
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import Viewing
from pos.ui.reducer.panels.choosing import moved
from pos.ui.reducer.reports.lines import lines_of
from pos.ui.reducer.reports.opening import make
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import asked, back_to_sale, cleared, refused, still
from pos.ui.reports import NOW, OF

_SIDES = {"left": -1, "right": 1}
_MOST_DAYS = 366


def key_in_report(state: TillState, mode: Viewing, key: Key) -> Step:
    """Move in the report, ask for another one, or close it; what is typed may be a scanner's code."""
    to = moved(key.name, mode.at, 1 if mode.report is None else len(lines_of(mode.report)))
    if to is not None:
        return still(state._replace(mode=mode._replace(at=to)))
    match key.name:
        case "left" | "right":
            return _other_days(state, mode, _SIDES[key.name])
        case "f12":
            return _printed(state, mode)
        case "enter":
            return _entered(state, mode)
        case "escape" if not state.typed.text:
            return still(back_to_sale(state))
        case _:
            return _typed(state, mode, key)


def _typed(state: TillState, mode: Viewing, key: Key) -> Step:
    """A number before ``*`` says how many days; anything else is typed on."""
    text = state.typed.text
    if key.char == "*" and is_digits(text) and 1 <= int(text) <= _MOST_DAYS:
        return _ask_days(cleared(state), mode, mode.period.lasting(int(text)))
    return still(edited(state, key) or state)


def _printed(state: TillState, mode: Viewing) -> Step:
    if mode.report is None:
        return still(state)
    return asked(state, PrintReport(mode.report, state.settings.language))


def _other_days(state: TillState, mode: Viewing, side: int) -> Step:
    """As many days as are shown, before them or after."""
    return _ask_days(state, mode, mode.period.moved(side * mode.period.days))


def _ask_days(state: TillState, mode: Viewing, period: Period) -> Step:
    """The day of the shift is the last one; what is shown of this moment has no days."""
    last = state.desk.shift.business_date if state.desk.shift is not None else ""
    if mode.shown.span == NOW or mode.report is None or period.until > last:
        return still(state)
    return make(state, mode._replace(period=period))


def _entered(state: TillState, mode: Viewing) -> Step:
    """Where a product is asked for, a code or the best of what a name finds; elsewhere a code asks its price."""
    text = state.typed.text
    if not text:
        return still(state)
    if is_digits(text):
        purpose = REPORT if mode.shown.span == OF else PRICE
        return cleared(state), (Resolve(text, "", "code", purpose, "", ""),)
    if mode.shown.span != OF:
        return still(cleared(state))
    return state, (FindHits(text, 1),)


def product_in_report(state: TillState, sku: str) -> Step:
    """Show the report of a product, over the same days."""
    mode = state.mode
    if not isinstance(mode, Viewing):
        return still(state)
    since, until, _, shift = mode.period
    return make(state, mode._replace(period=Period(since, until, sku, shift)))


def product_found(state: TillState, hits: tuple[SearchHit, ...]) -> Step:
    """Show the report of the product that a name finds first."""
    if not hits:
        return refused(state, bad(NOTHING_FOUND, ("typed", state.typed.text)))
    return product_in_report(state, hits[0].item.sku)
