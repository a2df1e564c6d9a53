"""Every failure of a scale that was listed before the first line was written, and the test that shows it.

The list is that of the hardware study, section 9.2. Each line is shown in every dialect in which it can happen, over a
real pseudo-terminal through the driver and the counter's own service; what the cashier does about it, with the keys.

=============================  =======================================================================================
moving for ever                a pan that is never still ends within the cashier's patience
over, negative                 too heavy and below zero are said as what they are
zero                           an empty pan is no weight
split frame                    a frame with a hole in it is one frame
BCC wrong                      a frame that does not add up is asked for again, and for ever it is no weight
NAK storm                      a scale that only says no is not asked for ever
mute                           a mute scale is told within the cashier's patience, and the weight is typed
stale reading reused           what was sent before the question is not sold; the same weight twice is asked about
lb instead of kg               a scale that was set to pounds sells nothing
unplug between weigh and add   the weight that was taken stands; the next one is typed
unplug while it is asked       here
bits lost on the way           drivers/scales/test_fuzz: no single wrong bit makes another weight
=============================  =======================================================================================
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, cycle, repeat
from typing import Final

import pytest

from drivers.scales.dialects import DIALECTS
from drivers.scales.opening import open_scale
from drivers.simulators.scales import cas, dialog, mettler, mettler_status, nci, twice
from pos.domain.answers import NotWeighed, Weighed
from pos.domain.quantity import Milli
from pos.services import weighing
from pos.services.weighing import CounterScale
from tests.drivers.support.ptys import Cable, plugged
from tests.drivers.support.scales import FakeScale
from tests.pos.ui.shop import SUGAR_CODE, Shop
from tests.pos.ui.till import Till, selling
from tests.support.asking import answer_of

ACK, NAK = b"\x06", b"\x15"
ASKS: Final = {"mettler-8217": b"W", "cas": b"\x05\x11", "nci": b"\r", "a-and-d": b"Q", "dialog06": b"\x03\x05"}
"""The byte, or bytes, at which a question of each dialect is over; a scale that is not here sends by itself."""


def _line(state: str, weight: str, unit: str = "kg") -> bytes:
    return f"{state},GS,01,{weight} {unit}\r\n".encode()


STILL: Final = {
    "mettler-8217": [mettler("01.370")],
    "cas": [ACK, cas("S", " ", "01.370")],
    "cas-lines": [_line("ST", "+0001.370")],
    "a-and-d": [b"ST,+00001.370 kg\r\n"],
    "nci": [nci("01.370")],
    "dialog06": [ACK, dialog(1_370)],
}
MOVING: Final = {
    "mettler-8217": [mettler_status(1)],
    "cas": [ACK, cas("U", " ", "01.370")],
    "cas-lines": [_line("US", "+0001.370")],
    "a-and-d": [b"US,+00001.370 kg\r\n"],
    "nci": [nci("01.370", first=1)],
    "dialog06": [ACK, NAK, b"\x0209\x1b20\x03"],
}
OVER: Final = {
    "mettler-8217": [mettler_status(2)],
    "cas": [ACK, cas("S", "F", "00.000")],
    "cas-lines": [_line("OL", "+9999.999")],
    "a-and-d": [b"OL,+9999999 kg\r\n"],
    "nci": [b"\n^^^^^^KG\r\n02\r\x03"],
    "dialog06": [ACK, NAK, b"\x0209\x1b32\x03"],
}
NEGATIVE: Final = {
    "mettler-8217": [mettler_status(4)],
    "cas": [ACK, cas("S", "-", "00.050")],
    "cas-lines": [_line("ST", "-0000.050")],
    "a-and-d": [b"ST,-00000.050 kg\r\n"],
    "nci": [nci("-0.050", second=1)],
    "dialog06": [ACK, NAK, b"\x0209\x1b31\x03"],
}
ZERO: Final = {
    "mettler-8217": [mettler("00.000")],
    "cas": [ACK, cas("S", " ", "00.000")],
    "cas-lines": [_line("ST", "-0000.000")],
    "a-and-d": [b"ST,+00000.000 kg\r\n"],
    "nci": [nci("00.000", first=2)],
    "dialog06": [ACK, NAK, b"\x0209\x1b30\x03"],
}
POUNDS: Final = {
    "mettler-8217": [mettler("03.02")],
    "cas": [ACK, cas("S", " ", "003.02", "lb")],
    "cas-lines": [_line("ST", "+0003.020", "lb")],
    "a-and-d": [b"ST,+00003.020 lb\r\n"],
    "nci": [nci("003.02", "LB")],
}
every_dialect = pytest.mark.parametrize("dialect", DIALECTS)


@contextmanager
def _streaming(line: Cable, frame: bytes) -> Iterator[None]:
    """A scale that sends by itself, thirty times a second."""
    stopping = threading.Event()

    def send() -> None:
        while not stopping.wait(0.03):
            os.write(line.device, frame)

    thread = threading.Thread(target=send)
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join()


@contextmanager
def _scale(dialect: str, says: list[bytes]) -> Iterator[CounterScale]:
    """The counter's scale on a cable, which says the same to every question for ever."""
    with plugged() as line:
        scale = CounterScale(open_scale(f"serial://{line.path}", dialect))
        if dialect in ASKS:
            FakeScale(line, ASKS[dialect], cycle(says))
            yield scale
        else:
            with _streaming(line, says[0]):
                yield scale


