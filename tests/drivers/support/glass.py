"""What stands on the glass of a display at the far end of a pseudo-terminal."""

import os
import select
from contextlib import suppress

from tests.drivers.support.poles import UnknownBytesError, cd5220_shows, esc_pos_shows

_PATIENCE_S = 30
_SHOWS = {"esc-pos": esc_pos_shows, "cd5220": cd5220_shows}


def shown_on(device: int, dialect: str, wanted: tuple[str, str]) -> tuple[str, str]:
    """Read until the display shows what is wanted, or says nothing for half a minute; return what it shows then."""
    heard, lines = b"", ("", "")
    while lines != wanted and select.select([device], [], [], _PATIENCE_S)[0]:
        heard += os.read(device, 4096)
        with suppress(UnknownBytesError):  # a command that has not come whole yet
            lines = _SHOWS[dialect](heard)
    return lines
