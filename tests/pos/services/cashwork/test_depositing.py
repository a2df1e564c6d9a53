"""Deposits through the real database: whose cash, which Z, and what is still under way."""

import pytest

from pos.domain.answers import Performed
from pos.domain.cash.commands import TO_BANK, TO_COURIER, TO_TREASURER, Deposit
from pos.domain.errors import NotAllowed, NotEnoughCash
from pos.domain.money import Rupiah
from pos.services import shiftwork
from pos.services.acting.acting import choices, perform
from pos.services.acting.job import Job
from pos.services.session import Session
from pos.store import facts, shifts
from tests.pos.services.conftest import Counter

TREASURER = Session(5, "bendahara", ("bendahara",))


def _hand_over(counter: Counter, deposit: Deposit, session: Session = TREASURER) -> Performed:
    with counter.desk.database.write() as tx:
        return perform(tx, Job(counter.desk, session, counter.paper, None), deposit)


def _to(stage: str, *counted: tuple[int, int], carrier: int = 0, amount: int = 0) -> Deposit:
    return Deposit(stage, counted, carrier, "Siti", "BNI 7", Rupiah(amount))


def _cash(counter: Counter, account: str, subledger: str = "") -> int:
    with counter.desk.database.read() as tx:
        return shifts.cash_balance(tx, account, subledger)


def _a_shift(counter: Counter) -> None:
    counter.open(0)
    with counter.desk.database.write() as tx:
        shiftwork.count_drawer(tx, Job(counter.desk, counter.cashier, counter.paper, None), (), 0)


def _covered(counter: Counter) -> object:
    with counter.desk.database.read() as tx:
        newest = facts.newest(tx, counter.desk.node.code, "deposit")
    assert newest is not None
    return newest.body["shifts"]


def test_cash_goes_from_the_safe_to_the_treasurer_and_on_to_the_bank(counter: Counter) -> None:
    safe = _cash(counter, "1102")
    assert _hand_over(counter, _to(TO_TREASURER, (100_000, 5), carrier=2)).amount_rupiah == 500_000
    assert (_cash(counter, "1102"), _cash(counter, "1103", "2")) == (safe - 500_000, 500_000)
    _hand_over(counter, _to(TO_BANK, carrier=2, amount=200_000))
    assert _hand_over(counter, _to(TO_BANK, carrier=2)).amount_rupiah == 300_000
    assert (_cash(counter, "1103", "2"), _cash(counter, "1111")) == (0, 500_000)
    assert counter.paper.queued[-1] == ("deposit", "bendahara")


def test_each_shift_is_covered_once(counter: Counter) -> None:
    for _ in range(2):
        _a_shift(counter)
    _hand_over(counter, _to(TO_COURIER, (1_000, 1)))
    assert _covered(counter) == [1, 2]
    _hand_over(counter, _to(TO_COURIER, (1_000, 1)))
    assert _covered(counter) == []
    _a_shift(counter)
    _hand_over(counter, _to(TO_BANK))
    assert _covered(counter) == []
    _hand_over(counter, _to(TO_COURIER, (1_000, 1)))
    assert _covered(counter) == [3]


def test_nothing_is_handed_over_that_is_not_there(counter: Counter) -> None:
    with pytest.raises(NotEnoughCash):
        _hand_over(counter, _to(TO_COURIER, (100_000, 1_000)))


def test_a_cashier_deposits_nothing(counter: Counter) -> None:
    with pytest.raises(NotAllowed):
        _hand_over(counter, _to(TO_COURIER, (1_000, 1)), counter.cashier)


def test_a_deposit_during_a_shift_is_of_its_day_and_named_in_it(counter: Counter) -> None:
    counter.open(0)
    _hand_over(counter, _to(TO_COURIER, (1_000, 1)))
    with counter.desk.database.read() as tx:
        assert facts.last_of_shift(tx, 1, "deposit") is not None


def test_the_forms_offer_who_may_take_it_and_what_is_under_way(counter: Counter) -> None:
    _hand_over(counter, _to(TO_COURIER, (1_000, 3)))
    _hand_over(counter, _to(TO_TREASURER, (1_000, 2), carrier=2))
    job = Job(counter.desk, TREASURER, counter.paper, None)
    with counter.desk.database.read() as tx:
        under_way = choices(tx, job, "under_way", ())
        carriers = choices(tx, job, "carriers", ())
    assert [(choice.key, choice.right) for choice in under_way] == [("0", "3.000"), ("2", "2.000")]
    assert "1" in {choice.key for choice in carriers}
