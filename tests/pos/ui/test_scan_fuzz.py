"""Scanners that type and scanners with a line of their own, at once and at any speed: every code whole, none another.

``make test`` tries some hundred; ``make test-soak`` (POS_SOAK=1) 160,000, from fixed seeds.
"""

import os
from collections import Counter
from random import Random
from typing import Final

from pos.domain.barcodes import Gtin, read_code
from pos.domain.gtin import check_digit
from pos.ui.keyboard import Keyboard
from pos.ui.reducer.inputs import Key, Scan
from pos.ui.reducer.typed import Typed
from pos.ui.wedge import scan_in
from tests.pos.ui.shop import NOODLES_CODE, SUGAR_CODE, WATER_CODE
from tests.pos.ui.till import selling

IS_SOAK: Final = bool(os.environ.get("POS_SOAK"))
LINES, NOISES, COUNTERS = (100_000, 45_000, 5_000) if IS_SOAK else (1_000, 500, 60)
CODES: Final = {NOODLES_CODE: "Mie-Grg", SUGAR_CODE: "Gul-Kg", WATER_CODE: "Air-Isi-19"}


def _misread(text: str, chance: Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + str((int(text[at]) + chance.randrange(1, 10)) % 10) + text[at + 1 :]


def test_a_misread_trade_number_is_no_other_code_wherever_its_keys_stop() -> None:
    """A stall in the middle of a scan may leave eight digits behind it whose check digit happens to be right."""
    chance = Random(31)
    for _ in range(LINES):
        body = "".join(chance.choices("0123456789", k=chance.choice((11, 12, 13))))
        wrong = _misread(body + check_digit(body), chance)
        marks, now = [], 0
        stall_at = chance.randrange(2, len(wrong))
        for place in range(len(wrong)):
            now += 400 if place == stall_at else chance.choice((0, 1, 2, 15))
            marks.append(now)
        for trusts in (True, False):
            reading = scan_in(Typed(wrong, tuple(marks)), prefix="", trusts_check_digit=trusts)
            behind_a_figure = wrong[1:] if len(wrong) == 14 else ""  # what a hand may have typed before an EAN-13
            assert reading is None or (reading.code == wrong and reading.suffix in {"", behind_a_figure})
        assert not isinstance(read_code(wrong, symbology="E0", templates=()), Gtin)


def test_a_long_code_is_not_the_trade_number_at_its_end_wherever_its_keys_stop() -> None:
    chance = Random(34)
    for _ in range(LINES // 10):
        head = "".join(chance.choices("0123456789ABCabc:/?=&.-", k=chance.randrange(5, 190)))
        body = "".join(chance.choices("0123456789", k=chance.choice((7, 11, 12, 13))))
        text, now, marks = head + body + check_digit(body), 0, list[int]()
        stall_at = chance.randrange(2, len(text))
        for place in range(len(text)):
            now += 400 if place == stall_at else chance.choice((0, 1, 2, 15))
            marks.append(now)
        reading = scan_in(Typed(text, tuple(marks)), prefix="", trusts_check_digit=True)
        assert reading is None or (reading.code, reading.suffix) == (text, "")


def test_after_any_bytes_on_the_keyboards_line_the_next_scan_is_whole() -> None:
    chance = Random(32)
    likely = b"\x1b\x1b\x1b[[[O:;<?u~0189AM\x00\x02\x03\x07\x1a\x1d\x9b\xff\xc3\xf0\x9f\r\n\t"
    for _ in range(NOISES):
        keyboard = Keyboard()
        noise = bytes(chance.choice(likely) if chance.random() < 0.8 else chance.randrange(256) for _ in range(24))
        keys = list(keyboard.read(noise, 0))
        keys += keyboard.expire(0)
        assert all(len(key.char) <= 1 for key in keys)
        cut = chance.randrange(len(NOODLES_CODE))
        read = [*keyboard.read(NOODLES_CODE[:cut].encode(), 1), *keyboard.read(f"{NOODLES_CODE[cut:]}\r".encode(), 1)]
        assert "".join(key.char for key in read).removesuffix("\r")[-len(NOODLES_CODE) :] == NOODLES_CODE
        assert read[-1].name == "enter"


def test_a_scanner_that_types_and_two_with_lines_never_mix_and_none_is_lost() -> None:
    """Each sends its codes in its own time, while the shop saves a sale or does not; each keeps its own order."""
    chance = Random(33)
    for _ in range(COUNTERS):
        till, inputs, typed, lines = selling(), list[Key | Scan](), list[str](), dict[str, list[str]]()
        now = till.now_ms + 1_000
        for _ in range(6):
            now += chance.choice((300, 900))
            code = chance.choice(tuple(CODES))
            typed.append(code)
            for at, char in enumerate(f"{code}\r"):
                inputs.append(Key("enter", "", now + at * 3) if char == "\r" else Key(char, char, now + at * 3))
        for name in ("scanner 1", "scanner 2"):
            for _ in range(6):
                code, at_ms = chance.choice(tuple(CODES)), chance.randrange(till.now_ms + 1_000, now + 200)
                lines.setdefault(name, []).append(code)
                inputs.append(Scan(code, "", name, at_ms))
        inputs.sort(key=lambda each: each.at_ms)
        for each in inputs:
            till.runner.feed(each)
        till.now_ms = inputs[-1].at_ms
        till.tick()
        sold = [(line.item.name, line.count_milli) for line in till.runner.state.basket.cart.lines if line.item]
        assert len(till.runner.state.basket.cart.lines) == len(sold)
        scanned = [*typed, *lines["scanner 1"], *lines["scanner 2"]]
        wanted = Counter(CODES[code] for code in scanned)
        found: Counter[str] = Counter()
        for name, count in sold:
            found[name] += count // 1_000
        assert found == wanted
        assert till.beeps == ["ok"] * len(scanned)
