"""A sale was written: the change stands green until the next sale begins, which takes no key."""

from pos.ui.formatting import number
from pos.ui.messages import PAID, PAID_BELOW_ZERO, good, warn
from pos.ui.port import SaleCompleted
from pos.ui.reducer.effects import Beep
from pos.ui.reducer.state import Paid, Step, TillState
from pos.ui.reducer.steps import with_new_cart


def completed(state: TillState, sale: SaleCompleted) -> Step:
    """Show the change and lay an empty cart behind it."""
    paid = Paid(state.basket, state.member, sale)
    message = good(PAID, ("number", number(sale.sale_no)))
    if sale.below_zero:
        message = warn(PAID_BELOW_ZERO, ("names", ", ".join(sale.below_zero)))
    desk = state.desk._replace(next_sale_no=sale.sale_no + 1, is_stale=True)
    state = with_new_cart(state, sale.next_cart_uuid)
    return state._replace(desk=desk, paid=paid, message=message), (Beep("paid"),)
