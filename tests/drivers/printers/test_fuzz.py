"""Whatever a slip says and a printer answers: no crash, no control byte out, no confirmation of another's slip.

``make test`` tries some thousand; ``make test-soak`` (POS_SOAK=1) a million inputs between them, from one seed.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

import pytest

from drivers.printers.escpos import render
from drivers.printers.layout import lay_out
from drivers.printers.plain import plain_text
from drivers.printers.process_id import ProcessIdParser, process_id
from drivers.printers.profile import PROFILES
from drivers.printers.slip import Align, Code128, Feed, Pair, Qr, Row, Rule, Slip, Text
from drivers.printers.slip_json import slip_from_json, slip_to_json
from drivers.printers.status import PaperWord, StatusParser
from drivers.simulators.escpos_decoder import decode

IS_SOAK: Final = bool(os.environ.get("POS_SOAK"))
SLIPS, LAYOUTS, STREAMS = (20_000, 180_000, 800_000) if IS_SOAK else (150, 1_000, 10_000)
NASTY: Final = "\x1b\x1d\x10\x04\x00\r\n\t\x7f\x9b\u202e\u200b\ud83d\ufeff" + "aZ09 .,-é½中ñ€█"


def _text(chance: Random) -> str:
    if chance.random() < 0.3:
        return "".join(chr(chance.randrange(1, 0xD7FF)) for _ in range(chance.randrange(12)))
    return "".join(chance.choices(NASTY, k=chance.randrange(60)))


def _row(chance: Random) -> Row:
    match chance.randrange(8):
        case 0:
            return Pair(_text(chance), _text(chance), bold=chance.random() < 0.5)
        case 1:
            return Rule(chance.choice(NASTY))
        case 2:
            return Feed(chance.randrange(4))
        case 3:
            return Code128(str(chance.randrange(10**9)) if chance.random() < 0.7 else _text(chance))
        case 4:
            return Qr(_text(chance).encode(errors="replace").decode())
        case _:
            bold, wide, tall = (chance.random() < 0.5 for _ in range(3))
            return Text(_text(chance), chance.choice(list(Align)), bold=bold, wide=wide, tall=tall)


def _slips(count: int, seed: int) -> Iterator[Slip]:
    chance = Random(seed)
    for _ in range(count):
        yield Slip(tuple(_row(chance) for _ in range(chance.randrange(6))), cut=chance.random() < 0.5, meta=())


@pytest.fixture(scope="module")
def cache_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def test_no_slip_makes_a_printer_do_what_is_no_printing(cache_dir: Path) -> None:
    """The strict decoder knows our commands and nothing else: a control byte of a name would be an error."""
    for number, slip in enumerate(_slips(SLIPS, 1)):
        profile = PROFILES[number % len(PROFILES)]
        printed = decode(render(slip, profile, cache_dir))
        assert printed.pulses == ()


def test_no_text_is_wider_than_the_paper_or_steers_a_terminal() -> None:
    for number, slip in enumerate(_slips(LAYOUTS, 2)):
        profile = PROFILES[number % len(PROFILES)]
        lines = plain_text(slip, profile).split("\n")
        assert all(len(text) <= profile.columns and (text.isprintable() or not text) for text in lines)
        assert lay_out(slip, profile.columns, profile.code_page) is not None


def test_a_slip_is_stored_and_read_back_as_it_was() -> None:
    for slip in _slips(SLIPS, 3):
        assert slip_from_json(slip_to_json(slip)) == slip


def test_no_noise_of_a_printer_crashes_a_parser_or_confirms_a_slip() -> None:
    chance = Random(4)
    identity = process_id(4711)
    for _ in range(STREAMS):
        noise = chance.randbytes(chance.randrange(24))
        parser, cut = StatusParser(PaperWord.UNTRIED), chance.randrange(25)
        found = parser.feed(noise[:cut]) + parser.feed(noise[cut:])
        assert found == StatusParser(PaperWord.UNTRIED).feed(noise)
        assert ProcessIdParser(identity).feed(noise) == (b"\x37\x22" + identity + b"\x00" in noise)
