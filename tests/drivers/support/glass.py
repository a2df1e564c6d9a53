"""What stands on the glass of a display at the far end of a pseudo-terminal."""

import os
from contextlib import suppress

from tests.drivers.support.poles import UnknownBytesError, cd5220_shows, esc_pos_shows

_SHOWS = {"esc-pos": esc_pos_shows, "cd5220": cd5220_shows}


def shown_on(device: int, dialect: str, wanted: tuple[str, str]) -> tuple[str, str]:
    """Read until the display shows what is wanted, and return it; a display that never does hangs the test."""
    heard, lines = b"", ("", "")
    while lines != wanted:
        heard += os.read(device, 4096)
        with suppress(UnknownBytesError):  # a command that has not come whole yet
            lines = _SHOWS[dialect](heard)
    return lines
