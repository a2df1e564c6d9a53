"""The basket: whatever was done to a cart, what is shown is what is sold."""

from hypothesis import given

from pos.ui.reducer.basket import after, basket_of
from tests.support.goods import DOWN_TO_100, cart_of
from tests.support.happenings import HAPPENINGS, Happening, events_of


@given(HAPPENINGS)
def test_what_is_kept_along_is_what_would_be_worked_out_anew(happenings: list[Happening]) -> None:
    basket = basket_of(cart_of(), DOWN_TO_100)
    for event in events_of(happenings):
        basket = after(basket, event)
        assert basket == basket_of(basket.cart, DOWN_TO_100)
