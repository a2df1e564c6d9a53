"""A pole of two lines of twenty letters, which shows what it is told and knows no other command."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from drivers.simulators.device import QUIET, Answer
from drivers.simulators.poles import DARK, Hear, hear_cd5220, hear_esc_pos, whole

HEARS: Final[Mapping[str, Hear]] = MappingProxyType({"esc-pos": hear_esc_pos, "cd5220": hear_cd5220})
"""What each dialect makes of a piece."""


class Display:
    """One connection to a display."""

    def __init__(self, dialect: str, watch: Callable[[tuple[str, str]], None]) -> None:
        """Show nothing, in a dialect: a key of ``HEARS``; `watch` sees the lines whenever they change."""
        self._hear = HEARS[dialect]
        self._watch = watch
        self._glass = DARK

    def feed(self, data: bytes) -> Answer:
        """Hear a piece; a display never answers.

        Raises:
            UnknownCommandError: The display knows no such command.
        """
        before, self._glass = self._glass.rows, self._hear(self._glass, data)
        if self._glass.rows != before:
            self._watch(self._glass.rows)
        return QUIET

    def unasked(self) -> Answer:
        """Nothing."""
        return QUIET

    def ended(self) -> tuple[str, ...]:
        """The two lines as they stand, each in a frame.

        Raises:
            UnknownCommandError: The last command was cut short.
        """
        return tuple(f"|{line}|" for line in whole(self._glass))
