"""What a display shows of two lines: all of them, only them, and no control byte ever."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.displays.dialects import BEGIN, DIALECTS
from drivers.displays.protocol import Shown
from tests.drivers.support.poles import cd5220_shows, esc_pos_shows

GLASS: dict[str, Callable[[bytes], tuple[str, str]]] = {"esc-pos": esc_pos_shows, "cd5220": cd5220_shows}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_two_lines_are_shown_whole(dialect: str) -> None:
    data = BEGIN + DIALECTS[dialect](Shown("Indomie Goreng x 3", "TOTAL         10.500"))
    assert GLASS[dialect](data) == ("Indomie Goreng x 3  ", "TOTAL         10.500")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_shorter_message_leaves_nothing_of_the_one_before(dialect: str) -> None:
    encode = DIALECTS[dialect]
    data = BEGIN + encode(Shown("X" * 30, "Y" * 30)) + encode(Shown("a", ""))
    assert GLASS[dialect](data) == ("a".ljust(20), " " * 20)


@pytest.mark.parametrize("dialect", DIALECTS)
@given(first=st.text(max_size=40), second=st.text(max_size=40))
def test_no_text_is_a_command(dialect: str, first: str, second: str) -> None:
    shown = GLASS[dialect](DIALECTS[dialect](Shown(first, second)))
    assert [len(line) for line in shown] == [20, 20]
