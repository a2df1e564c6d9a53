"""Deposits: from the safe to whoever answers for the cash, and on to the bank; never more than is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cash.commands import TO_BANK, TO_COURIER, TO_TREASURER, Deposit
from pos.domain.cash.deposit import DepositAccounts, Way, decide_deposit, way_of
from pos.domain.errors import BadFigure, NotEnoughCash
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.tender import DENOMINATIONS

ACCOUNTS = DepositAccounts("1102", "1103", "1111")
COUNTS = st.lists(st.tuples(st.sampled_from(DENOMINATIONS), st.integers(0, 200)), max_size=12).map(tuple)


def _deposit(stage: str, *counted: tuple[int, int], carrier: int = 0, amount: int = 0) -> Deposit:
    return Deposit(stage, counted, carrier, " Siti ", " BNI-7 ", Rupiah(amount))


@pytest.mark.parametrize(
    ("stage", "carrier", "way"),
    [
        (TO_TREASURER, 4, Way(("1102", ""), ("1103", "4"))),
        (TO_COURIER, 0, Way(("1102", ""), ("1103", ""))),
        (TO_BANK, 4, Way(("1103", "4"), ("1111", ""))),
        (TO_BANK, 0, Way(("1103", ""), ("1111", ""))),
    ],
)
def test_each_stage_has_its_way(stage: str, carrier: int, way: Way) -> None:
    assert way_of(_deposit(stage, carrier=carrier), ACCOUNTS) == way


@pytest.mark.parametrize("stage", ["", "home", TO_TREASURER])
def test_cash_goes_nowhere_without_a_stage_or_a_treasurer(stage: str) -> None:
    with pytest.raises(BadFigure):
        way_of(_deposit(stage), ACCOUNTS)


def test_what_leaves_the_safe_is_what_was_counted() -> None:
    deposit = _deposit(TO_TREASURER, (100_000, 10), (500, 0), carrier=4)
    body = decide_deposit(deposit, way_of(deposit, ACCOUNTS), Rupiah(1_000_000), (1, 2), 9)
    assert set(derive("deposit", 1, body)) == {("1102", "", "IDR", -1_000_000), ("1103", "4", "IDR", 1_000_000)}
    assert body["count"] == [{"denomination": 100_000, "pieces": 10}]
    assert (body["received_by"], body["bank_slip"], body["shifts"], body["approved_by"]) == ("Siti", "BNI-7", [1, 2], 9)


@pytest.mark.parametrize(("amount", "posted"), [(0, 800_000), (300_000, 300_000)])
def test_the_bank_receives_everything_or_what_its_slip_says(amount: int, posted: int) -> None:
    deposit = _deposit(TO_BANK, amount=amount)
    body = decide_deposit(deposit, way_of(deposit, ACCOUNTS), Rupiah(800_000), (), 0)
    assert ("1111", "", "IDR", posted) in derive("deposit", 1, body)


@pytest.mark.parametrize(("there", "pieces"), [(99_999, 1), (0, 1), (-5, 1)])
def test_more_than_is_there_is_refused(there: int, pieces: int) -> None:
    deposit = _deposit(TO_COURIER, (100_000, pieces))
    with pytest.raises(NotEnoughCash) as refusal:
        decide_deposit(deposit, way_of(deposit, ACCOUNTS), Rupiah(there), (), 0)
    assert refusal.value.there_rupiah == there


@pytest.mark.parametrize("counted", [(), ((100_000, 0),), ((1_000, -1),)])
def test_nothing_is_no_deposit(counted: tuple[tuple[int, int], ...]) -> None:
    deposit = _deposit(TO_COURIER, *counted)
    with pytest.raises(BadFigure):
        decide_deposit(deposit, way_of(deposit, ACCOUNTS), Rupiah(1_000_000), (), 0)


@given(COUNTS, st.integers(0, 10**10), st.sampled_from((TO_TREASURER, TO_COURIER)))
def test_a_deposit_moves_cash_and_makes_none(counted: tuple[tuple[int, int], ...], there: int, stage: str) -> None:
    deposit = _deposit(stage, *counted, carrier=4 if stage == TO_TREASURER else 0)
    try:
        body = decide_deposit(deposit, way_of(deposit, ACCOUNTS), Rupiah(there), (), 0)
    except (BadFigure, NotEnoughCash):
        return
    postings = derive("deposit", 1, body)
    assert sum(posting.amount for posting in postings) == 0
    assert 0 < max(posting.amount for posting in postings) <= there
