import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drivers.scanners.framing import LOST, MAX_FRAME_BYTES, Frame, Framer

codes = st.text(st.sampled_from("0123456789ABCxyz-. \x1d"), min_size=1, max_size=40)
wrappings = st.sampled_from(["{}\r", "{}\n", "{}\r\n", "{}\t", "\x02{}\x03", "\x02{}\r\x03", "\x00{}\x06\x15\r"])


def _cut(stream: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted(min(cut, len(stream)) for cut in cuts)
    return [stream[start:end] for start, end in zip([0, *places], [*places, len(stream)], strict=True)]


def _frames(pieces: list[bytes]) -> list[Frame]:
    framer = Framer()
    return [frame for piece in pieces for frame in framer.feed(piece)]


@given(st.lists(st.tuples(codes, wrappings), max_size=12), st.lists(st.integers(0, 600)))
def test_scans_come_out_whole_and_in_order_however_the_line_cuts_them(
    scans: list[tuple[str, str]], cuts: list[int]
) -> None:
    stream = "".join(wrapping.format(code) for code, wrapping in scans).encode()
    assert _frames(_cut(stream, cuts)) == [Frame(code, "") for code, _ in scans]


@given(st.binary(max_size=1500), st.lists(st.integers(0, 1500)))
@example(b"x" * 600 + b"\r", [100])
@example(b"\xc2\x9b31m\r\xf0\x9f", [1])
def test_garbage_gives_the_same_in_any_pieces_and_never_a_control_character(data: bytes, cuts: list[int]) -> None:
    whole = _frames([data])
    assert _frames(_cut(data, cuts)) == whole
    for frame in whole:
        assert frame == LOST or 0 < len(frame.code) <= MAX_FRAME_BYTES
        assert all(character.isprintable() or character == "\x1d" for character in frame.code)


@given(st.binary(max_size=700))
def test_a_scan_behind_garbage_is_whole_when_it_says_where_it_begins(garbage: bytes) -> None:
    framer = Framer()
    framer.feed(garbage)
    assert framer.feed(b"\x028991234567891\x03")[-1] == Frame("8991234567891", "")


@pytest.mark.parametrize(
    ("stream", "frames"),
    [
        (b"]E08991234567891\r", [Frame("8991234567891", "]E0")]),
        (b"]C10108991234567891\x1d17\r", [Frame("0108991234567891\x1d17", "]C1")]),
        (b"]x\r]E\r", [Frame("]x", ""), Frame("]E", "")]),
        (b"]E0\r", []),
        (b"\r\n\t\x03\x02", []),
        (b"123\x02456\x03", [Frame("456", "")]),
        (b"12\x0034\x1b5\x7f6\r", [Frame("123456", "")]),
        (b"\xff\xfe1\r", [Frame("��1", "")]),
        ("é\u202e\u0085\r".encode(), [Frame("é��", "")]),
    ],
)
def test_what_stands_around_a_code_is_taken_off(stream: bytes, frames: list[Frame]) -> None:
    assert _frames([stream]) == frames


def test_a_scan_that_is_too_long_is_lost_whole_and_told_and_the_next_is_right() -> None:
    longest = "7" * MAX_FRAME_BYTES
    assert _frames([f"{longest}\r{longest}7\r123\r".encode()]) == [Frame(longest, ""), LOST, Frame("123", "")]
    assert _frames([f"{longest}789\x02123\x03".encode()]) == [Frame("123", "")]
