"""Simulated scales, displays and scanners against our own drivers."""

import queue
import socket
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.deadline import after_ms
from drivers.displays.dialects import BEGIN
from drivers.displays.dialects import DIALECTS as SAYS
from drivers.displays.opening import open_display
from drivers.displays.protocol import Shown
from drivers.scales.dialects import DIALECTS
from drivers.scales.opening import open_scale
from drivers.scales.reading import ScaleState
from drivers.scanners.opening import open_scanner
from drivers.scanners.protocol import ScannerListener, ScannerState
from drivers.simulators.device import Device, UnknownCommandError
from drivers.simulators.display import HEARS, Display
from drivers.simulators.scale import COMMANDS, Balance, Load, Pan, Scale
from drivers.simulators.scanner import Habit, Scanner, Trigger
from tests.drivers.simulators.lines import Line, on_pty, on_tcp

Serve = Callable[[Callable[[], Device]], AbstractContextManager[Line]]
EACH_LINE = pytest.mark.parametrize("serve", [on_tcp, on_pty])
EACH_DIALECT = pytest.mark.parametrize("dialect", COMMANDS)


@EACH_DIALECT
@pytest.mark.parametrize("gram", [0, 5, 1_370, 14_995])
def test_every_dialect_weighs_what_lies_on_the_pan(dialect: str, gram: int) -> None:
    with on_tcp(Balance(dialect, Load(gram, Pan.STILL)).connect) as line:
        weighed = open_scale(line.address, dialect).weigh(after_ms(5_000))
        assert weighed.reading is not None
        assert (weighed.reading.state, weighed.reading.gram) == (ScaleState.STABLE, gram)
        assert line.next().error == ""


@EACH_DIALECT
@EACH_LINE
@pytest.mark.parametrize("pan", [Pan.SPLIT, Pan.NOISE])
def test_a_split_or_noisy_answer_is_read_whole(dialect: str, serve: Serve, pan: Pan) -> None:
    with serve(Balance(dialect, Load(1_370, pan)).connect) as line:
        weighed = open_scale(line.address, dialect).weigh(after_ms(5_000))
        assert weighed.reading is not None
        assert (weighed.reading.state, weighed.reading.gram, weighed.is_sellable) == (ScaleState.STABLE, 1_370, True)


@EACH_DIALECT
@pytest.mark.parametrize(("pan", "state"), [(Pan.OVER, ScaleState.OVER), (Pan.UNDER, ScaleState.UNDER)])
def test_every_dialect_says_why_there_is_no_weight(dialect: str, pan: Pan, state: ScaleState) -> None:
    with on_pty(Balance(dialect, Load(1_370, pan)).connect) as line:
        weighed = open_scale(line.address, dialect).weigh(after_ms(2_000))
        assert weighed.reading is not None
        assert (weighed.reading.state, weighed.is_sellable) == (state, False)


@EACH_DIALECT
@pytest.mark.parametrize("pan", [Pan.MOVING, Pan.MUTE, Pan.GARBLED])
def test_what_is_not_still_is_never_sold(dialect: str, pan: Pan) -> None:
    with on_tcp(Balance(dialect, Load(1_370, pan)).connect) as line:
        weighed = open_scale(line.address, dialect).weigh(after_ms(300))
    assert not weighed.is_sellable
    assert weighed.reading is None or weighed.reading.state is not ScaleState.STABLE


@EACH_DIALECT
def test_a_scale_that_repeats_its_weight_for_ever_sells_it_once(dialect: str) -> None:
    stale = Balance(dialect, Load(1_370, Pan.STALE))
    with on_tcp(stale.connect) as line:
        scale = open_scale(line.address, dialect)
        assert scale.weigh(after_ms(5_000)).is_sellable
        for gram in (0, 500):
            stale.put(Load(gram, Pan.STILL))
            again = scale.weigh(after_ms(5_000))
            assert again.reading is not None
            assert (again.reading.gram, again.is_sellable) == (1_370, False)


@EACH_DIALECT
def test_what_is_put_on_next_is_sold_next(dialect: str) -> None:
    balance = Balance(dialect, Load(1_370, Pan.STILL))
    with on_tcp(balance.connect) as line:
        scale = open_scale(line.address, dialect)
        sold = [scale.weigh(after_ms(5_000)).is_sellable]
        for gram in (0, 500):
            balance.put(Load(gram, Pan.STILL))
            sold.append(scale.weigh(after_ms(5_000)).is_sellable)
    assert sold == [True, False, True]


def test_a_scale_of_every_dialect_can_be_simulated() -> None:
    assert set(COMMANDS) == set(DIALECTS)
    assert {name for name, commands in COMMANDS.items() if b"" in commands} == {
        name for name, dialect in DIALECTS.items() if not dialect.request
    }


@EACH_DIALECT
def test_a_scale_knows_no_other_question(dialect: str) -> None:
    scale = Balance(dialect, Load(0, Pan.STILL)).connect()
    with pytest.raises(UnknownCommandError):
        scale.feed(b"X")


