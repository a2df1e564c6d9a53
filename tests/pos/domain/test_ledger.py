"""The first law: in every document the postings of each commodity sum to zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.ledger import Posting, UnbalancedError, merge, reverse

LEGS = st.lists(
    st.builds(
        Posting,
        account=st.sampled_from(["1101", "4201", "store", "full"]),
        subledger=st.sampled_from(["", "1", "GUL-KG"]),
        commodity=st.sampled_from(["IDR", "GUL-KG", "TABUNG-3"]),
        amount=st.integers(min_value=-(10**12), max_value=10**12),
    ),
    max_size=30,
)


def _balanced(legs: list[Posting]) -> list[Posting]:
    return legs + [Posting("3901", "", leg.commodity, -leg.amount) for leg in legs]


@given(LEGS)
def test_merged_postings_sum_to_zero_and_none_is_zero(legs: list[Posting]) -> None:
    merged = merge(_balanced(legs))
    assert all(posting.amount for posting in merged)
    for commodity in {posting.commodity for posting in merged}:
        assert sum(posting.amount for posting in merged if posting.commodity == commodity) == 0


@given(LEGS)
def test_one_posting_stands_for_each_key(legs: list[Posting]) -> None:
    keys = [posting[:3] for posting in merge(_balanced(legs))]
    assert len(keys) == len(set(keys))


@given(LEGS.filter(lambda legs: any(leg.amount for leg in legs)))
def test_a_leg_that_is_lost_is_caught(legs: list[Posting]) -> None:
    whole = merge(_balanced(legs))
    for lost in range(len(whole)):
        with pytest.raises(UnbalancedError) as caught:
            merge(whole[:lost] + whole[lost + 1 :])
        assert caught.value.commodity == whole[lost].commodity
        assert caught.value.excess == -whole[lost].amount


@given(LEGS)
def test_a_reversal_undoes_every_posting(legs: list[Posting]) -> None:
    whole = merge(_balanced(legs))
    assert merge([*whole, *reverse(whole)]) == ()
