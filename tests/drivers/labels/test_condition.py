"""What a label printer says of itself: the makers' answers, whole or not, and no noise that is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.labels.condition import judge_tspl, judge_zpl
from drivers.outcome import Reason
from drivers.printers.status import UNKNOWN_STATUS, PrinterStatus, StatusState

WELL = PrinterStatus(StatusState.OK, Reason.NONE)


def zebra(first: str = "030,0,0,0245,000,0,0,0,000,0,0,0", second: str = "000,0,0,0,0,2,4,0,00000000,1,000") -> bytes:
    """The three strings of an answer to ~HS."""
    return f"\x02{first}\x03\r\n\x02{second}\x03\r\n\x021234,0\x03\r\n".encode()


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (zebra(), WELL),
        (zebra(first="030,1,0,0245,000,0,0,0,000,0,0,0"), PrinterStatus(StatusState.PROBLEM, Reason.PAPER_OUT)),
        (zebra(first="030,0,1,0245,000,0,0,0,000,0,0,0"), PrinterStatus(StatusState.PROBLEM, Reason.OFFLINE)),
        (zebra(second="000,0,1,0,0,2,4,0,00000000,1,000"), PrinterStatus(StatusState.PROBLEM, Reason.COVER_OPEN)),
        (zebra(second="000,0,0,1,1,2,4,0,00000000,1,000"), PrinterStatus(StatusState.PROBLEM, Reason.DEVICE_ERROR)),
        (zebra(first="030,1,1,0245,000,0,0,0,000,0,0,0") + zebra(), WELL),
        (zebra()[:-40], UNKNOWN_STATUS),
        (zebra("1", "2"), WELL),
        (b"", UNKNOWN_STATUS),
    ],
)
def test_a_zebra_says_paper_head_ribbon_and_pause(answer: bytes, status: PrinterStatus) -> None:
    assert judge_zpl(answer) == status
    assert judge_zpl(b"\x00noise" + answer) == status


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"\x00", Reason.NONE),
        (b"\x20", Reason.NONE),
        (b"\x04", Reason.PAPER_OUT),
        (b"\x05", Reason.PAPER_OUT),
        (b"\x01", Reason.COVER_OPEN),
        (b"\x02", Reason.DEVICE_ERROR),
        (b"\x08", Reason.DEVICE_ERROR),
        (b"\x10", Reason.OFFLINE),
        (b"\x04\x00", Reason.NONE),
        (b"\x40", Reason.COVER_OPEN),
        (b"\x80", Reason.DEVICE_ERROR),
        (b"\x04\x11", Reason.PAPER_OUT),
        (b"\x00\x13", Reason.NONE),
        (b"\x13\x11\x00\x11", Reason.NONE),
        (b"\x00\xff\x7f\x06", Reason.NONE),
    ],
)
def test_a_tsc_says_it_in_the_bits_of_its_newest_byte(answer: bytes, reason: Reason) -> None:
    state = StatusState.OK if reason is Reason.NONE else StatusState.PROBLEM
    assert judge_tspl(answer) == PrinterStatus(state, reason)


@pytest.mark.parametrize("heard", [b"", b"\x11", b"\x13\x11", b"\xff\xfe", b"\x06\x7f"])
def test_silence_and_what_can_be_no_answer_are_unknown(heard: bytes) -> None:
    assert judge_tspl(heard) == UNKNOWN_STATUS


@given(st.binary(max_size=80))
def test_no_noise_makes_them_fail(noise: bytes) -> None:
    assert judge_zpl(noise).state in StatusState
    assert judge_tspl(noise).state in StatusState