def test_half_a_question_is_an_error_at_the_end_of_the_line() -> None:
    scale: Scale = Balance("nci", Load(0, Pan.STILL)).connect()
    assert scale.feed(b"W").data == b""
    with pytest.raises(UnknownCommandError):
        scale.ended()


@pytest.mark.parametrize("dialect", HEARS)
@EACH_LINE
def test_a_display_shows_two_lines_of_twenty_as_they_change(dialect: str, serve: Serve) -> None:
    seen: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
    with serve(partial(Display, dialect, seen.put)) as line:
        display = open_display(line.address, dialect)
        display.start()
        for price in ("Rp17.500", "Rp8.000"):
            display.show(Shown("Gula 1 kg", price))
            while seen.get(timeout=60) != (f"{'Gula 1 kg':20}", f"{price:20}"):
                pass
        display.stop()
        assert line.next() == ((f"|{'Gula 1 kg':20}|", f"|{'Rp8.000':20}|"), "")


@pytest.mark.parametrize(
    ("dialect", "sent"),
    [
        ("esc-pos", b"\x1b@\x1bZ"),
        ("esc-pos", b"\x1f\x24\x15\x01"),
        ("esc-pos", b"\x80"),
        ("cd5220", b"Halo"),
        ("cd5220", b"\x1bQC"),
        ("cd5220", b"\x1bQA" + b"x" * 21 + b"\r"),
    ],
)
def test_a_display_refuses_what_it_does_not_know(dialect: str, sent: bytes) -> None:
    with on_tcp(partial(Display, dialect, lambda _: None)) as line, _till(line) as till:
        till.sendall(sent)
        assert line.next().error


@pytest.mark.parametrize(("dialect", "sent"), [("esc-pos", b"\x1f\x24\x01"), ("cd5220", b"\x1bQAGula")])
def test_a_display_refuses_half_a_command(dialect: str, sent: bytes) -> None:
    display = Display(dialect, lambda _: None)
    display.feed(sent)
    with pytest.raises(UnknownCommandError):
        display.ended()


@given(st.lists(st.integers(1, 30), max_size=12), st.sampled_from(sorted(HEARS)))
def test_a_display_shows_the_same_however_its_line_is_cut(cuts: list[int], dialect: str) -> None:
    stream = BEGIN + SAYS[dialect](Shown("Gula 1 kg", "Rp17.500")) + SAYS[dialect](Shown("Teh", "Rp8.000"))
    display = Display(dialect, lambda _: None)
    for cut in [*cuts, len(stream)]:
        display.feed(stream[:cut])
        stream = stream[cut:]
    assert display.ended() == (f"|{'Teh':20}|", f"|{'Rp8.000':20}|")


SOLD = ["8990000000167", "96385074"]


def _codes(codes: Iterable[str]) -> Callable[[], str | None]:
    left = [*codes, None]
    return lambda: left.pop(0) if left else None


def _heard(serve: Serve, habit: Habit, suffix: str) -> list[str]:
    """Every code that our scanner made of what was sent, until the line was let go."""
    frames: list[str] = []
    states: queue.SimpleQueue[ScannerState] = queue.SimpleQueue()
    listener = ScannerListener(lambda frame: frames.append(frame.code), lambda change: states.put(change.state))
    # The pause lets the last code arrive before the line is let go: a pseudo-terminal forgets it otherwise.
    with serve(partial(Scanner, _codes(SOLD), Trigger(suffix, habit, 0.1))) as line:
        scanner = open_scanner(line.address, 500, listener)
        scanner.start()
        line.next()
        if serve is on_tcp:
            while states.get(timeout=60) is not ScannerState.LOST:
                pass
        scanner.stop()
    return frames


@EACH_LINE
@pytest.mark.parametrize(
    ("habit", "suffix"),
    [(Habit.GOOD, "cr"), (Habit.GOOD, "lf"), (Habit.GOOD, "crlf"), (Habit.HALVES, "cr"), (Habit.TWICE, "tab")],
)
def test_a_scanner_on_a_line_is_heard(serve: Serve, habit: Habit, suffix: str) -> None:
    assert _heard(serve, habit, suffix) == SOLD


def test_a_byte_that_is_no_text_makes_another_code_of_it() -> None:
    heard = _heard(on_tcp, Habit.NOISE, "cr")
    assert [code[1:] for code in heard] == SOLD
    assert not any(code.isascii() for code in heard)


@pytest.mark.parametrize(("habit", "suffix"), [(Habit.STUCK, "cr"), (Habit.GARBLED, "cr"), (Habit.GOOD, "none")])
def test_half_a_code_garbage_and_a_code_without_an_end_are_nothing(habit: Habit, suffix: str) -> None:
    assert _heard(on_tcp, habit, suffix) == []


def test_a_scanner_is_told_nothing() -> None:
    with on_tcp(partial(Scanner, lambda: "", Trigger("cr", Habit.GOOD, 0))) as line, _till(line) as till:
        till.sendall(b"x")
        assert line.next() == ((), "78")


def _till(line: Line) -> socket.socket:
    host, _, port = line.address.removeprefix("tcp://").partition(":")
    return socket.create_connection((host, int(port)))
