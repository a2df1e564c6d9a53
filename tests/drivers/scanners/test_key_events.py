"""Scans out of key events: every printable character, shifted or not, whatever comes between, and no half one."""

import string
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.scanners.framing import LOST, Frame
from drivers.scanners.key_events import KeyFramer

EVENT = struct.Struct("@llHHi")
ROWS = {
    2: ("1234567890-=", "!@#$%^&*()_+"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
    57: (" ", " "),
}
KEYS = {
    char: (first + at, bool(shifted))
    for first, pair in ROWS.items()
    for shifted, row in reversed(list(enumerate(pair)))
    for at, char in enumerate(row)
}
SHIFT, CONTROL, ENTER, KP_ENTER, TAB, BRACKET = 42, 29, 28, 96, 15, 27
DOWN, UP, REPEAT = 1, 0, 2
REPORT = EVENT.pack(0, 0, 0, 0, 0)
DROPPED = EVENT.pack(0, 0, 0, 3, 0)


def key(code: int, value: int) -> bytes:
    """A key's event between what a keyboard sends with it: its scan code before, a report behind."""
    return EVENT.pack(1, 2, 4, 4, code) + EVENT.pack(1, 2, 1, code, value) + REPORT


def stroke(code: int) -> bytes:
    return key(code, DOWN) + key(code, UP)


def typed(text: str) -> bytes:
    data = b""
    for char in text:
        code, shifted = KEYS[char]
        data += key(SHIFT, DOWN) + stroke(code) + key(SHIFT, UP) if shifted else stroke(code)
    return data


def test_a_scan_is_what_was_typed() -> None:
    assert KeyFramer().feed(typed("8991234567891") + stroke(ENTER)) == (Frame("8991234567891", ""),)


@given(text=st.text(alphabet=sorted(set(string.printable) & set(KEYS)), min_size=1, max_size=60))
def test_every_printable_character_comes_as_it_is(text: str) -> None:
    frames = KeyFramer().feed(typed(f".{text}") + stroke(TAB))
    assert [frame.code for frame in frames] == [f".{text}"]


@given(cuts=st.lists(st.integers(1, 50), max_size=60))
def test_events_cut_anywhere_are_the_same_scan(cuts: list[int]) -> None:
    data = typed("KDMP-0001") + stroke(KP_ENTER)
    framer, at, frames = KeyFramer(), 0, list[Frame]()
    for length in [*cuts, len(data)]:
        frames += framer.feed(data[at : at + length])
        at += length
    assert frames == [Frame("KDMP-0001", "")]


def test_a_held_key_types_once() -> None:
    data = key(3, DOWN) + key(3, REPEAT) * 5 + key(3, UP)
    assert KeyFramer().feed(data + stroke(ENTER)) == (Frame("2", ""),)


def test_the_keypad_types_figures_whatever_numlock_says() -> None:
    pad = {"7": 71, "8": 72, "9": 73, "4": 75, "5": 76, "6": 77, "1": 79, "2": 80, "3": 81, "0": 82}
    data = b"".join(stroke(pad[digit]) for digit in "8991234567890")
    assert KeyFramer().feed(data + stroke(ENTER)) == (Frame("8991234567890", ""),)


def test_the_separator_of_a_gs1_code_is_kept() -> None:
    separator = key(CONTROL, DOWN) + stroke(BRACKET) + key(CONTROL, UP)
    (frame,) = KeyFramer().feed(typed("]C110ABC") + separator + typed("21X") + stroke(ENTER))
    assert frame == Frame("10ABC\x1d21X", "]C1")


def test_no_other_control_key_is_text() -> None:
    data = key(CONTROL, DOWN) + stroke(46) + key(CONTROL, UP)
    assert KeyFramer().feed(data + typed("7") + stroke(ENTER)) == (Frame("7", ""),)


def test_a_key_that_types_nothing_is_nothing() -> None:
    assert KeyFramer().feed(stroke(59) + stroke(700) + typed("7") + stroke(ENTER)) == (Frame("7", ""),)


@pytest.mark.parametrize("held", [b"", key(SHIFT, DOWN)])
def test_after_lost_events_the_half_scan_is_gone_and_the_next_is_right(held: bytes) -> None:
    framer = KeyFramer()
    assert framer.feed(held + typed("89912") + DROPPED + EVENT.pack(0, 0, 1, 4, 1) + REPORT) == (LOST,)
    assert framer.dropped == 1
    assert framer.feed(stroke(ENTER)) == ()
    assert framer.feed(typed("8990000000501") + stroke(ENTER)) == (Frame("8990000000501", ""),)


@pytest.mark.parametrize("end", [ENTER, KP_ENTER, TAB])
def test_what_is_left_of_a_scan_behind_lost_events_is_no_code(end: int) -> None:
    """The end of a trade number may be a short code, or another trade number."""
    framer = KeyFramer()
    assert framer.feed(typed("89900000") + DROPPED + REPORT + typed("501") + stroke(end)) == (LOST, LOST)
    assert framer.feed(typed("501") + stroke(end)) == (Frame("501", ""),)


@given(data=st.lists(st.binary(max_size=200), max_size=10))
def test_noise_never_raises_and_never_types_a_control_character(data: list[bytes]) -> None:
    framer = KeyFramer()
    for piece in data:
        for frame in framer.feed(piece):
            assert all(char.isprintable() or char == "\x1d" for char in frame.code)
