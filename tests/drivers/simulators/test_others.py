"""Simulated scales, displays and scanners against our own drivers."""

import os
import queue
import threading
from functools import partial

import pytest

from drivers.deadline import after_ms
from drivers.displays.opening import open_display
from drivers.displays.protocol import Shown
from drivers.scales.dialects import DIALECTS
from drivers.scales.opening import open_scale
from drivers.scales.reading import ScaleState
from drivers.scanners.opening import open_scanner
from drivers.scanners.protocol import ScannerListener
from drivers.simulators.device import Answer, UnknownCommandError
from drivers.simulators.display import Display
from drivers.simulators.scale import COMMANDS, Load, Pan, Scale
from drivers.simulators.scanner import Habit, Trigger, pieces, scan
from drivers.simulators.serving import open_pty
from tests.drivers.simulators.lines import on_pty, on_tcp


@pytest.mark.parametrize("dialect", COMMANDS)
@pytest.mark.parametrize("gram", [0, 5, 1_370, 14_995])
def test_every_dialect_weighs_what_lies_on_the_pan(dialect: str, gram: int) -> None:
    with on_tcp(partial(Scale, dialect, Load(gram, Pan.STILL))) as line:
        weighed = open_scale(line.address, dialect).weigh(after_ms(5_000))
        assert weighed.reading is not None
        assert (weighed.reading.state, weighed.reading.gram) == (ScaleState.STABLE, gram)
        assert line.next().error == ""


@pytest.mark.parametrize("dialect", COMMANDS)
@pytest.mark.parametrize(("pan", "state"), [(Pan.OVER, ScaleState.OVER), (Pan.UNDER, ScaleState.UNDER)])
def test_every_dialect_says_why_there_is_no_weight(dialect: str, pan: Pan, state: ScaleState) -> None:
    with on_pty(partial(Scale, dialect, Load(1_370, pan))) as line:
        weighed = open_scale(line.address, dialect).weigh(after_ms(2_000))
        assert weighed.reading is not None
        assert (weighed.reading.state, weighed.is_sellable) == (state, False)


@pytest.mark.parametrize("dialect", COMMANDS)
@pytest.mark.parametrize("pan", [Pan.MOVING, Pan.MUTE, Pan.NOISE])
def test_what_is_not_still_is_never_sold(dialect: str, pan: Pan) -> None:
    with on_tcp(partial(Scale, dialect, Load(1_370, pan))) as line:
        weighed = open_scale(line.address, dialect).weigh(after_ms(300))
    assert not weighed.is_sellable
    assert weighed.reading is None or weighed.reading.state is not ScaleState.STABLE


def test_a_scale_of_every_dialect_that_is_asked_can_be_simulated() -> None:
    assert set(COMMANDS) == {name for name, dialect in DIALECTS.items() if dialect.request}


def test_a_scale_knows_no_other_question() -> None:
    scale = Scale("mettler-8217", Load(0, Pan.STILL))
    with pytest.raises(UnknownCommandError):
        scale.feed(b"X")


def test_half_a_question_is_an_error_at_the_end_of_the_line() -> None:
    scale = Scale("nci", Load(0, Pan.STILL))
    assert scale.feed(b"W").data == b""
    with pytest.raises(UnknownCommandError):
        scale.ended()


class Watched:
    """A display that says when the price is there."""

    def __init__(self, dialect: str, shown: threading.Event) -> None:
        self._display = Display(dialect)
        self._shown = shown

    def feed(self, data: bytes) -> Answer:
        answer = self._display.feed(data)
        if b"Rp17.500" in data:
            self._shown.set()
        return answer

    def ended(self) -> tuple[str, ...]:
        return self._display.ended()


@pytest.mark.parametrize("dialect", ["esc-pos", "cd5220"])
def test_a_display_shows_two_lines(dialect: str) -> None:
    shown = threading.Event()
    with on_tcp(partial(Watched, dialect, shown)) as line:
        display = open_display(line.address, dialect)
        display.start()
        display.show(Shown("Gula 1 kg", "Rp17.500"))
        assert shown.wait(10)
        display.stop()
        assert line.next() == ((f"|{'Gula 1 kg':20}|", f"|{'Rp17.500':20}|"), "")


def test_a_display_refuses_what_it_does_not_know() -> None:
    display = Display("esc-pos")
    display.feed(b"\x1b@\x1bZ")
    with pytest.raises(UnknownCommandError):
        display.ended()


@pytest.mark.parametrize(
    ("habit", "suffix", "sold"),
    [
        (Habit.GOOD, "cr", ["8990000000167", "96385074"]),
        (Habit.GOOD, "crlf", ["8990000000167", "96385074"]),
        (Habit.HALVES, "lf", ["8990000000167", "96385074"]),
        (Habit.TWICE, "tab", ["8990000000167", "96385074"]),
    ],
)
def test_a_scanner_on_a_line_is_heard(habit: Habit, suffix: str, sold: list[str]) -> None:
    frames: queue.SimpleQueue[str] = queue.SimpleQueue()
    states: queue.SimpleQueue[str] = queue.SimpleQueue()
    listener = ScannerListener(lambda frame: frames.put(frame.code), lambda change: states.put(change.state.value))
    device, path = open_pty()
    scanner = open_scanner(f"serial://{path}", 500, listener)
    scanner.start()
    try:
        states.get(timeout=10)
        scan(device, sold, Trigger(suffix, habit, 0), threading.Event())
        assert [frames.get(timeout=10) for _ in sold] == sold
        assert frames.empty()
    finally:
        scanner.stop()
        os.close(device)


def test_a_scanner_that_is_told_to_stop_sends_nothing() -> None:
    stopping = threading.Event()
    stopping.set()
    scan(-1, ["1"], Trigger("cr", Habit.GOOD, 60), stopping)


def test_a_noisy_scanner_sends_a_byte_that_is_no_text() -> None:
    assert pieces("12", Trigger("none", Habit.NOISE, 0)) == (b"\xff12",)
