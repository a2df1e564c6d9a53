"""What the till asks of a drawer, and of whatever carries the pulse."""

from typing import Protocol

from drivers.drawers.pulse import DrawerPulse
from drivers.outcome import Outcome


class PulseLink(Protocol):
    """Anything a drawer is plugged into; every PrinterLink is one."""

    def kick(self, pulse: DrawerPulse, deadline_ms: int) -> Outcome:
        """Send the pulse at most once, before the deadline or never."""


class Drawer(Protocol):
    """One drawer."""

    def kick(self, deadline_ms: int) -> Outcome:
        """Open it at most once, before the deadline or never. Who asked and why is recorded by the caller."""
