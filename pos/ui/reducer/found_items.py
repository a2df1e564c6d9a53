"""An item that a code stands for, by what it was looked up for."""

from pos.domain.catalog import Found
from pos.ui.port import CodeRefused
from pos.ui.reducer.effects import CARD, Resolve
from pos.ui.reducer.forms.scans import item_in_form
from pos.ui.reducer.labels import printed_of
from pos.ui.reducer.panels.prices import price_told
from pos.ui.reducer.reports.product import product_in_report
from pos.ui.reducer.selling.adding import add_found, add_refused
from pos.ui.reducer.selling.voiding import void_item
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale
from pos.ui.reducer.stocktaking.counting import found_in_count


def item_found(state: TillState, asked: Resolve, found: Found) -> Step:
    """Use an item."""
    match asked.purpose:
        case "form":
            return item_in_form(state, asked, found)
        case "report":
            return product_in_report(state, found.item.sku)
        case "count":
            return found_in_count(state, found, asked.before)
        case "price":
            return price_told(state, found)
        case "void":
            return void_item(state, found.item)
        case _:
            return _sold(state if asked.purpose != CARD else back_to_sale(state), asked, found)


def _sold(state: TillState, asked: Resolve, found: Found) -> Step:
    """Add an item, unless its label says that it has expired: that may be sold to nobody.

    Source: UU 18/2012 (Pangan) article 90: expired food may not be traded.
    """
    printed = printed_of(state, asked)
    if printed is not None and state.desk.shift is not None and printed.has_expired(state.desk.shift.business_date):
        return add_refused(state, asked, CodeRefused(asked.code, "expired", found.item))
    return add_found(state, found, asked.entry, asked.before)
