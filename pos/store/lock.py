"""One process per register writes: a lock on a file that dies with its process, even by SIGKILL."""

import fcntl
import os
from pathlib import Path

from pos.domain.errors import RegisterRefused


class RegisterLock:
    """The lock of a register; held until ``release`` or the end of the process."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Args:
            path: The lock's file; made when it is not there.

        Raises:
            RegisterRefused: Another process holds it (``busy``, with that process's number).
        """
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(self._file, 20).decode("ascii", "replace").strip()
            os.close(self._file)
            raise RegisterRefused(reason="busy", detail=holder) from error
        os.ftruncate(self._file, 0)
        os.write(self._file, str(os.getpid()).encode())

    def release(self) -> None:
        """Let another process have the register."""
        os.close(self._file)
