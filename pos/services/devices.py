"""The devices of a counter as the till sees them: told, asked how they are, never waited for."""

import os
from collections.abc import Callable
from pathlib import Path

from pos.clock import Clock
from pos.domain.answers import Health
from pos.services.spooler import Spooler

_HOUR_S = 3600


class CounterDevices:
    """Printer, drawer and scanner of one counter."""

    def __init__(self, spooler: Spooler, scanner: Callable[[], str], backups: Path, clock: Clock) -> None:
        """Stand between the till and its devices.

        Args:
            spooler: The printer's thread, which opens the drawer too.
            scanner: Says how the scanner is: ``ok``, ``lost`` or ``keys``.
            backups: Folder of the backups, whose newest file's age is shown.
            clock: What time it is.
        """
        self._spooler = spooler
        self._scanner = scanner
        self._backups = backups
        self._clock = clock

    def wake(self) -> None:
        """Tell the spool that a slip is waiting."""
        self._spooler.wake()

    def kick(self, user_id: int, document: int) -> None:
        """Ask for the drawer to be opened for a document (0 for none), at once or not at all."""
        self._spooler.kick(user_id, document)

    def health(self) -> Health:
        """Say how the devices are."""
        printer = self._spooler.health()
        return Health(printer.printer, printer.waiting_slips, self._scanner(), self._backup_age_hours())

    def _backup_age_hours(self) -> int:
        with os.scandir(self._backups) as files:
            newest = max((file.stat().st_mtime_ns for file in files), default=0)
        return (self._clock.now_ms() // 1000 - newest // 10**9) // _HOUR_S if newest else -1
