"""From the state to what the customer sees: the line touched last, or the newest that stands, and the total."""

from pos.domain.customer import NOBODY, PAID, SELLING, CustomerView
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.ui.reducer.basket import Basket, Priced
from pos.ui.reducer.state import TillState


def customer_view(state: TillState) -> CustomerView:
    """Return what the customer sees now."""
    if state.paid is not None:
        sale = state.paid.completed
        return CustomerView(PAID, "", Milli(0), Rupiah(0), sale.due_rupiah, sale.change_rupiah)
    last = _last(state.basket, state.touched)
    if last is None:
        return NOBODY
    line, name = last.line, last.line.item.name if last.line.item is not None else ""
    return CustomerView(SELLING, name, line.count_milli, last.amount_rupiah, state.basket.due_rupiah, Rupiah(0))


def _last(basket: Basket, touched: int) -> Priced | None:
    """The line touched last, while it stands; else the newest that does."""
    if touched and not basket.priced[touched - 1].line.void_reason:
        return basket.priced[touched - 1]
    return next((each for each in reversed(basket.priced) if not each.line.void_reason), None)
