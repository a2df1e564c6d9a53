"""Products that a name finds, for the mode that asked."""

from pos.ui.reducer.forms import rows
from pos.ui.reducer.modes import Filling, Stocktaking, Viewing
from pos.ui.reducer.panels.hits import hits_found
from pos.ui.reducer.reports.keys import product_found
from pos.ui.reducer.results import HitsFound
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.stocktaking.counting import named_in_count


def names_found(state: TillState, reply: HitsFound) -> Step:
    """Offer them where a form, a report, a count or the search waits for them."""
    mode = state.mode
    if isinstance(mode, Filling):
        return rows.hits_found(state, mode, reply.text, reply.hits)
    if isinstance(mode, Viewing):
        return product_found(state, reply.hits)
    if isinstance(mode, Stocktaking):
        return named_in_count(state, reply.text, reply.hits)
    return hits_found(state, reply)
