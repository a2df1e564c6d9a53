"""Whatever comes down a scale's line: no crash, and no weight that the scale did not say.

``make test`` tries some thousand; ``make test-soak`` (POS_SOAK=1) seven hundred thousand, from one seed. What a single
fault on the line can do differs by dialect, and each is shown here:

* 8217, A&D, NCI and Dialog 06 have no checksum but a parity bit: a wrong bit makes a NUL of its byte, and no weight.
* CAS has a checksum and no parity: no change of one byte, and no byte lost or doubled, makes another weight.
* The lines of CAS indicators have neither: there a wrong bit can make another figure of a digit.

What gets past parity, checksum or neither has to be said twice before it is sold. Dialog 06 alone says a weight once.
"""

import os
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from random import Random
from typing import Final

import pytest

from drivers.deadline import Deadline, after_ms
from drivers.scales.dialects import DIALECTS
from drivers.scales.reading import Reading, ScaleState
from drivers.scales.scale import Scale
from drivers.transport.memory import NO_FAULTS, MemoryTransport
from tests.drivers.support.scales import cas, dialog, mettler, nci, nci_net

IS_SOAK: Final = bool(os.environ.get("POS_SOAK"))
NOISES, FRAMES, WEIGHINGS = (60_000, 50_000, 6_000) if IS_SOAK else (400, 400, 60)
HANDSHAKE: Final = {"cas": b"\x06", "dialog06": b"\x06"}
PARITY: Final = ("mettler-8217", "a-and-d", "nci", "dialog06")
PIECES: Final = {
    "mettler-8217": [b"\x02", b"\r", b"N", b"?", b"."],
    "cas": [b"\x01\x02", b"\x03\x04", b"\x06", b"\x15", b"S", b"U", b" ", b"-", b"F", b"kg", b"lb", b"."],
    "cas-lines": [b"ST", b"US", b"OL", b"GS", b"NT", b",", b" ", b"-", b"kg", b"lb", b"\r\n", b"."],
    "a-and-d": [b"ST,+", b"US,-", b"QT", b"OL", b",", b" ", b"kg", b" g", b"lb", b"\r\n", b"."],
    "nci": [b"\n", b"KG", b"LB", b"\r", b"S0", b"\x03", b"^", b"-", b".", b"p4"],
    "dialog06": [b"\x02", b"02\x1b3\x1b", b"\x1b", b"000000", b"\x03", b"\x06", b"\x15", b"09\x1b", b"20", b"30"],
}
"""What the frames of a dialect are made of, besides digits."""

_SAID: Final = re.compile(rb"(-? *)([0-9]+(?:\.[0-9]+)?) *(kg|g|N|)\s*$", re.IGNORECASE)


def _frames(dialect: str, gram: int) -> list[bytes]:
    """What a scale says of so many grams, in the ways of a dialect."""
    kilogram = f"{gram // 1000:02}.{gram % 1000:03}"
    return {
        "mettler-8217": [mettler(kilogram), mettler(f"{kilogram}N")],
        "cas": [cas("S", " ", kilogram), cas("S", " ", f"0{kilogram}")],
        "cas-lines": [f"ST,GS,01 , 00{kilogram} kg\r\n".encode(), f"ST,NT,01 , 00{kilogram} kg\r\n".encode()],
        "a-and-d": [f"ST,+000{kilogram} kg\r\n".encode(), f"ST,+{gram:08}  g\r\n".encode()],
        "nci": [nci(kilogram), nci_net(kilogram)],
        "dialog06": [dialog(gram)],
    }[dialect]


def _truth(dialect: str, frame: bytes) -> Decimal:
    """The grams of a frame that was called stable, read another way than the decoder does."""
    if dialect == "dialog06":
        return Decimal(frame.split(b"\x1b")[2].decode()) if frame.startswith(b"02") else Decimal(0)
    text = {"cas": frame[:-3], "nci": frame.rpartition(b"\r\n")[0]}.get(dialect, frame)
    said = _SAID.search(text)
    assert said is not None, frame
    return Decimal(said[2].decode()) * (1 if said[3].lower() == b"g" else 1_000) * (-1 if b"-" in said[1] else 1)


def _read(dialect: str, stream: bytes, chance: Random) -> list[Reading]:
    """Decode a stream that comes in any pieces."""
    decoder, readings = DIALECTS[dialect].decoder(), list[Reading]()
    decoder.feed(HANDSHAKE.get(dialect, b""))
    while stream:
        cut = chance.randint(1, len(stream))
        readings += decoder.feed(stream[:cut]).readings
        stream = stream[cut:]
    return readings


def _stable(readings: list[Reading]) -> list[Reading]:
    return [reading for reading in readings if reading.state is ScaleState.STABLE]


