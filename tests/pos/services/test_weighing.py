"""The scale of a counter over a real pseudo-terminal: a weight, or why there is none, always within its time."""

import queue
from collections.abc import Callable

import pytest

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.scales.opening import open_scale
from drivers.scales.reading import Reading, ScaleState
from drivers.scales.scale import Weighing
from pos.domain.answers import NotWeighed, Weighed
from pos.services import weighing
from pos.services.weighing import Asked, CounterScale, NoScale, said
from tests.drivers.support.ptys import plugged
from tests.drivers.support.scales import FakeScale, mettler, mettler_status, twice


def _answer(ask: Callable[[Callable[[object], None]], None]) -> object:
    answers: queue.Queue[object] = queue.Queue()
    ask(answers.put)
    return answers.get(timeout=30)


def test_a_weight_comes_with_its_frame() -> None:
    with plugged() as line:
        FakeScale(line, b"W", twice(mettler("01.370")))
        scale = CounterScale(open_scale(f"serial://{line.path}", "mettler-8217"))
        assert _answer(scale.weigh) == Weighed(1_370, b"01.370".hex(), is_same=False)


def test_a_scale_that_took_a_container_off_is_known_by_its_word() -> None:
    with plugged() as line:
        FakeScale(line, b"W", twice(mettler("01.370N")))
        scale = CounterScale(open_scale(f"serial://{line.path}", "mettler-8217"))
        assert _answer(scale.weigh) == Weighed(1_370, b"01.370N".hex(), is_same=False, is_net=True)


def test_the_same_weight_is_said_to_be_the_same() -> None:
    with plugged() as line:
        FakeScale(line, b"W", twice(*(mettler(each) for each in ("01.370", "01.370", "00.000", "01.370"))))
        scale = CounterScale(open_scale(f"serial://{line.path}", "mettler-8217"))
        answers = [_answer(scale.weigh) for _ in range(4)]
    first = Weighed(1_370, b"01.370".hex(), is_same=False)
    assert answers == [first, first._replace(is_same=True), NotWeighed("empty"), first]


@pytest.mark.parametrize(("bits", "reason"), [(2, "over"), (4, "under")])
def test_what_cannot_be_sold_says_why(bits: int, reason: str) -> None:
    with plugged() as line:
        FakeScale(line, b"W", [mettler_status(bits)])
        scale = CounterScale(open_scale(f"serial://{line.path}", "mettler-8217"))
        assert _answer(scale.weigh) == NotWeighed(reason)


def test_a_mute_scale_and_a_scale_that_is_away_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "PATIENCE_MS", 50)
    with plugged() as line:
        mute = CounterScale(open_scale(f"serial://{line.path}", "mettler-8217"))
        assert _answer(mute.weigh) == NotWeighed("mute")
    away = CounterScale(open_scale("serial:///dev/no-such-scale", "mettler-8217"))
    assert _answer(away.weigh) == NotWeighed("away")


def test_a_counter_without_a_scale_says_so() -> None:
    assert _answer(NoScale().weigh) == NotWeighed("none")


@pytest.mark.parametrize("state", [each for each in ScaleState if each is not ScaleState.STABLE])
def test_only_a_stable_weight_is_one(state: ScaleState) -> None:
    reading = Reading(state, 500, b"x")
    assert said(Weighing(reading, is_sellable=False, reason=Reason.NONE)) == NotWeighed(state.value)


def test_a_line_that_broke_after_a_reading_gives_no_weight() -> None:
    reading = Reading(ScaleState.STABLE, 500, b"x")
    assert said(Weighing(reading, is_sellable=False, reason=Reason.BROKEN)) == NotWeighed("away")


class _Slow:
    """A scale that keeps what it was given."""

    def __init__(self) -> None:
        self.deadlines: list[Deadline] = []

    def weigh(self, deadline: Deadline) -> Weighing:
        self.deadlines.append(deadline)
        return Weighing(None, is_sellable=False, reason=Reason.TIMED_OUT)


def test_a_scale_is_never_given_more_than_two_seconds() -> None:
    slow = _Slow()
    asked: Asked = slow
    assert _answer(CounterScale(asked).weigh) == NotWeighed("mute")
    assert all(deadline.remaining_s() <= 2 for deadline in slow.deadlines)
    assert len(slow.deadlines) == 1
