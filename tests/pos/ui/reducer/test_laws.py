"""Whatever is pressed and scanned: the till stands, the record has no gap, and the cart is what the record says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pos.domain.pricing import cash_due, has_capped_line, line_amount, line_price, total_of
from pos.ui.reducer.basket import asked_refill, last_standing
from tests.pos.ui.shop import CODES, UNKNOWN_CODE
from tests.pos.ui.till import NAMES, Till, selling

SIGNS = st.sampled_from([*"0123456789.,*+-/ agmz", *NAMES])
NAMED = st.sampled_from([*(f"f{number}" for number in range(1, 13)), "pageup", "pagedown", "ctrl+z", "home", "ctrl+c"])
SCANNED = st.sampled_from([*CODES, UNKNOWN_CODE, "KDMP000123", "5" + UNKNOWN_CODE])
STEPS = st.one_of(
    st.tuples(st.just("type"), SIGNS),
    st.tuples(st.just("press"), NAMED),
    st.tuples(st.just("scan"), SCANNED),
    st.tuples(st.just("wedge"), SCANNED),
    st.tuples(st.just("tick"), st.just("")),
)


def play(till: Till, steps: list[tuple[str, str]]) -> None:
    for how, what in steps:
        if how == "tick":
            till.tick()
        else:
            getattr(till, how)(what)
        till.view()


def check(till: Till) -> None:
    """The basket is what the cart costs, and the cart is what was stored."""
    basket = till.runner.state.basket
    cart = basket.cart
    assert basket.total_rupiah == total_of(cart)
    assert basket.due_rupiah == cash_due(total_of(cart), basket.rounding, is_capped=has_capped_line(cart))
    assert basket.standing == len(cart.standing)
    assert basket.questions == tuple(line.line for line in cart.lines if line.is_open_question)
    for priced, line in zip(basket.priced, cart.lines, strict=True):
        is_member = cart.is_member
        assert priced == (line, line_price(line, is_member=is_member), line_amount(line, is_member=is_member))
    assert (asked_refill(basket) is not None) <= bool(basket.questions)
    assert (last_standing(basket) is None) is (basket.standing == 0)
    if cart.events:
        assert till.shop.carts[cart.uuid] == cart


@settings(max_examples=200)
@given(st.lists(STEPS, max_size=60))
def test_no_keys_and_scans_break_the_till(steps: list[tuple[str, str]]) -> None:
    till = selling()
    play(till, steps)
    check(till)
    for uuid in till.shop.carts:
        positions = [stored.position for stored in till.shop.stored if stored.cart_uuid == uuid]
        assert positions == list(range(1, len(positions) + 1))
    paid = [cart.uuid for cart, _ in till.shop.paid]
    assert len(paid) == len(set(paid))


@settings(max_examples=100)
@given(st.lists(STEPS, max_size=40), st.integers(0, 5))
def test_nothing_is_lost_while_the_shop_is_slow(steps: list[tuple[str, str]], late: int) -> None:
    quick, slow = selling(), selling()
    play(quick, steps)
    slow.shop.is_slow = True
    play(slow, steps)
    while slow.runner.state.is_waiting:
        slow.shop.let_go()
        for _ in range(late):
            slow.view()
    assert slow.shop.stored == quick.shop.stored
    assert slow.shop.paid == quick.shop.paid
    assert slow.runner.state.basket == quick.runner.state.basket
    assert slow.beeps == quick.beeps


@settings(max_examples=50)
@given(st.text(max_size=30))
def test_any_text_can_be_typed(text: str) -> None:
    till = selling()
    for char in text:
        till.now_ms += 100
        till.strike(char, char)
    till.type("⏎")
    check(till)
    assert all(len(part) <= 600 for part in till.view().command)
