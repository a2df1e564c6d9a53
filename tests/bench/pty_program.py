"""A program on a real pseudo-terminal with a stopwatch outside it: bytes in, and when their echo came out."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self

_PATIENCE_S = 60.0


class PtyProgram:
    """One program at a size of terminal."""

    def __init__(self, command: Sequence[str], *, columns: int, rows: int) -> None:
        """Start it; the clock starts now."""
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8")
            os.execvp(command[0], list(command))
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._seen = b""

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)

    def write(self, data: bytes) -> None:
        """Type bytes, as fast as the program takes them, reading on meanwhile."""
        while data:
            readable, writable, _ = select.select([self._fd], [self._fd], [], _PATIENCE_S)
            if readable:
                self._seen += os.read(self._fd, 65536)
            if writable:
                data = data[os.write(self._fd, data[:512]) :]

    def wait_for(self, mark: bytes) -> float:
        """Read until bytes came out, and return when, in seconds of the clock.

        Raises:
            TimeoutError: They never did.
        """
        deadline = time.perf_counter() + _PATIENCE_S
        while mark not in self._seen:
            if not select.select([self._fd], [], [], deadline - time.perf_counter())[0]:
                raise TimeoutError(mark, self._seen[-2000:])
            self._seen += os.read(self._fd, 65536)
        when = time.perf_counter()
        self._seen = self._seen.split(mark, 1)[1]
        return when

    def drain(self, quiet_s: float) -> None:
        """Read until nothing came for a while, and forget it."""
        while select.select([self._fd], [], [], quiet_s)[0]:
            os.read(self._fd, 65536)
        self._seen = b""

    def memory_kib(self) -> int:
        """Return the resident memory."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
