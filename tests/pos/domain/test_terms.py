"""What is agreed about a line: it is priced by it, it comes back from its text, and the body says who agreed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cart import Cart, CartEvent, CountSet, LineAdded, MemberSet, apply
from pos.domain.cart_codec import decode, encode
from pos.domain.documents import Body, integer, part, parts
from pos.domain.errors import PriceAboveCap
from pos.domain.money import BasisPoints, Rupiah
from pos.domain.postings import derive
from pos.domain.pricing import binding, discount_of, line_amount, line_gross, line_price
from pos.domain.quantity import Milli
from pos.domain.sale import decide
from pos.domain.terms import ORDINARY, Agreed, CapLifted, Discounted, PriceSet
from tests.support.goods import NOODLES, RICE, SUGAR, cart_of, pool, view_of

CASHIER, MANAGER = 1, 2


def price(rupiah: int, line: int = 1) -> PriceSet:
    """A price of a line."""
    return PriceSet(line, Rupiah(rupiah), "Barang cacat", CASHIER, MANAGER)


def less(amount: int = 0, part_of: int = 0, line: int = 1) -> Discounted:
    """A discount of a line."""
    return Discounted(line, Rupiah(amount), BasisPoints(part_of), "Promo", CASHIER, 0)


LIFTED = CapLifted(1, "Ongkos antar", CASHIER, MANAGER)


def _agreed(cart: Cart, *events: Agreed) -> Cart:
    for event in events:
        cart = apply(cart, event)
    return cart


def _amount(cart: Cart) -> int:
    return line_amount(cart.lines[0], is_member=cart.is_member)


@pytest.mark.parametrize("event", [price(3_000), less(500), less(0, 250), LIFTED])
def test_an_agreement_comes_back_from_its_text(event: CartEvent) -> None:
    assert decode(encode(event)) == event


def test_a_price_set_by_hand_holds_for_any_quantity_and_buyer() -> None:
    cart = _agreed(cart_of((NOODLES, 2000)), price(3_000))
    assert (_amount(cart), line_price(cart.lines[0], is_member=True)) == (6_000, 3_000)
    assert _amount(apply(apply(cart, CountSet(1, Milli(4000))), MemberSet(7, "0007"))) == 12_000
    assert _amount(_agreed(cart, price(0))) == 0


def test_a_price_set_by_hand_stands_above_a_label() -> None:
    cart = apply(cart_of(), LineAdded(1, SUGAR, Milli(370), Rupiah(6_200), "scan"))
    assert _amount(_agreed(cart, price(10_000))) == 3_700


def test_a_part_taken_off_goes_with_the_quantity_and_an_amount_does_not() -> None:
    cart = cart_of((NOODLES, 2000))
    tenth = _agreed(cart, less(0, 1_000))
    assert (_amount(tenth), _amount(apply(tenth, CountSet(1, Milli(10_000))))) == (5_940, 29_700)
    fixed = _agreed(cart, less(600))
    assert (_amount(fixed), _amount(apply(fixed, CountSet(1, Milli(1000))))) == (6_000, 3_300)
    assert apply(fixed, CountSet(1, Milli(1000))).lines[0].terms == ORDINARY


def test_the_newest_discount_holds_and_none_is_above_the_line() -> None:
    cart = _agreed(cart_of((NOODLES, 1000)), less(500), less(99_000))
    assert (_amount(cart), discount_of(cart.lines[0], line_gross(cart.lines[0], is_member=False))) == (0, 3_300)
    assert discount_of(cart_of((NOODLES, 1000)).lines[0], Rupiah(3_300)) == 0


def test_a_cap_binds_until_somebody_answers_for_it() -> None:
    cart = _agreed(cart_of((RICE, 1000)), price(14_000))
    assert _amount(cart) == 13_500
    with pytest.raises(PriceAboveCap):
        decide(cart, None, view_of(cart, {}))
    lifted = _agreed(cart, LIFTED)
    assert _amount(lifted) == 14_000
    item = binding(lifted.lines[0])
    assert item is not None
    assert item.cap_rupiah == 0
    line = parts(decide(lifted, None, view_of(lifted, {})), "lines")[0]
    assert line["over_cap"] == {"approved_by": MANAGER, "by": CASHIER, "reason": "Ongkos antar"}
    assert (line["cap"], line["price"], line["amount"]) == (13_500, 14_000, 14_000)


def test_the_body_says_who_set_a_price_and_what_it_was() -> None:
    cart = _agreed(cart_of((NOODLES, 2000)), price(3_000))
    line = parts(decide(cart, None, view_of(cart, {})), "lines")[0]
    assert line["override"] == {"approved_by": MANAGER, "by": CASHIER, "from": 3_300, "reason": "Barang cacat"}
    assert "discount" not in line


def test_a_price_override_is_the_worked_example() -> None:
    cart = _agreed(cart_of((NOODLES, 2000)), price(3_000))
    body = decide(cart, None, view_of(cart, {"MIE-GRG": pool(98_000, 282_877)}))
    assert set[tuple[str, str, str, int]](derive("sale", 1, body)) == {
        ("4201", "", "IDR", -6_000),
        ("5201", "", "IDR", 5_773),
        ("1141", "MIE-GRG", "IDR", -5_773),
        ("store", "", "MIE-GRG", -2_000),
        ("customer", "", "MIE-GRG", 2_000),
        ("1101", "1", "IDR", 6_000),
    }


def test_a_discount_is_a_deduction_from_revenue() -> None:
    cart = apply(_agreed(cart_of((NOODLES, 2000)), less(500)), MemberSet(7, "0007"))
    body = decide(cart, None, view_of(cart, {}))
    assert part(parts(body, "lines")[0], "discount") == {
        "account": "4191",
        "amount": 500,
        "approved_by": 0,
        "by": CASHIER,
        "reason": "Promo",
    }
    postings = derive("sale", 1, body)
    assert {("4201", "", "IDR", -6_500), ("4191", "", "IDR", 500), ("1101", "1", "IDR", 6_000)} <= {*postings}
    assert ("belanja", "A7", "BELANJA-2026", 6_000) in postings


@given(
    count=st.integers(1, 9),
    amount=st.integers(0, 40_000),
    part_of=st.integers(0, 10_000),
    set_to=st.none() | st.integers(0, 20_000),
)
def test_whatever_was_agreed_a_line_costs_nothing_below_zero_and_its_sale_balances(
    count: int, amount: int, part_of: int, set_to: int | None
) -> None:
    events: list[Agreed] = [less(amount, part_of), *([price(set_to)] if set_to is not None else [])]
    cart = _agreed(cart_of((NOODLES, 1000 * count)), *events)
    body: Body = decide(cart, None, view_of(cart, {}))
    assert integer(body, "total") >= 0
    assert sum(leg.amount for leg in derive("sale", 1, body) if leg.commodity == "IDR") == 0
