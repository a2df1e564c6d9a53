"""A scale on a real pseudo-terminal: asked, moving, mute, silly, and pulled out."""

import os
from collections.abc import Iterator

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.scales.dialects import DIALECTS
from drivers.scales.opening import open_scale
from drivers.scales.reading import ScaleState
from drivers.scales.scale import Scale, Weighing
from drivers.transport.errors import BadUrl
from drivers.transport.memory import NO_FAULTS, MemoryTransport
from tests.drivers.support.ending import ended
from tests.drivers.support.ptys import Cable, plugged
from tests.drivers.support.scales import FakeScale, cas, mettler, mettler_status, twice

PATIENCE_MS = 5_000


@pytest.fixture
def line() -> Iterator[Cable]:
    with plugged() as made:
        yield made


def weighed(scale: Scale) -> Weighing:
    return scale.weigh(after_ms(PATIENCE_MS))


def test_a_still_weight_comes_at_once(line: Cable) -> None:
    FakeScale(line, b"W", twice(mettler("01.370")))
    answer = weighed(open_scale(f"serial://{line.path}", "mettler-8217"))
    assert answer.reading is not None
    assert (answer.reading.gram, answer.is_sellable) == (1_370, True)


def test_a_moving_pan_is_asked_until_it_is_still(line: Cable) -> None:
    FakeScale(line, b"W", [mettler_status(1), mettler_status(1), *twice(mettler("00.500"))])
    answer = weighed(open_scale(f"serial://{line.path}", "mettler-8217"))
    assert answer.reading is not None
    assert answer.reading.gram == 500


def test_a_damaged_frame_is_asked_for_again(line: Cable) -> None:
    broken = cas("S", " ", "01.370").replace(b"7", b"8")
    FakeScale(line, b"\x05\x11", [b"\x06", broken, *[b"\x06", cas("S", " ", "01.370")] * 2])
    answer = weighed(open_scale(f"serial://{line.path}", "cas"))
    assert answer.reading is not None
    assert answer.reading.gram == 1_370


def test_a_weight_that_is_said_once_is_none(line: Cable) -> None:
    """Noise that makes another figure of a digit does not make the same one twice."""
    FakeScale(line, b"W", [mettler("07.370"), *twice(mettler("01.370"))])
    answer = weighed(open_scale(f"serial://{line.path}", "mettler-8217"))
    assert answer.reading is not None
    assert (answer.reading.gram, answer.is_sellable) == (1_370, True)


def test_a_weight_that_is_never_said_twice_is_a_pan_that_moves(line: Cable) -> None:
    FakeScale(line, b"W", [mettler("07.370")])
    answer = open_scale(f"serial://{line.path}", "mettler-8217").weigh(after_ms(400))
    assert answer.reading is not None
    assert (answer.reading.state, answer.is_sellable) == (ScaleState.MOVING, False)


def test_what_comes_late_is_no_answer_to_the_next_question(line: Cable) -> None:
    FakeScale(line, b"W", [mettler("07.370") + mettler("07.370"), *twice(mettler("01.370"))])
    answer = weighed(open_scale(f"serial://{line.path}", "mettler-8217"))
    assert answer.reading is not None
    assert answer.reading.gram == 1_370


def test_a_line_on_which_somebody_talks_without_an_end_is_asked_all_the_same() -> None:
    """A moving pan is told again and again."""
    talker = MemoryTransport(NO_FAULTS._replace(floods=mettler_status(1)), lambda _: b"")
    answer = ended(lambda: Scale(lambda _: talker, DIALECTS["mettler-8217"]).weigh(after_ms(100)))
    assert answer.reading is not None
    assert answer.reading.state is ScaleState.MOVING
    assert talker.delivered.count(b"W") > 1


@pytest.mark.parametrize("name", DIALECTS)
@pytest.mark.parametrize("noise", [b"\x00", b"\x02", b"\x05", b"\x02\x00U?" * 1_000, b"\r\n", b"ST,+"])
def test_no_flood_is_listened_to_beyond_the_deadline(name: str, noise: bytes) -> None:
    line = MemoryTransport(NO_FAULTS._replace(floods=noise), lambda _: b"")
    assert not ended(lambda: Scale(lambda _: line, DIALECTS[name]).weigh(after_ms(30))).is_sellable
    assert line.ended == "closed"


def test_the_same_weight_again_is_not_sellable_until_the_pan_was_empty(line: Cable) -> None:
    FakeScale(line, b"W", twice(*(mettler(each) for each in ("00.500", "00.500", "00.000", "00.500"))))
    scale = open_scale(f"serial://{line.path}", "mettler-8217")
    assert [weighed(scale).is_sellable for _ in range(4)] == [True, False, False, True]


@pytest.mark.parametrize(("bits", "state"), [(2, ScaleState.OVER), (4, ScaleState.UNDER)])
def test_what_cannot_be_sold_says_why(line: Cable, bits: int, state: ScaleState) -> None:
    FakeScale(line, b"W", [mettler_status(bits)])
    answer = weighed(open_scale(f"serial://{line.path}", "mettler-8217"))
    assert answer.reading is not None
    assert (answer.reading.state, answer.is_sellable) == (state, False)


def test_a_mute_scale_times_out(line: Cable) -> None:
    answer = open_scale(f"serial://{line.path}", "mettler-8217").weigh(after_ms(50))
    assert answer == Weighing(None, is_sellable=False, reason=Reason.TIMED_OUT)


def test_a_pan_that_is_never_still_is_told_as_moving(line: Cable) -> None:
    FakeScale(line, b"W", [mettler_status(1)] * 100_000)
    answer = open_scale(f"serial://{line.path}", "mettler-8217").weigh(after_ms(50))
    assert answer.reading is not None
    assert (answer.reading.state, answer.is_sellable) == (ScaleState.MOVING, False)


def test_a_scale_that_is_not_there_says_so() -> None:
    answer = weighed(open_scale("serial:///dev/no-such-scale", "mettler-8217"))
    assert (answer.reading, answer.reason) == (None, Reason.NO_DEVICE)


def test_a_cable_pulled_out_while_it_is_asked_is_told(line: Cable) -> None:
    scale = open_scale(f"serial://{line.path}", "cas-lines")
    near = os.open(line.path, os.O_RDWR | os.O_NOCTTY)
    os.close(line.device)
    os.close(near)
    answer = weighed(scale)
    assert answer.reading is None
    assert not answer.is_sellable
    assert answer.reason is not Reason.NONE


def test_an_address_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(BadUrl):
        open_scale("scale", "cas")
    with pytest.raises(KeyError):
        open_scale("memory:", "klingon")
