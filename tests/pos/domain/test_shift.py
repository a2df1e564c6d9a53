"""Shifts: the float comes from the safe, the difference is posted, and what was counted goes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import BadFigure, ReasonNeeded
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.shift import (
    CashAccounts,
    CashMove,
    Drawer,
    Settled,
    count_total,
    decide_cash,
    decide_close,
    decide_count,
    decide_drop,
    decide_open,
)
from pos.domain.tender import DENOMINATIONS

ACCOUNTS = CashAccounts("1101", "1102", "8102", "8201", "1123")
ONCE = Settled("", 0, 0, 1)
COUNTS = st.lists(st.tuples(st.sampled_from(DENOMINATIONS), st.integers(0, 200)), max_size=12).map(tuple)


def _move(amount: int, reason: str) -> CashMove:
    return CashMove(Rupiah(amount), reason, " untuk 2 karung ", "Budi ", 0)


def _drawer(expected: int, counted: tuple[tuple[int, int], ...]) -> Drawer:
    return Drawer(1, "1101", "1", Rupiah(expected), counted, 2)


def test_the_float_comes_from_the_safe() -> None:
    body = decide_open(3, "1", Rupiah(300_000), ACCOUNTS)
    assert set(derive("shift_open", 1, body)) == {("1101", "1", "IDR", 300_000), ("1102", "", "IDR", -300_000)}


def test_a_shift_may_open_without_a_float() -> None:
    assert derive("shift_open", 1, decide_open(1, "1", Rupiah(0), ACCOUNTS)) == ()


@pytest.mark.parametrize("amount", [-1, 899_000_000_001, 2**63])
def test_a_float_that_is_negative_or_a_barcode_is_refused(amount: int) -> None:
    with pytest.raises(BadFigure):
        decide_open(1, "1", Rupiah(amount), ACCOUNTS)


@pytest.mark.parametrize("amount", [899_000_000_001, -899_000_000_001, 2**63])
def test_a_barcode_is_never_paid_in_or_out(amount: int) -> None:
    with pytest.raises(BadFigure):
        decide_cash("1", _move(amount, "x"), account="1101", counter="1102")


def test_cash_goes_out_against_its_reason() -> None:
    body = decide_cash("1", _move(-12_000, "Perlengkapan"), account="1101", counter="6104")
    assert set(derive("paid_out", 1, body)) == {("1101", "1", "IDR", -12_000), ("6104", "", "IDR", 12_000)}
    assert (body["amount"], body["purpose"], body["person"]) == (12_000, "untuk 2 karung", "Budi")


def test_cash_needs_an_amount_and_a_reason() -> None:
    with pytest.raises(BadFigure):
        decide_cash("1", _move(0, "x"), account="1101", counter="1102")
    with pytest.raises(ReasonNeeded):
        decide_cash("1", _move(5, " "), account="1101", counter="1102")


@pytest.mark.parametrize(
    ("counted", "account", "amount"), [(((5_000, 1),), "8201", 1_000), (((5_000, 1), (2_000, 1)), "8102", -1_000)]
)
def test_over_and_short_are_posted(counted: tuple[tuple[int, int], ...], account: str, amount: int) -> None:
    body = decide_close(_drawer(6_000, counted), ONCE, ACCOUNTS)
    assert (account, "", "IDR", amount) in derive("shift_close", 1, body)


@given(COUNTS, st.integers(-(10**6), 10**9))
def test_a_close_empties_the_drawer_and_fills_the_safe(counted: tuple[tuple[int, int], ...], expected: int) -> None:
    postings = derive("shift_close", 1, decide_close(_drawer(expected, counted), ONCE, ACCOUNTS))
    amounts = {posting.account: posting.amount for posting in postings}
    assert amounts.get("1101", 0) == -expected
    assert amounts.get("1102", 0) == count_total(counted)


def test_a_negative_number_of_notes_is_refused() -> None:
    with pytest.raises(BadFigure):
        count_total([(1_000, -1)])


def test_a_drop_goes_from_the_drawer_to_the_safe() -> None:
    body = decide_drop(1, "1", Rupiah(200_000), 0, ACCOUNTS)
    assert set(derive("cash_drop", 1, body)) == {("1102", "", "IDR", 200_000), ("1101", "1", "IDR", -200_000)}


@pytest.mark.parametrize("amount", [0, -1, 899_000_000_001])
def test_no_sensible_amount_is_no_drop(amount: int) -> None:
    with pytest.raises(BadFigure):
        decide_drop(1, "1", Rupiah(amount), 0, ACCOUNTS)


def test_a_shortage_may_be_owed_by_the_cashier() -> None:
    body = decide_close(_drawer(6_000, ((1_000, 1),)), Settled("Salah kembalian", 7, 2, 3), ACCOUNTS)
    assert ("1123", "7", "IDR", 5_000) in derive("shift_close", 1, body)
    assert (body["reason"], body["charged_to"], body["counts"], body["witness"]) == ("Salah kembalian", 7, 3, 2)


@pytest.mark.parametrize("expected", [1_000, 500])
def test_nobody_is_charged_with_what_is_no_shortage(expected: int) -> None:
    with pytest.raises(BadFigure):
        decide_close(_drawer(expected, ((1_000, 1),)), Settled("x", 7, 0, 1), ACCOUNTS)


@given(COUNTS, st.integers(-(10**6), 10**9))
def test_a_count_is_on_record_and_moves_nothing(counted: tuple[tuple[int, int], ...], expected: int) -> None:
    body = decide_count(_drawer(expected, counted), 2)
    assert body["difference"] == count_total(counted) - expected
    assert derive("cash_count", 1, body) == ()
