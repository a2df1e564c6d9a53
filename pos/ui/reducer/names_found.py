"""Products that a name finds, for the mode that asked."""

from pos.ui.port import Choice
from pos.ui.reducer.forms.spots import gathers
from pos.ui.reducer.modes import Filling, Stocktaking, Viewing
from pos.ui.reducer.panels.hits import hits_found
from pos.ui.reducer.reports.product import product_found
from pos.ui.reducer.results import HitsFound
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still
from pos.ui.reducer.stocktaking.counting import named_in_count


def names_found(state: TillState, reply: HitsFound) -> Step:
    """Offer them where a form, a report, a count or the search waits for them."""
    mode = state.mode
    if isinstance(mode, Filling):
        return _offered(state, mode, reply)
    if isinstance(mode, Viewing):
        return product_found(state, reply.hits)
    if isinstance(mode, Stocktaking):
        return named_in_count(state, reply.text, reply.hits)
    return hits_found(state, reply)


def _offered(state: TillState, mode: Filling, reply: HitsFound) -> Step:
    """Offer what a name finds in a form, unless another was typed meanwhile."""
    if reply.text != state.typed.text or not gathers(mode):
        return still(state)
    offered = tuple(Choice(hit.code, hit.item.name, hit.item.unit) for hit in reply.hits)
    return still(state._replace(mode=mode._replace(choices=offered, chosen=0)))
