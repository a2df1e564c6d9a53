"""The ear must be strict, or everything heard through it proves nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drivers.support.escpos_decoder import Line, UnknownCommandError, decode

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
    ],
)
def test_what_is_not_ours_or_not_whole_is_an_error(data: bytes) -> None:
    with pytest.raises(UnknownCommandError):
        decode(data)


def test_a_high_byte_before_its_page_is_an_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        decode(b"\x1b@\x82\n")


@given(st.integers(3, len(GOOD) - 1))
def test_no_job_cut_short_passes_for_a_whole_one(length: int) -> None:
    try:
        printout = decode(GOOD[:length])
    except UnknownCommandError:
        return
    assert printout != decode(GOOD)
