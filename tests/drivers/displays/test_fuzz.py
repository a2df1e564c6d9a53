"""Whatever a name says: no control byte out to a display, and every line whole.

``make test`` tries some thousand; ``make test-soak`` (POS_SOAK=1) a hundred thousand, from one seed.
"""

import os
from random import Random
from typing import Final

import pytest

from drivers.displays.dialects import BEGIN, DIALECTS
from drivers.displays.protocol import COLUMNS, Shown
from tests.drivers.support.poles import cd5220_shows, esc_pos_shows

MESSAGES: Final = 50_000 if os.environ.get("POS_SOAK") else 500
NASTY: Final = "\x1b\x1d\x1f\x0c\x10\x04\x00\r\n\t\x7f\x9b\u202e\u200b\ud83d\ufeff" + "aZ09 .,-é½中ñ€█QAB"
SHOWS: Final = {"esc-pos": esc_pos_shows, "cd5220": cd5220_shows}


def _text(chance: Random) -> str:
    if chance.random() < 0.3:
        return "".join(chr(chance.randrange(1, 0xD7FF)) for _ in range(chance.randrange(30)))
    return "".join(chance.choices(NASTY, k=chance.randrange(60)))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_no_name_is_a_command_and_no_line_is_cut_short(dialect: str) -> None:
    """The strict display knows our commands and nothing else: a control byte of a name would be an error."""
    chance, before = Random(8), BEGIN
    for _ in range(MESSAGES):
        shown = Shown(_text(chance), _text(chance))
        data = DIALECTS[dialect](shown)
        lines = SHOWS[dialect](before + data)
        assert [len(line) for line in lines] == [COLUMNS, COLUMNS]
        assert all(line.isascii() and line.isprintable() for line in lines)
        before = data
