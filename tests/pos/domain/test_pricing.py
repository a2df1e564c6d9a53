"""Prices: one rounding a line, a cap that is never passed, and cash rounded to the coin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cart import CartLine, LineAdded, LineVoided, MemberSet, UnknownAdded, apply
from pos.domain.catalog import PriceTier, SoldUnit
from pos.domain.errors import PaidTooLittle, PaidTooMuch
from pos.domain.money import Rupiah
from pos.domain.pricing import (
    RoundingRule,
    amount_of,
    cash_due,
    has_capped_line,
    line_amount,
    line_price,
    total_of,
    unit_price,
)
from pos.domain.quantity import Milli
from pos.domain.tender import change_of, likely_notes
from tests.support.goods import DOWN_TO_100, LPG, NOODLES, RICE, SUGAR, cart_of

NEAREST_500 = RoundingRule(Rupiah(500), "nearest")
TOTALS = st.integers(min_value=0, max_value=10**9).map(Rupiah)


def test_weighed_sugar_is_rounded_once() -> None:
    assert amount_of(SUGAR, Milli(1370), Rupiah(16_800)) == 23_016
    assert amount_of(SUGAR, Milli(1), Rupiah(16_500)) == 17


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=1, max_value=13_500))
def test_a_capped_line_never_passes_its_cap(count: int, price: int) -> None:
    assert amount_of(RICE, Milli(count), Rupiah(price)) * 1000 <= 13_500 * count


def test_a_member_pays_the_member_price() -> None:
    cart = cart_of((NOODLES, 2000))
    assert total_of(cart) == 6_600
    assert total_of(apply(cart, MemberSet(7, "7"))) == 6_500


def test_the_price_from_a_quantity_on_holds_for_the_whole_line() -> None:
    tiers = (*NOODLES.tiers, PriceTier(Milli(10_000), Rupiah(3_100), Rupiah(3_000)))
    bulk = NOODLES._replace(tiers=tiers)
    assert unit_price(bulk, Milli(9_000), is_member=False) == 3_300
    assert unit_price(bulk, Milli(10_000), is_member=False) == 3_100
    assert unit_price(bulk, Milli(10_000), is_member=True) == 3_000


def test_a_price_label_is_the_amount() -> None:
    cart = apply(cart_of(), LineAdded(1, SUGAR, Milli(370), Rupiah(6_200), "scan"))
    assert line_amount(cart.lines[0], is_member=False) == 6_200


def _labelled(item: SoldUnit, count: int, amount: int) -> CartLine:
    return apply(cart_of(), LineAdded(1, item, Milli(count), Rupiah(amount), "scan")).lines[0]


def test_a_label_rounded_to_the_gram_never_passes_the_cap() -> None:
    rice = RICE._replace(tiers=(PriceTier(Milli(0), Rupiah(13_500), Rupiah(13_500)),))
    assert line_amount(_labelled(rice, 741, 10_005), is_member=False) == 10_003


def test_a_member_pays_the_member_price_of_what_a_label_weighs() -> None:
    line = _labelled(SUGAR, 500, 8_400)
    assert (line_price(line, is_member=True), line_amount(line, is_member=True)) == (16_600, 8_300)
    assert line_amount(line, is_member=False) == 8_400


def test_a_label_stands_for_a_member_who_has_no_lower_price() -> None:
    same = SUGAR._replace(tiers=(PriceTier(Milli(0), Rupiah(16_800), Rupiah(16_800)),))
    assert line_amount(_labelled(same, 370, 6_200), is_member=True) == 6_200


def test_a_member_never_pays_more_than_a_label_says() -> None:
    assert line_amount(_labelled(SUGAR, 500, 8_000), is_member=True) == 8_000


def test_the_label_of_a_piece_is_its_price() -> None:
    line = _labelled(NOODLES, 3000, 9_000)
    assert (line_price(line, is_member=True), line_amount(line, is_member=True)) == (3_000, 9_000)


def test_unknown_and_voided_lines_cost_nothing() -> None:
    cart = apply(apply(cart_of((NOODLES, 1000), (SUGAR, 1000)), UnknownAdded(3, "899")), LineVoided(1, "x"))
    assert total_of(cart) == 16_800
    assert line_price(cart.lines[2], is_member=False) == 0


def test_a_cap_is_seen_only_on_a_standing_line() -> None:
    cart = cart_of((LPG, 1000), (NOODLES, 1000))
    assert has_capped_line(cart)
    assert not has_capped_line(apply(cart, LineVoided(1, "x")))


@given(TOTALS)
def test_rounding_down_takes_less_than_a_coin(total: Rupiah) -> None:
    due = cash_due(total, DOWN_TO_100, is_capped=False)
    assert 0 <= total - due < 100
    assert due % 100 == 0


@given(TOTALS)
def test_a_capped_sale_is_never_rounded_up(total: Rupiah) -> None:
    assert cash_due(total, NEAREST_500, is_capped=True) <= total


@pytest.mark.parametrize(("total", "due"), [(15_749, 15_500), (15_750, 16_000), (250, 500), (249, 0)])
def test_to_the_nearest_coin_a_half_goes_up(total: int, due: int) -> None:
    assert cash_due(Rupiah(total), NEAREST_500, is_capped=False) == due


@given(TOTALS)
def test_three_likely_amounts_rise_above_the_total(total: Rupiah) -> None:
    notes = likely_notes(total)
    assert list(notes) == sorted(set(notes))
    assert all(note > total for note in notes)
    assert len(notes) == (3 if total else 0)


def test_the_likely_notes_are_what_a_buyer_holds_out() -> None:
    assert likely_notes(Rupiah(83_700)) == (85_000, 90_000, 100_000)
    assert likely_notes(Rupiah(500)) == (1_000, 2_000, 5_000)
    assert likely_notes(Rupiah(100_000)) == (200_000, 300_000, 400_000)


def test_change_is_what_was_paid_less_what_was_due() -> None:
    assert change_of(Rupiah(83_700), Rupiah(100_000)) == 16_300


def test_paying_too_little_says_how_much_is_missing() -> None:
    with pytest.raises(PaidTooLittle) as refusal:
        change_of(Rupiah(83_700), Rupiah(50_000))
    assert refusal.value.missing_rupiah == 33_700


def test_a_barcode_typed_as_money_is_refused() -> None:
    with pytest.raises(PaidTooMuch) as refusal:
        change_of(Rupiah(83_700), Rupiah(8_990_000_000_017))
    assert refusal.value.paid_rupiah == 8_990_000_000_017
