"""What has to be counted a second time, and what goods found are worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.counting.judging import Limits, is_large, to_count_again, worth
from pos.domain.counting.netting import Netted
from pos.domain.money import Rupiah
from tests.pos.domain.counting.shelves import goods, line
from tests.support.goods import pool

MIE, GULA = goods("MIE-GRG"), goods("GUL-KG", is_weighed=True)
LIMITS = Limits(Rupiah(25_000), 5)
CHEAP = pool(100_000, 100_000)


def test_goods_found_are_worth_what_those_that_are_there_are() -> None:
    assert worth(pool(10_000, 28_867), 3000) == 8660


def test_goods_found_where_none_are_left_are_worth_the_last_receipt() -> None:
    assert worth(pool(-1000, -900, (3000, 2000)), 1000) == 1500
    assert worth(pool(0, 0), 1000) == 0


@given(st.integers(1, 10**6), st.integers(0, 10**9), st.integers(0, 10**6))
def test_goods_found_are_never_worth_less_than_nothing(quantity: int, value: int, found: int) -> None:
    assert 0 <= worth(pool(quantity, value), found) <= value * found // quantity + 1


@pytest.mark.parametrize(
    ("shelf", "book", "expected"),
    [(100_000, 100_000, False), (96_000, 100_000, False), (95_000, 100_000, True), (1000, 0, True), (0, 1000, True)],
)
def test_a_difference_is_large_by_its_share(shelf: int, book: int, *, expected: bool) -> None:
    assert is_large(line(MIE, shelf, book), CHEAP, LIMITS) is expected


def test_a_difference_is_large_by_its_value() -> None:
    dear = pool(1000_000, 25_000_000)
    assert is_large(line(MIE, 999_000, 1000_000), dear, LIMITS)
    assert not is_large(line(MIE, 999_001, 1000_000), dear, LIMITS)


def test_what_differs_much_moved_or_was_not_found_is_counted_again() -> None:
    much, moved = line(MIE, 1000, 9000), line(GULA, 5000, 5000)._replace(is_moved=True)
    lost, fine = goods("LOST"), line(goods("FINE"), 3000, 3000)
    counted = Netted({each.what.key: each for each in (much, moved, fine)}, {})
    pools = {each.what.key: CHEAP for each in (much, moved, fine)}
    assert to_count_again(counted, (lost, MIE), pools, LIMITS) == (MIE, GULA, lost)


def test_a_second_count_stands_unless_it_moved_and_nothing_is_looked_for_twice() -> None:
    much = line(MIE, 1000, 9000)._replace(round=2)
    moved = line(GULA, 5000, 5000)._replace(round=2, is_moved=True)
    lost = goods("LOST")
    counted = Netted({each.what.key: each for each in (much, moved)}, {lost.key: lost})
    pools = {MIE.key: CHEAP, GULA.key: CHEAP}
    assert to_count_again(counted, (lost,), pools, LIMITS) == (GULA,)
