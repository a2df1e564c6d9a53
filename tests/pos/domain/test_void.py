"""The void of a sale: nothing is left of it, and no pool has value without goods."""

from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cart import EMPTY_GIVEN, ShellAnswered, apply
from pos.domain.ledger import merge
from pos.domain.postings import derive
from pos.domain.sale import decide
from pos.domain.valuation import Pool
from pos.domain.void import decide as decide_void
from tests.support.goods import LPG, NOODLES, WATER, cart_of, pool, view_of


def test_a_void_is_the_exact_negative_of_its_sale() -> None:
    cart = apply(cart_of((NOODLES, 2000), (LPG, 1000), (WATER, 1000)), ShellAnswered(2, EMPTY_GIVEN, None, 0))
    pools = {"MIE-GRG": pool(9_000, 25_650), "LPG3-ISI": pool(3, 48_000), "GLN-TTP": pool(9_000, 2_250)}
    sale = decide(cart, None, view_of(cart, pools))
    left = {"MIE-GRG": pool(7_000, 19_950), "LPG3-ISI": pool(2, 32_000), "GLN-TTP": pool(8_000, 2_000)}
    void = decide_void(sale, 1, left, "Pembeli batal")
    assert void["corrections"] == []
    assert merge([*derive("sale", 1, sale), *derive("void", 1, void)]) == ()


def test_goods_that_come_back_below_zero_settle_what_is_missing() -> None:
    """12 sold of 10 worth 500, at a last cost of 100; voiding a sale of 1 that cost 100 leaves -1 worth what it was."""
    sale = decide(cart_of((NOODLES, 1000)), None, view_of(cart_of((NOODLES, 1000)), {"MIE-GRG": pool(1000, 100)}))
    void = decide_void(sale, 1, {"MIE-GRG": pool(-2_000, -100)}, "x")
    assert void["corrections"] == [{"sku": "MIE-GRG", "account": "1141", "amount": 50}]
    postings = derive("void", 1, void)
    assert ("5303", "", "IDR", 50) in postings
    assert ("1141", "MIE-GRG", "IDR", 50) in postings


AMOUNTS = st.integers(-(10**6), 10**6)


@given(AMOUNTS.flatmap(lambda quantity: st.tuples(st.just(quantity), st.integers(0, 10**6))), st.integers(0, 10**6))
def test_after_a_void_value_and_quantity_have_one_sign(now: tuple[int, int], cost: int) -> None:
    quantity, magnitude = now
    value = magnitude if quantity > 0 else -magnitude if quantity < 0 else 0
    cart = cart_of((NOODLES, 1000))
    sale = decide(cart, None, view_of(cart, {"MIE-GRG": pool(1000, cost)}))
    before: Pool = pool(quantity, value)
    postings = derive("void", 1, decide_void(sale, 1, {"MIE-GRG": before}, "x"))
    moved = sum(posting.amount for posting in postings if posting[:2] == ("1141", "MIE-GRG"))
    after_quantity, after_value = quantity + 1000, value + moved
    assert after_quantity or not after_value
    assert after_quantity * after_value >= 0
