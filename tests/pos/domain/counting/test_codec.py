"""Marks as text and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.counting.codec import decode, encode
from pos.domain.counting.marks import (
    AskedAgain,
    Countable,
    CountEvent,
    Listed,
    TagCounted,
    TagSet,
    TagTaken,
    Witness,
)

_THINGS = st.builds(
    Countable,
    st.sampled_from(["store", "full", "empty", "faulty"]),
    st.text(min_size=1, max_size=8),
    st.text(max_size=20),
    st.sampled_from(["pcs", "kg"]),
    st.integers(1, 40_000),
    st.booleans(),
)
_TAGS, _COUNTS = st.integers(1, 99), st.integers(0, 10**9)
EVENTS: st.SearchStrategy[CountEvent] = st.one_of(
    st.builds(TagCounted, _TAGS, _THINGS, _COUNTS),
    st.builds(TagSet, _TAGS, _THINGS, _COUNTS),
    st.builds(TagTaken, _TAGS, _THINGS),
    st.builds(Listed, st.lists(_THINGS, max_size=3).map(tuple)),
    st.builds(AskedAgain, st.lists(_THINGS, max_size=3).map(tuple)),
)


@given(EVENTS, st.builds(Witness, st.integers(0, 9), st.integers(), st.integers()))
def test_a_mark_reads_back_as_it_was_written(event: CountEvent, witness: Witness) -> None:
    assert decode(encode(event, witness)) == (event, witness)


@pytest.mark.parametrize("text", ['["Guessed",[1],[0,0,0]]', '["TagSet",["a"],[0,0,0]]'])
def test_a_damaged_mark_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Guessed|TagSet"):
        decode(text)