def _weighed(gram: int, frame: bytes = b"") -> Callable[[object], bool]:
    return lambda answer: isinstance(answer, Weighed) and answer.gram == gram and frame.hex() in answer.frame


@every_dialect
def test_a_pan_that_is_never_still_ends_within_the_cashiers_patience(
    dialect: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weighing, "PATIENCE_MS", 1_200)
    with _scale(dialect, MOVING[dialect]) as scale:
        assert answer_of(scale.weigh) == NotWeighed("moving")


@every_dialect
@pytest.mark.parametrize(("says", "reason"), [(OVER, "over"), (NEGATIVE, "under")])
def test_too_heavy_and_below_zero_are_said_as_what_they_are(
    dialect: str, says: dict[str, list[bytes]], reason: str
) -> None:
    with _scale(dialect, says[dialect]) as scale:
        assert answer_of(scale.weigh) == NotWeighed(reason)


@every_dialect
def test_an_empty_pan_is_no_weight(dialect: str) -> None:
    with _scale(dialect, ZERO[dialect]) as scale:
        assert answer_of(scale.weigh) == NotWeighed("empty")


@pytest.mark.parametrize("dialect", POUNDS)
def test_a_scale_that_was_set_to_pounds_sells_nothing(dialect: str) -> None:
    with _scale(dialect, POUNDS[dialect]) as scale:
        assert answer_of(scale.weigh) == NotWeighed("unit")


