"""One name per key, whichever half of the keyboard it came from."""

import pytest

from pos.ui.reducer.inputs import Key
from pos.ui.reducer.strokes import DELETE_GUARD_MS, GUARD_MS, canonical, is_repeat


@pytest.mark.parametrize(
    ("name", "char", "expected"),
    [
        ("plus", "+", ("+", "+")),
        ("add", "", ("+", "+")),
        ("subtract", "", ("-", "-")),
        ("multiply", "", ("*", "*")),
        ("divide", "", ("/", "/")),
        ("decimal", "", (".", ".")),
        ("decimal", ",", (",", ",")),
        ("enter", "\r", ("enter", "")),
        ("enter", "", ("enter", "")),
        ("kp_enter", "", ("enter", "")),
        ("tab", "\t", ("tab", "")),
        ("ctrl+h", "\x08", ("backspace", "")),
        ("f5", "", ("f5", "")),
        ("G", "G", ("G", "G")),
        ("ctrl+right_square_bracket", "\x1d", ("\x1d", "\x1d")),
        ("ctrl+b", "\x02", ("ctrl+b", "")),
    ],
)
def test_a_key_has_one_name(name: str, char: str, expected: tuple[str, str]) -> None:
    key = canonical(Key(name, char, 7), "")
    assert (key.name, key.char, key.at_ms) == (*expected, 7)


def test_a_control_character_that_is_the_scanners_prefix_counts_as_text() -> None:
    assert canonical(Key("ctrl+b", "\x02", 7), "\x02") == Key("\x02", "\x02", 7)


@pytest.mark.parametrize(
    ("name", "before", "gap_ms", "repeats"),
    [
        ("f5", "f5", GUARD_MS - 1, True),
        ("f5", "f5", GUARD_MS, False),
        ("f5", "f6", 1, False),
        ("enter", "enter", 1, False),
        ("delete", "delete", DELETE_GUARD_MS - 1, True),
        ("delete", "delete", DELETE_GUARD_MS, False),
        ("5", "5", 30, False),
    ],
)
def test_only_the_same_money_key_right_behind_itself_is_a_repeat(
    name: str, before: str, gap_ms: int, repeats: bool
) -> None:
    assert is_repeat(name, 1_000 + gap_ms, before, 1_000) is repeats
