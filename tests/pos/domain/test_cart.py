"""The cart: a list of events, and the same cart again from the same events."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cart import (
    ASK,
    EMPTY_GIVEN,
    SHELL_BOUGHT,
    Cart,
    CartEvent,
    CountSet,
    Held,
    LineAdded,
    LineVoided,
    MemberSet,
    Recalled,
    ShellAnswered,
    UnknownAdded,
    WeightTaken,
    apply,
)
from pos.domain.cart_codec import decode, encode
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from tests.support.goods import CART_ID, CYLINDER, LPG, NOODLES, SUGAR, WATER, cart_of

SOME_EVENTS = st.one_of(
    st.builds(
        LineAdded,
        st.just(1),
        st.sampled_from([NOODLES, SUGAR, LPG, WATER]),
        st.just(ONE),
        st.just(Rupiah(0)),
        st.just("scan"),
    ),
    st.builds(UnknownAdded, st.integers(1, 9), st.text(max_size=20)),
    st.builds(CountSet, st.integers(1, 9), st.integers(1, 10**6).map(Milli)),
    st.builds(
        WeightTaken,
        st.integers(1, 9),
        st.integers(1, 10**6).map(Milli),
        st.binary(max_size=9).map(bytes.hex),
        st.integers(0, 999),
    ),
    st.builds(ShellAnswered, st.integers(1, 9), st.just(SHELL_BOUGHT), st.just(CYLINDER), st.integers(2, 10)),
    st.builds(ShellAnswered, st.integers(1, 9), st.just(EMPTY_GIVEN), st.none(), st.just(0)),
    st.builds(LineVoided, st.integers(1, 9), st.text(max_size=20)),
    st.builds(MemberSet, st.integers(0, 9), st.text(max_size=4)),
    st.builds(Held, st.text(max_size=9)),
    st.builds(Recalled, st.text(max_size=9)),
)


@given(SOME_EVENTS)
def test_an_event_comes_back_from_its_text(event: CartEvent) -> None:
    assert decode(encode(event)) == event


def test_a_weight_that_was_stored_before_there_were_containers_is_one_without() -> None:
    assert decode('["WeightTaken",1,1370,"0230"]') == WeightTaken(1, Milli(1_370), "0230", 0)


def test_what_is_typed_after_a_weight_takes_frame_and_container_off_the_line() -> None:
    weighed = apply(cart_of((SUGAR, 1000)), WeightTaken(1, Milli(1_120), "0230", 250))
    assert weighed.lines[0][-2:] == ("0230", 250)
    assert apply(weighed, CountSet(1, Milli(2_000))).lines[0][-2:] == ("", 0)


def test_a_damaged_event_is_refused() -> None:
    with pytest.raises(ValueError, match="Gone"):
        decode('["Gone",1]')


def test_the_cart_given_is_unchanged() -> None:
    before = cart_of((NOODLES, 1000))
    apply(before, CountSet(1, Milli(3000)))
    assert before.lines[0].count_milli == ONE


def test_a_voided_line_stays_in_the_record() -> None:
    cart = apply(cart_of((NOODLES, 1000), (SUGAR, 500)), LineVoided(1, "Salah pindai"))
    assert [line.line for line in cart.standing] == [2]
    assert cart.lines[0].void_reason == "Salah pindai"
    assert cart.next_line == 3


def test_a_void_without_a_reason_is_a_void_all_the_same() -> None:
    assert apply(cart_of((NOODLES, 1000)), LineVoided(1, "")).standing == ()


def test_an_unknown_code_locks_payment_until_it_is_voided() -> None:
    cart = apply(Cart(CART_ID), UnknownAdded(1, "899"))
    assert cart.lines[0].is_open_question
    assert not apply(cart, LineVoided(1, "x")).lines[0].is_open_question


def test_a_refill_asks_where_the_empty_is() -> None:
    cart = cart_of((LPG, 1000))
    assert cart.lines[0].shell == ASK
    assert cart.lines[0].is_open_question
    answered = apply(cart, ShellAnswered(1, EMPTY_GIVEN, None, 0))
    assert not answered.lines[0].is_open_question


def test_a_bought_shell_comes_as_a_line_of_its_own_with_the_same_count() -> None:
    cart = apply(cart_of((LPG, 2000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    assert cart.lines[1].item == CYLINDER
    assert (cart.lines[1].count_milli, cart.lines[1].with_line) == (2000, 1)


def test_changing_a_refill_asks_again_and_takes_the_bought_shell_off() -> None:
    bought = apply(cart_of((LPG, 1000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    changed = apply(bought, CountSet(1, Milli(2000)))
    assert changed.lines[0].shell == ASK
    assert changed.lines[1].is_void


def test_voiding_a_refill_voids_the_shell_bought_with_it() -> None:
    bought = apply(cart_of((LPG, 1000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    assert apply(bought, LineVoided(1, "x")).standing == ()


def test_voiding_the_bought_shell_asks_for_the_empty_again() -> None:
    bought = apply(cart_of((LPG, 1000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    left = apply(bought, LineVoided(2, "x"))
    assert left.lines[0].shell == ASK
    assert left.lines[1].is_void


def test_setting_a_count_frees_a_line_from_its_price_label() -> None:
    cart = apply(Cart(CART_ID), LineAdded(1, SUGAR, Milli(370), Rupiah(6_200), "scan"))
    assert apply(cart, CountSet(1, Milli(1000))).lines[0].amount_rupiah == 0


def test_setting_a_count_takes_that_many_at_the_price_of_a_label() -> None:
    cart = apply(Cart(CART_ID), LineAdded(1, NOODLES, Milli(2000), Rupiah(6_000), "scan"))
    assert apply(cart, CountSet(1, Milli(5000))).lines[0].amount_rupiah == 15_000


def test_a_pack_of_refills_brings_as_many_shells_as_are_in_it() -> None:
    pair = LPG._replace(factor=Milli(2000))
    bought = apply(cart_of((pair, 3000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    assert bought.lines[1].count_milli == 6000


def test_setting_the_count_of_a_bought_shell_sets_that_of_its_refill() -> None:
    bought = apply(cart_of((LPG, 1000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    changed = apply(bought, CountSet(2, Milli(3000)))
    assert changed == apply(bought, CountSet(1, Milli(3000)))
    assert (changed.lines[0].count_milli, changed.lines[0].shell, changed.lines[1].is_void) == (3000, ASK, True)


def test_setting_the_count_of_a_voided_shell_leaves_its_refill_alone() -> None:
    bought = apply(cart_of((LPG, 1000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    changed = apply(apply(bought, LineVoided(2, "x")), CountSet(2, Milli(3000)))
    assert changed.lines[0].count_milli == ONE


def test_a_member_comes_and_goes() -> None:
    cart = apply(Cart(CART_ID), MemberSet(7, "0007"))
    assert cart.is_member
    assert not apply(cart, MemberSet(0, "")).is_member


def test_a_held_sale_says_who_held_it_until_it_is_recalled() -> None:
    held = apply(cart_of((NOODLES, 1000)), Held("siti"))
    assert held.held_by == "siti"
    assert apply(held, Recalled("budi")).held_by == ""


@pytest.mark.parametrize("event", [CountSet(9, ONE), LineVoided(0, "x"), ShellAnswered(2, EMPTY_GIVEN, None, 0)])
def test_an_event_about_no_line_is_refused(event: CartEvent) -> None:
    with pytest.raises(KeyError):
        apply(cart_of((NOODLES, 1000)), event)


def test_every_event_counts() -> None:
    cart = apply(apply(cart_of((NOODLES, 1000)), MemberSet(1, "1")), LineVoided(1, "x"))
    assert cart.events == 3
