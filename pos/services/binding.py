"""The papers of a closed day, written on a thread of its own beside the till, and how that went."""

import logging
import threading

from pos.services.bundling.binder import Binder
from pos.services.desk import Desk
from pos.store.faults import StoreFault


def _on(_done: int, _whole: int) -> bool:
    return True


class Bookbinder:
    """Writes the papers of days, one after the other."""

    def __init__(self, desk: Desk, binder: Binder) -> None:
        """Stand ready.

        Args:
            desk: The register.
            binder: Where its papers come from and go to.
        """
        self._desk = desk
        self._binder = binder
        self._state = ""
        self._turn = threading.Lock()

    def bind(self, date: str) -> threading.Thread:
        """Begin the papers of a business date; never waits.

        The thread is not a daemon: a till that is left right after the close still finishes them.
        """
        self._state = "writing"
        thread = threading.Thread(target=self._write, args=(date,), name="papers")
        thread.start()
        return thread

    def state(self) -> str:
        """Say how it went: ``""`` before the first, ``writing``, ``done``, ``full`` (the disk) or ``failed``."""
        return self._state

    def _write(self, date: str) -> None:
        from pos.services.bundles import write_bundle  # every report and format: no till waits for them

        with self._turn:
            try:
                write_bundle(self._desk, date, self._binder, _on)
            except (StoreFault, LookupError, TypeError, ValueError) as error:
                # One paper that cannot be made is no reason to end a till either.
                logging.getLogger("pos.papers").exception("the papers of %s were not written", date)
                is_full = isinstance(error, StoreFault) and error.reason == "disk_full"
                self._state = "full" if is_full else "failed"
            else:
                self._state = "done"
