"""Where numbers go on after a restore: a whole million, with room for everything that may have been lost unseen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.restoring import ROOM, STEP, decide_restore, first_after, may_follow


@given(st.integers(0, 10**12))
def test_a_restore_takes_a_whole_million_with_room_for_what_was_lost_unseen(known: int) -> None:
    first = first_after(known)
    assert first % STEP == 0
    assert ROOM < first - known <= ROOM + STEP
    assert may_follow(first, known)


@given(st.integers(0, 10**12))
def test_each_restore_goes_beyond_the_one_before(known: int) -> None:
    assert first_after(first_after(known)) == first_after(known) + STEP


@pytest.mark.parametrize(("known", "first"), [(0, STEP), (ROOM - 1, STEP), (ROOM, 2 * STEP), (STEP, 2 * STEP)])
def test_the_next_million_is_taken_while_there_is_room(known: int, first: int) -> None:
    assert first_after(known) == first


@pytest.mark.parametrize(("first", "before"), [(STEP, STEP), (STEP - 1, 5), (STEP, STEP + 1), (7, 6)])
def test_nothing_else_may_leave_a_gap(first: int, before: int) -> None:
    assert not may_follow(first, before)


def test_the_body_names_what_it_follows() -> None:
    assert decide_restore(7, "ab", 9) == {"after": {"seq": 7, "hash": "ab"}, "known": 9}
