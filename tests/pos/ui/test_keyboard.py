"""Any bytes become keys, and nothing that was no key stops or bends the scan behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.ui.keyboard import Keyboard
from pos.ui.reducer.inputs import Key

SCAN = b"8990000000167\r"
GARBAGE = (
    b"\xff",
    b"\xc3",
    b"\x1b[:u",
    b"\x1b[1:u",
    b"\x1b[200~",
    b"\x1b[48;1;1;1;1t",
    b"\x1b[<0;1;1M",
    b"\x1b[?2026;2$y",
    b"\x1b[I",
    b"\x1b]0;x\x07",
    b"\x00\x1c\x9b",
)


def _names(data: bytes) -> list[str]:
    keyboard = Keyboard()
    keys = [*keyboard.read(data, 0), *keyboard.expire(0)]
    return [key.name for key in keys]


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"a5.", ["a", "5", "."]),
        (b" \r\n\t\x7f\x08", ["space", "enter", "ctrl+j", "tab", "backspace", "backspace"]),
        (b"\x1bOP\x1b[[A\x1b[11~", ["f1", "f1", "f1"]),
        (b"\x1b[15~\x1b[[E\x1b[24~", ["f5", "f5", "f12"]),
        (b"\x1b[A\x1b[B\x1bOA\x1b[5~\x1b[6~\x1b[3~", ["up", "down", "up", "pageup", "pagedown", "delete"]),
        (b"\x11\x1a\x1d\x02", ["ctrl+q", "ctrl+z", "ctrl+right_square_bracket", "ctrl+b"]),
        ("é".encode(), ["é"]),
        (b"\x1b", ["escape"]),
        (b"\x1b\x1b[A", ["escape", "up"]),
        (b"\x1b8", ["escape", "8"]),
        (b"\x1b]52;c;eA==\x071\x1b]0;x\x1b\\2\x1bP1$r\x1b\\3", ["1", "2", "3"]),
        (b"\x1b]E0899\r", ["]", "E", "0", "8", "9", "9", "enter"]),
        (b"\x1bPa\x1b[A", ["P", "a", "up"]),
    ],
)
def test_bytes_are_the_keys_a_terminal_means(data: bytes, names: list[str]) -> None:
    assert _names(data) == names


def test_a_control_character_keeps_its_character_because_a_scanner_may_use_it_as_prefix() -> None:
    assert [key.char for key in Keyboard().read(b"\x02\x1d", 0)] == ["\x02", "\x1d"]


def test_keys_carry_the_time_they_were_read_at() -> None:
    assert {key.at_ms for key in Keyboard().read(SCAN, 4711)} == {4711}


def test_an_escape_waits_for_what_follows_and_is_the_key_when_nothing_does() -> None:
    keyboard = Keyboard()
    seen = [keyboard.read(b"\x1b", 1), keyboard.is_waiting, keyboard.expire(2), keyboard.is_waiting, keyboard.expire(3)]
    assert seen == [(), True, (Key("escape", "\x1b", 2),), False, ()]


@pytest.mark.parametrize("garbage", GARBAGE)
def test_garbage_before_a_scan_leaves_the_scan_at_the_end(garbage: bytes) -> None:
    typed = "".join(key.char for key in [*Keyboard().read(garbage + SCAN, 0)])
    assert typed.endswith(SCAN.decode())


@pytest.mark.parametrize("garbage", [b"\xff", b"\x1b[:u", b"\x1b[1:u", b"\x1b[200~", b"\x1b[I", b"\x1b[?2026;2$y"])
def test_the_measured_killers_leave_nothing_behind_at_all(garbage: bytes) -> None:
    assert _names(garbage + SCAN) == _names(SCAN)


def test_a_sequence_without_its_end_gives_back_the_digits_it_would_have_eaten() -> None:
    assert _names(b"\x1b[" + SCAN) == _names(SCAN)


def test_a_sequence_that_never_ends_is_not_collected_for_ever() -> None:
    keyboard = Keyboard()
    assert keyboard.read(b"\x1b[" + b"1" * 20, 0) == ()
    assert len(keyboard.read(b"1" * 20, 0)) == 40
    assert not keyboard.is_waiting


@given(st.binary(max_size=60))
def test_any_garbage_then_a_pause_then_a_scan_is_that_scan(garbage: bytes) -> None:
    keyboard = Keyboard()
    keyboard.read(garbage, 0)
    keyboard.expire(0)
    scanned = keyboard.read(b"\r" + SCAN, 0)
    assert [key.name for key in scanned[-len(SCAN) :]] == _names(SCAN)


@given(st.lists(st.sampled_from([b"\x1b[A", b"\x1b[15~", b"\x1b[[E", b"\x1bOP", b"5", "é".encode(), b"\r"])), st.data())
def test_keys_do_not_depend_on_where_a_read_ends(parts: list[bytes], data: st.DataObject) -> None:
    whole = b"".join(parts)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=6)))
    keyboard = Keyboard()
    pieces = [whole[start:end] for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    keys = [key.name for piece in pieces for key in keyboard.read(piece, 0)]
    assert keys + [key.name for key in keyboard.expire(0)] == _names(whole)


def test_an_answer_of_the_terminal_is_swallowed_wherever_it_is_cut() -> None:
    answer = b"\x1b]52;c;eA==\x1b\\"
    for cut in range(1, len(answer)):
        keyboard = Keyboard()
        keys = [*keyboard.read(answer[:cut], 0), *keyboard.read(answer[cut:] + SCAN, 0)]
        assert "".join(key.char for key in keys).strip() == SCAN.decode().strip()
