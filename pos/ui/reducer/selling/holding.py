"""One key to hold a sale and one to take it back; a list only when there is a choice."""

from pos.domain.cart import Held, Recalled
from pos.ui.messages import HELD, NOTHING_HELD, RECALLED, bad, good
from pos.ui.port import HeldSale
from pos.ui.reducer.basket import basket_of
from pos.ui.reducer.effects import Cancel, Effect, FindMember, MintCart, ReadHeld
from pos.ui.reducer.modes import HeldList
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, asked, back_to_sale, in_mode, recorded, refused, still, with_new_cart


def hold_or_recall(state: TillState) -> Step:
    """Put the sale on hold; with an empty cart, take one back."""
    if state.basket.standing:
        return _hold(state)
    held = state.desk.held
    if not held:
        return refused(state, bad(NOTHING_HELD))
    if state.basket.cart.events:
        return asked(state, Cancel(state.basket.cart, "recall"))
    return recall_one_of(state, held)


def recall_one_of(state: TillState, held: tuple[HeldSale, ...]) -> Step:
    """Take back the only sale on hold, or show the list of them."""
    if len(held) == 1:
        return recall(state, held[0])
    return still(in_mode(state, HeldList(held, 0)))


def recall(state: TillState, sale: HeldSale) -> Step:
    """Take a sale back from hold to the counter."""
    cart = sale.cart
    state = back_to_sale(state)._replace(
        basket=basket_of(cart, state.desk.rounding), member=None, paid=None, selected=0, touched=len(cart.lines)
    )
    state, record = recorded(state, Recalled(_who(state)))
    effects: tuple[Effect, ...] = (record, OK, ReadHeld())
    if cart.is_member:
        effects += (FindMember(cart.member_number, is_recall=True),)
    return state._replace(message=good(RECALLED)), effects


def cart_minted(state: TillState, uuid: str) -> Step:
    """Lay the new cart on the counter after a hold."""
    return still(with_new_cart(state, uuid))


def _hold(state: TillState) -> Step:
    state, record = recorded(state, Held(_who(state)))
    return state._replace(message=good(HELD), paid=None), (record, MintCart(), OK, ReadHeld())


def _who(state: TillState) -> str:
    return state.desk.user.name if state.desk.user is not None else ""
