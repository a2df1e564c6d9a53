"""The papers of a closed day, written by a process of its own beside the till, and how that went.

A process, because a year's documents are verified and every report is made: a thread would slow the next scans down and
keep all that in the till's memory, and a till that is left right after the close would wait for it.
"""

import logging
import os
import subprocess
import threading
from collections.abc import Callable, Sequence
from typing import Final

FULL: Final = 4
"""The exit code of ``pos bundle`` when the disk is full."""

_GENTLY: Final = 10


class Bookbinder:
    """Has the papers of days written, one after the other."""

    def __init__(self, command: Callable[[str], Sequence[str]]) -> None:
        """Stand ready.

        Args:
            command: Returns the command that writes the papers of a business date.
        """
        self._command = command
        self._state = ""
        self._turn = threading.Lock()

    def bind(self, date: str) -> threading.Thread:
        """Begin the papers of a business date; never waits. They are finished even if the till ends meanwhile."""
        self._state = "writing"
        thread = threading.Thread(target=self._write, args=(date,), name="papers", daemon=True)
        thread.start()
        return thread

    def state(self) -> str:
        """Say how it went: ``""`` before the first, ``writing``, ``done``, ``full`` (the disk) or ``failed``."""
        return self._state

    def _write(self, date: str) -> None:
        with self._turn:
            try:
                code, said = _run(self._command(date))
            except OSError as error:
                code, said = -1, str(error)
            if code:
                logging.getLogger("pos.papers").error("the papers of %s were not written (%d): %s", date, code, said)
            self._state = {0: "done", FULL: "full"}.get(code, "failed")


def _run(command: Sequence[str]) -> tuple[int, str]:
    """Run a command apart from the till's terminal and behind everything else; its code, and what it complained of."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=subprocess.PIPE, start_new_session=True
    ) as started:
        os.setpriority(os.PRIO_PROCESS, started.pid, _GENTLY)
        said = started.communicate()[1]
    return started.returncode, said.decode("utf-8", "replace").strip()
