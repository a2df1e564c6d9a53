"""What the till asks of a display: show two lines; it never answers and is never waited for."""

from typing import NamedTuple, Protocol

COLUMNS = 20


class Shown(NamedTuple):
    """Two lines; what is longer than twenty characters is cut."""

    first: str
    second: str


class Display(Protocol):
    """One display with its own thread."""

    def start(self) -> None:
        """Begin; may be called once."""

    def show(self, shown: Shown) -> None:
        """Show this next; what was to be shown before it and was not yet is forgotten. Never waits."""

    def stop(self) -> None:
        """End the thread; the display keeps what it shows. May be called twice."""
