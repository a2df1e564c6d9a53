"""A drawer on the socket of the receipt printer, as nearly all are."""

from drivers.drawers.protocol import PulseLink
from drivers.drawers.pulse import DrawerPulse
from drivers.outcome import Outcome


class PrinterDrawer:
    """A Drawer that goes through its printer's link, in that link's thread."""

    def __init__(self, link: PulseLink, pulse: DrawerPulse) -> None:
        """Keep the link and the pulse this drawer needs."""
        self._link = link
        self._pulse = pulse

    def kick(self, deadline_ms: int) -> Outcome:
        """One pulse; the outcome is never HELD."""
        return self._link.kick(self._pulse, deadline_ms)
