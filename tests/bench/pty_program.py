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
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

ROOT: Final = Path(__file__).parents[2]
COLUMNS, ROWS = 80, 24
_PATIENCE_S: Final = 60.0
_SHOWN: Final = 2_000


class PtyProgram:
    """One program on a terminal of 80 columns and 24 rows; use it as a context, which ends it.

    Attributes:
        started: When it was started, in seconds of ``time.perf_counter``.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._seen = b""
        self.started = time.perf_counter()
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            _become(command)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)

    def send(self, data: bytes) -> None:
        """Type bytes as fast as the program takes them, reading meanwhile so that neither waits for the other."""
        while data:
            readable, writable, _ = select.select([self._fd], [self._fd], [], _PATIENCE_S)
            if readable:
                self._seen += os.read(self._fd, 65536)
            if writable:
                data = data[os.write(self._fd, data[:512]) :]

    def wait_for(self, mark: bytes) -> float:
        """Read until bytes come out, and return when they did.

        Raises:
            TimeoutError: They never did.
        """
        deadline = time.perf_counter() + _PATIENCE_S
        while mark not in self._seen:
            if not select.select([self._fd], [], [], max(deadline - time.perf_counter(), 0))[0]:
                raise TimeoutError(mark, self._seen[-_SHOWN:])
            self._seen += self._read(mark)
        when = time.perf_counter()
        self._seen = self._seen.split(mark, 1)[1]
        return when

    def answer(self, typed: bytes, mark: bytes) -> float:
        """Type bytes and return how long it took until others came out, in seconds."""
        pressed = time.perf_counter()
        os.write(self._fd, typed)
        return self.wait_for(mark) - pressed

    def rest(self, seconds: float) -> None:
        """Read for a while, as a terminal does between two scans, and forget it all.

        Raises:
            TimeoutError: The program ended.
        """
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            if select.select([self._fd], [], [], left)[0]:
                self._read(b"")
        self._seen = b""

    def wait_end(self) -> None:
        """Read until the program ends."""
        with suppress(TimeoutError):
            while select.select([self._fd], [], [], _PATIENCE_S)[0]:
                self._read(b"")

    def memory_kib(self) -> int:
        """Return the resident memory."""
        status = Path(f"/proc/{self._pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))

    def _read(self, mark: bytes) -> bytes:
        try:
            return os.read(self._fd, 65536)
        except OSError as error:
            raise TimeoutError(mark, self._seen[-_SHOWN:]) from error


def _become(command: Sequence[str]) -> None:
    """Be the program, in the child; its modules may be compiled and kept whatever the machine's habit is."""
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8")
    os.chdir(ROOT)
    os.execvp(command[0], list(command))
