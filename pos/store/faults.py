"""What the disk can do to us, told apart once, so that no other code reads an engine's messages."""

from typing import Final


class StoreFault(Exception):
    """The database could not do it; the transaction was rolled back.

    Attributes:
        reason: ``disk_full``, ``busy``, ``corrupt`` or ``disk``.
        detail: The engine's own words, for the log.
    """

    def __init__(self, reason: str, detail: str) -> None:
        """Carry the reason and the engine's words."""
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


_REASONS: Final = (
    ("disk is full", "disk_full"),
    ("locked", "busy"),
    ("malformed", "corrupt"),
    ("not a database", "corrupt"),
    ("decode", "corrupt"),
)


def fault_of(error: Exception) -> StoreFault:
    """Return the fault an operational error of the engine stands for, in the engine's words alone."""
    words = str(getattr(error, "orig", error))
    reason = next((reason for mark, reason in _REASONS if mark in words), "disk")
    return StoreFault(reason, words)
