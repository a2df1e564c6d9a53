"""The ear must be strict, or everything heard through it proves nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.simulators.device import UnknownCommandError
from drivers.simulators.escpos_decoder import Asked, Decoder, Question, decode
from drivers.simulators.printout import Line

GOOD = b"\x1b@\x1bt\x00\x1bE\x01a\n\x1bE\x00\x1dV\x01"


def test_what_is_heard_is_what_was_sent() -> None:
    printout = decode(GOOD)
    assert printout.lines == (Line("a", bold=True, wide=False, tall=False),)
    assert printout.cuts == (1,)


@pytest.mark.parametrize(
    "data",
    [
        b"text\n",
        b"\x1b@\x1b@",
        b"\x1b@\x1b~",
        b"\x1b@\x1dZ",
        b"\x1b@\x00",
        b"\x1b@\x7f",
        b"\x1b@a",
        b"\x1b@a\x1dV\x00",
        b"\x1b@\x1bE\x01a\n",
        b"\x1b@\x1b!\x30a\n",
        b"\x1b@\x1ba\x01a\n",
        b"\x1b@\x1dv0\x00\x02\x00\x02\x00\xff",
        b"\x1b@\x1dv1\x00\x01\x00\x01\x00\xff",
        b"\x1b@\x1d(k\x03\x001Z0",
        b"\x1b@\x1d(L\x02\x0001",
        b"\x1b@\x1d(H\x06\x0010abcd",
        b"\x1b@\x1d(k\x03\x001C\x00",
        b"\x1b@\x1d(k\x03\x001Q0",
        b"\x1b@\x1br\x01",
        b"\x1b@\x1dr\x02",
        b"\x1b@\x1dIA",
        b"\x1b@\x1ba\x03",
        b"\x1b@\x1b(A\x04\x00\x31\x37\x02\x0a",
        b"\x1b@\x82\n",
    ],
)
def test_what_is_not_ours_or_not_whole_is_an_error(data: bytes) -> None:
    with pytest.raises(UnknownCommandError):
        decode(data)


@given(st.integers(3, len(GOOD) - 1))
def test_no_job_cut_short_passes_for_a_whole_one(length: int) -> None:
    try:
        printout = decode(GOOD[:length])
    except UnknownCommandError:
        return
    assert printout != decode(GOOD)


@given(st.lists(st.integers(1, 5), max_size=20))
def test_a_stream_is_heard_however_it_is_cut(cuts: list[int]) -> None:
    decoder, rest = Decoder(), GOOD + b"\x1dr\x01\x1dIB\x1d(H\x06\x0000abcd"
    asked: list[Asked] = []
    for cut in [*cuts, len(rest)]:
        asked += decoder.feed(rest[:cut])
        rest = rest[cut:]
    assert decoder.finish() == decode(GOOD)
    assert asked == [Asked(Question.PAPER, b"\1"), Asked(Question.NAME, b"B"), Asked(Question.CONFIRM, b"abcd")]
