"""An item that a code stands for, by what it was looked up for."""

from pos.domain.catalog import Found
from pos.ui.reducer.effects import CARD, Resolve
from pos.ui.reducer.forms.scans import item_in_form
from pos.ui.reducer.panels.prices import price_told
from pos.ui.reducer.reports.product import product_in_report
from pos.ui.reducer.selling.adding import add_found
from pos.ui.reducer.selling.voiding import void_item
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale
from pos.ui.reducer.stocktaking.counting import found_in_count


def item_found(state: TillState, asked: Resolve, found: Found) -> Step:
    """Use an item."""
    match asked.purpose:
        case "form":
            return item_in_form(state, found)
        case "report":
            return product_in_report(state, found.item.sku)
        case "count":
            return found_in_count(state, found, asked.before)
        case "price":
            return price_told(state, found)
        case "void":
            return void_item(state, found.item)
        case _:
            return add_found(state if asked.purpose != CARD else back_to_sale(state), found, asked.entry, asked.before)
