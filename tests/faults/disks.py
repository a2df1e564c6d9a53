"""A disk without room: a small file system where the machine lets us make one, else a limit on what a till writes."""

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Protocol

_MEGABYTES: Final = 16


class Disk(Protocol):
    """Where an outlet lies whose disk can be full.

    Attributes:
        path: A folder on it.
        said: What the till says when it is full.
    """

    path: Path
    said: str

    def fill(self, process: int) -> None:
        """Leave no room for what a process still has to write."""
        ...

    def clear(self, process: int) -> None:
        """Give the room back."""
        ...


class SmallFileSystem:
    """A file system in memory that a file fills to the last byte."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.said = "Disk penuh"
        self._filler = path / "filler"

    def fill(self, process: int) -> None:
        """Write until there is no room."""
        with self._filler.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(65536)) == 65536:
                    pass
                while file.write(b"\0"):
                    pass
            except OSError:
                return

    def clear(self, process: int) -> None:
        """Remove what fills it."""
        self._filler.unlink()


class ShortFiles:
    """The machine's own disk, on which the till's files may grow no longer."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.said = "Disk gagal menulis"

    def fill(self, process: int) -> None:
        """Let no file grow beyond the size of the write-ahead log."""
        longest = max(file.stat().st_size for file in self.path.rglob("*-wal"))
        resource.prlimit(process, resource.RLIMIT_FSIZE, (longest, resource.RLIM_INFINITY))

    def clear(self, process: int) -> None:
        """Lift the limit; it died with a process that is gone."""
        with suppress(ProcessLookupError):
            resource.prlimit(process, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@contextmanager
def disk(folder: Path) -> Iterator[Disk]:
    """A disk that can be filled, in a folder that exists."""
    if not _mounted(folder):
        yield ShortFiles(folder)
        return
    try:
        yield SmallFileSystem(folder)
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _mounted(folder: Path) -> bool:
    if os.geteuid() or shutil.which("mount") is None:
        return False
    command = ["mount", "-t", "tmpfs", "-o", f"size={_MEGABYTES}m", "gerai", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