def _halves(line: Cable, asks: bytes, says: list[bytes]) -> None:
    """Answer every question with two halves of a frame, and a hole of 150 ms between them."""
    answers, pause = cycle(says), threading.Event()

    def serve() -> None:
        while True:
            try:
                data = os.read(line.device, 256)
                for _ in range(sum(byte in asks for byte in data)):
                    answer = next(answers)
                    if len(answer) > 1:
                        os.write(line.device, answer[: len(answer) // 2])
                        pause.wait(0.15)
                    os.write(line.device, answer[len(answer) // 2 :])
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()


@pytest.mark.parametrize("dialect", ASKS)
def test_a_frame_with_a_hole_in_it_is_one_frame(dialect: str) -> None:
    with plugged() as line:
        _halves(line, ASKS[dialect], STILL[dialect])
        answer = answer_of(CounterScale(open_scale(f"serial://{line.path}", dialect)).weigh)
    assert _weighed(1_370)(answer), answer


def test_a_frame_that_does_not_add_up_is_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    right = cas("S", " ", "01.370")
    wrong = right.replace(b"1.3", b"7.3")
    with plugged() as line:
        FakeScale(line, ASKS["cas"], [ACK, wrong, *[ACK, right] * 2])
        answer = answer_of(CounterScale(open_scale(f"serial://{line.path}", "cas")).weigh)
    assert _weighed(1_370, right[1:])(answer), answer
    monkeypatch.setattr(weighing, "PATIENCE_MS", 800)
    with _scale("cas", [ACK, wrong]) as scale:
        assert answer_of(scale.weigh) == NotWeighed("damaged")


@pytest.mark.parametrize("dialect", ["cas", "dialog06"])
def test_a_scale_that_only_says_no_is_not_asked_for_ever(dialect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "PATIENCE_MS", 800)
    with plugged() as line:
        device = FakeScale(line, ASKS[dialect], repeat(NAK))
        assert answer_of(CounterScale(open_scale(f"serial://{line.path}", dialect)).weigh) == NotWeighed("mute")
        assert len(device.heard) < 100


@every_dialect
def test_a_mute_scale_is_told_within_the_cashiers_patience(dialect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "PATIENCE_MS", 100)
    with plugged() as line:
        scale = CounterScale(open_scale(f"serial://{line.path}", dialect))
        assert answer_of(scale.weigh) == NotWeighed("mute")


@pytest.mark.parametrize("dialect", ASKS)
def test_what_was_sent_before_the_question_is_not_sold(dialect: str) -> None:
    old = {"mettler-8217": mettler("09.990"), "nci": nci("09.990"), "a-and-d": b"ST,+00009.990 kg\r\n"}
    with plugged() as line:
        os.write(line.device, 3 * old.get(dialect, cas("S", " ", "09.990")))
        FakeScale(line, ASKS[dialect], cycle(STILL[dialect]))
        answer = answer_of(CounterScale(open_scale(f"serial://{line.path}", dialect)).weigh)
    assert _weighed(1_370)(answer), answer


class _Counter(Shop):
    """The screens' shop with a real scale behind its key."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.scale = CounterScale(open_scale(url, "mettler-8217"))

    def weigh(self, done: Callable[[object], None]) -> None:
        done(answer_of(self.scale.weigh))


def _till(line: Cable) -> Till:
    return selling(_Counter(f"serial://{line.path}"))


def _weights(till: Till) -> list[str]:
    return [row[1] for row in till.rows]


def test_a_scale_that_says_its_first_weight_for_ever_is_asked_about_at_the_second_sale() -> None:
    with plugged() as line:
        FakeScale(line, b"W", repeat(mettler("01.370")))
        till = _till(line).scan(SUGAR_CODE).press("f11").press("f5")
        till.scan(SUGAR_CODE).press("f11")
        assert _weights(till) == ["1"]
        assert till.beeps[-1] == "refused"
        till.press("f11")
        assert _weights(till) == ["1,37"]


def test_a_scale_unplugged_between_weigh_and_add_leaves_the_weight_it_gave() -> None:
    with plugged() as line:
        FakeScale(line, b"W", twice(mettler("01.370")))
        till = _till(line).press("f11")
        os.close(line.device)
        till.scan(SUGAR_CODE)
        assert _weights(till) == ["1,37"]
        assert till.runner.state.basket.cart.lines[0].frame == b"01.370".hex()
        till.scan(SUGAR_CODE).press("f11")
        assert till.beeps[-1] == "refused"
        till.type("1,5*⏎").press("f5")
    assert [line.count_milli for line in till.shop.paid[0][0].lines] == [Milli(1_370), Milli(1_500)]


def test_a_scale_unplugged_while_it_is_asked_is_away_and_comes_back() -> None:
    with plugged() as line:
        path = line.path

        def pull() -> None:
            os.read(line.device, 1)
            os.close(line.device)

        pulled = threading.Thread(target=pull)
        pulled.start()
        answer = answer_of(CounterScale(open_scale(f"serial://{path}", "mettler-8217")).weigh)
        pulled.join()
    assert answer == NotWeighed("away")


def test_a_container_survives_a_scale_that_has_to_be_asked_again() -> None:
    with plugged() as line:
        FakeScale(line, b"W", chain([mettler_status(2)], twice(mettler("01.370"))))
        till = _till(line).scan(SUGAR_CODE).type("250").press("f11", "f11")
        assert _weights(till) == ["1,12"]
