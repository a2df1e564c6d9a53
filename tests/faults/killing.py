"""Kills tills: starts one, listens to it, ends it with SIGKILL at a moment that a seed decides."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.faults.evidence import Said
from tests.support.terminal import ROOT

_COMMAND: Final = (sys.executable, "-W", "error", "-m", "tests.faults.counter_process")
_MOST_LINES: Final = 120
_MOST_WAIT_S: Final = 0.02
_PATIENCE_S: Final = 30


class Killer:
    """The process the tills are forked from, and what they say."""

    def __init__(self, home: Path, bug: str) -> None:
        self._home = home
        self._bug = bug
        self._rest = b""
        self._process = subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, bufsize=0)
        assert self._process.stdin
        assert self._process.stdout
        self._input, self._output = self._process.stdin, self._process.stdout

    def end(self) -> None:
        """End the process; no till of its own is left by then."""
        self._process.kill()
        self._process.wait()
        self._input.close()
        self._output.close()

    def kill_one(self, seed: int) -> list[Said]:
        """Start a till, kill it somewhere in its morning, and return everything it said."""
        chance = random.Random(seed)
        lines, wait_s = chance.randrange(_MOST_LINES), chance.uniform(0, _MOST_WAIT_S) * chance.randrange(2)
        self._input.write(f"{json.dumps([str(self._home), seed, self._bug])}\n".encode())
        said = [self._next()]
        pid = said[0]["pid"]
        while len(said) <= lines:
            said.append(self._next())
        self._listen(wait_s, said)
        os.kill(pid, signal.SIGKILL)
        while "gone" not in said[-1]:
            said.append(self._next())
        assert said[-1]["gone"] == -signal.SIGKILL, said[-1]
        return said

    def _listen(self, seconds: float, said: list[Said]) -> None:
        """Take in what is said within a time."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self._read(left):
            said += self._whole_lines()

    def _next(self) -> Said:
        while b"\n" not in self._rest:
            assert self._read(_PATIENCE_S), "the till says nothing"
        line, _, self._rest = self._rest.partition(b"\n")
        said: Said = json.loads(line)
        assert "gone" not in said or said["gone"] == -signal.SIGKILL, said
        return said

    def _whole_lines(self) -> Iterator[Said]:
        while b"\n" in self._rest:
            yield self._next()

    def _read(self, seconds: float) -> bool:
        readable, _, _ = select.select([self._output], [], [], seconds)
        data = os.read(self._output.fileno(), 65536) if readable else b""
        self._rest += data
        return bool(data)


@contextmanager
def killer(home: Path, bug: str) -> Iterator[Killer]:
    """A killer of tills at an outlet, with a bug planted in them or none."""
    made = Killer(home, bug)
    try:
        yield made
    finally:
        made.end()
