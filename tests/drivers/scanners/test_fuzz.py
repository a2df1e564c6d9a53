"""Whatever a scanner's line or a kernel's events bring, cut anywhere: no crash, no control byte out, no part of a code.

``make test`` tries some thousand; ``make test-soak`` (POS_SOAK=1) 400,000, from fixed seeds.
"""

import os
from collections.abc import Iterator
from random import Random
from typing import Final

from drivers.scanners.framing import LOST, MAX_FRAME_BYTES, Frame, Framer, Framing
from drivers.scanners.key_events import KeyFramer
from tests.drivers.scanners.test_key_events import CONTROL, DOWN, DROPPED, ENTER, EVENT, REPORT, SHIFT, stroke, typed

IS_SOAK: Final = bool(os.environ.get("POS_SOAK"))
STREAMS, ANNOUNCED, EVENTS, LOSSES = (150_000, 100_000, 100_000, 50_000) if IS_SOAK else (1_500, 1_000, 1_000, 500)
ENDS: Final = (b"\r", b"\n", b"\r\n", b"\t", b"\x03", b"\r\x03")
DIGITS: Final = "0123456789"
PRINTED: Final = DIGITS * 3 + "ABCXYZabc-. /$+%"


def _pieces(data: bytes, chance: Random) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        size = chance.choice((1, 1, 2, 3, 7, 24, 64, 300))
        yield data[at : at + size]
        at += size


def _in_pieces(framing: Framing, data: bytes, chance: Random) -> list[Frame]:
    return [frame for piece in _pieces(data, chance) for frame in framing.feed(piece)]


def _is_harmless(frame: Frame) -> bool:
    shown = (frame.code + frame.symbology).replace("\x1d", "")
    return len(frame.code) <= MAX_FRAME_BYTES and (shown.isprintable() if frame.code else frame == LOST)


def _noise(chance: Random) -> bytes:
    """Any bytes, the ends, STX and a wrong baud rate's bytes more often than others."""
    likely = b"\x00\x02\x03\x06\x15\x1d\x1b\x7f\x80\xff\xfe\xc3\xe2\r\n\t]0123456789"
    if chance.random() < 0.02:
        return bytes([chance.choice(likely[16:])]) * chance.randrange(500, 1_100)
    return bytes(chance.choice(likely) if chance.random() < 0.6 else chance.randrange(256) for _ in range(40))


def _code(chance: Random) -> str:
    return "".join(chance.choices(PRINTED, k=chance.choice((1, 3, 8, 12, 13, 13, 13, 14, 31, 45, 200))))


def test_no_bytes_of_a_line_crash_it_or_come_out_as_a_control_character_and_no_cut_changes_them() -> None:
    chance = Random(11)
    for _ in range(STREAMS):
        data = b"".join(chance.choice((_noise(chance), _code(chance).encode(), chance.choice(ENDS))) for _ in range(4))
        frames = _in_pieces(Framer(), data, chance)
        assert frames == list(Framer().feed(data))
        assert all(_is_harmless(frame) for frame in frames)


def test_codes_that_say_where_they_begin_come_out_of_any_noise_as_they_were() -> None:
    chance, drop = Random(12), bytes(range(0x09, 0x0E)) + b"\x03"
    for _ in range(ANNOUNCED):
        codes = [_code(chance) for _ in range(3)]
        noises = (_noise(chance).translate(None, drop)[:MAX_FRAME_BYTES] for _ in codes)
        data = b"".join(
            noise + b"\x02" + code.encode() + chance.choice(ENDS) for code, noise in zip(codes, noises, strict=True)
        )
        assert [frame.code for frame in _in_pieces(Framer(), data, chance)] == codes


def test_no_events_of_a_kernel_crash_it_or_come_out_as_a_control_character_and_no_cut_changes_them() -> None:
    chance = Random(13)
    keys = (*range(60), SHIFT, CONTROL, ENTER, 96, 700)
    for _ in range(EVENTS):
        data = bytearray()
        for _ in range(30):
            kind = chance.choice((0, 1, 1, 1, 1, 4))
            code = chance.choice((0, 0, 0, 3)) if kind == 0 else chance.choice(keys)
            data += EVENT.pack(1, 2, kind, code, chance.choice((0, 1, 1, 2)))
        data += chance.randbytes(chance.randrange(EVENT.size))
        frames = _in_pieces(KeyFramer(), bytes(data), chance)
        assert frames == list(KeyFramer().feed(bytes(data)))
        assert all(_is_harmless(frame) for frame in frames)


def test_events_that_the_kernel_threw_away_never_leave_a_part_of_a_code_and_are_always_told() -> None:
    """The end of a trade number may be a short code, or another trade number."""
    chance, known = (
        Random(14),
        {code: typed(code) + stroke(ENTER) for code in ("8990000000501", "KDMP-0001", "7", "~A")},
    )
    for _ in range(LOSSES):
        codes = chance.choices(tuple(known), k=6)
        data = b"".join(known[code] for code in codes)
        events = len(data) // EVENT.size
        first = chance.randrange(events)
        last = min(first + chance.randrange(1, 90), events)
        kept = data[: first * EVENT.size] + DROPPED + REPORT + data[last * EVENT.size :]
        frames = _in_pieces(KeyFramer(), kept, chance)
        whole = [frame.code for frame in frames if frame != LOST]
        assert LOST in frames
        rest = iter(codes)
        assert all(code in rest for code in whole)


def test_a_key_that_is_held_over_a_loss_types_nothing_of_its_own() -> None:
    framer = KeyFramer()
    framer.feed(typed("899") + EVENT.pack(1, 2, 1, SHIFT, DOWN) + DROPPED + REPORT + stroke(ENTER))
    assert framer.feed(typed("8990000000501") + stroke(ENTER)) == (Frame("8990000000501", ""),)
