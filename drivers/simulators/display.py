"""A pole of two lines of twenty letters, which shows what it is told and knows no other command."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from drivers.simulators.device import QUIET, Answer
from drivers.simulators.poles import cd5220_shows, esc_pos_shows

SHOWS: Final[Mapping[str, Callable[[bytes], tuple[str, str]]]] = MappingProxyType(
    {"esc-pos": esc_pos_shows, "cd5220": cd5220_shows}
)
"""What each dialect makes of the bytes since the connection began."""


class Display:
    """One connection to a display."""

    def __init__(self, dialect: str) -> None:
        """Show nothing, in a dialect: a key of ``SHOWS``."""
        self._shows = SHOWS[dialect]
        self._heard = b""

    def feed(self, data: bytes) -> Answer:
        """Hear a piece; a display never answers, and what it shows is judged when the line ends."""
        self._heard += data
        return QUIET

    def ended(self) -> tuple[str, ...]:
        """The two lines as they stand, each in a frame."""
        return tuple(f"|{line}|" for line in self._shows(self._heard))
