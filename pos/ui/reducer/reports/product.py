"""What a report is about, where it is about one product: a code, or the best of what a name finds."""

from pos.domain.gtin import is_digits
from pos.domain.period import Period
from pos.ui.messages import NOTHING_FOUND, bad
from pos.ui.port import SearchHit
from pos.ui.reducer.effects import PRICE, REPORT, FindHits, Resolve
from pos.ui.reducer.modes import Viewing
from pos.ui.reducer.reports.opening import make
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import cleared, refused, still
from pos.ui.reports import OF


def entered(state: TillState, mode: Viewing) -> Step:
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