def _noises(dialect: str, count: int, seed: int) -> Iterator[bytes]:
    """Bytes, true frames among them, and everything that frames are made of in any order."""
    chance = Random(f"{dialect} {seed}")
    digits = [bytes((48 + chance.randrange(10),)) for _ in range(8)]
    for _ in range(count):
        parts = chance.choices([*PIECES[dialect], *digits], k=chance.randrange(24))
        if chance.random() < 0.3:
            parts.insert(chance.randint(0, len(parts)), chance.choice(_frames(dialect, chance.randrange(30_000))))
        if chance.random() < 0.3:
            parts.insert(chance.randint(0, len(parts)), chance.randbytes(chance.randrange(40)))
        yield b"".join(parts)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_noise_never_crashes_and_what_is_called_a_weight_was_said(dialect: str) -> None:
    chance, weights = Random(5), 0
    for noise in _noises(dialect, NOISES, 1):
        for reading in _stable(_read(dialect, noise, chance)):
            assert Decimal(reading.gram) == _truth(dialect, reading.frame), reading
            assert reading.frame in noise
            weights += 1
    assert weights > NOISES // 50


def _flipped(data: bytes, bit: int) -> bytes:
    return bytes(byte ^ (1 << bit % 8) if at == bit // 8 else byte for at, byte in enumerate(data))


def _over_a_parity_line(data: bytes, bit: int) -> bytes:
    """Seven bits and their parity, one of the eight wrong: the kernel gives NUL for that byte."""
    return bytes(0 if at == bit // 8 else byte for at, byte in enumerate(data))


@pytest.mark.parametrize("dialect", PARITY)
def test_no_wrong_bit_on_a_line_with_parity_makes_another_weight(dialect: str) -> None:
    _never_another_weight(dialect, lambda frame, chance: _over_a_parity_line(frame, chance.randrange(8 * len(frame))))


def _byte_changed(frame: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(frame))
    return frame[:at] + bytes((frame[at] ^ chance.randrange(1, 256),)) + frame[at + 1 :]


def _byte_lost(frame: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(frame))
    return frame[:at] + frame[at + 1 :]


def _byte_doubled(frame: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(frame))
    return frame[:at] + frame[at : at + 1] + frame[at:]


@pytest.mark.parametrize("spoil", [_byte_changed, _byte_lost, _byte_doubled])
def test_no_byte_changed_lost_or_doubled_makes_another_weight_of_a_frame_with_a_checksum(
    spoil: Callable[[bytes, Random], bytes],
) -> None:
    _never_another_weight("cas", spoil)


def _never_another_weight(dialect: str, spoil: Callable[[bytes, Random], bytes]) -> None:
    """A spoilt frame between two true ones says their weight or none."""
    chance, spoilt = Random(f"{dialect} {spoil.__name__}"), 0
    for _ in range(FRAMES):
        gram = chance.randrange(30_000)
        frame = chance.choice(_frames(dialect, gram))
        wrong = spoil(frame, chance)
        readings = _read(dialect, frame + wrong + frame, chance)
        assert {reading.gram for reading in _stable(readings)} == {gram}
        spoilt += len(_stable(readings)) < 3
    assert spoilt > FRAMES // 2


def _line(dialect: str, answers: Iterator[bytes]) -> MemoryTransport:
    """A line at whose end a scale greets first, in the dialects that do, and then answers; nothing on it ever waits."""
    greeting = HANDSHAKE.get(dialect, b"")

    def answer(data: bytes) -> bytes:
        return greeting if greeting and data not in {b"\x11", b"\x04\x05"} else next(answers)

    return MemoryTransport(NO_FAULTS, answer)


def _opened(line: MemoryTransport, _deadline: Deadline) -> MemoryTransport:
    return line


def _spoilt_once(frame: bytes, chance: Random) -> Iterator[bytes]:
    """Bits, bytes or the whole of the first answer wrong; the true one for ever after it."""
    wrong = frame
    for _ in range(chance.randint(1, 4)):
        match chance.randrange(5):
            case 0:
                wrong = _flipped(wrong, chance.randrange(max(8 * len(wrong), 1)))
            case 1:
                wrong = _byte_changed(wrong, chance) if wrong else wrong
            case 2:
                wrong = _byte_lost(wrong, chance) if wrong else wrong
            case 3:
                wrong = re.sub(rb"\d", lambda _: bytes((48 + chance.randrange(10),)), wrong, count=3)
            case _:
                wrong = wrong[: chance.randint(0, len(wrong))] + wrong
    yield wrong
    while True:
        yield frame


@pytest.mark.parametrize("dialect", [name for name, each in DIALECTS.items() if each.times > 1 and each.request])
def test_one_answer_spoilt_in_any_way_is_never_what_is_sold(dialect: str) -> None:
    """Not by bits and bytes alone: the first answer may be another weight altogether."""
    chance = Random(7)
    for _ in range(WEIGHINGS):
        gram = chance.randrange(11, 30_000)
        answers = _spoilt_once(chance.choice(_frames(dialect, gram)), chance)
        weighing = Scale(partial(_opened, _line(dialect, answers)), DIALECTS[dialect]).weigh(after_ms(5_000))
        if weighing.is_sellable:
            assert weighing.reading is not None
            assert weighing.reading.gram == gram
