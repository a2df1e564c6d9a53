"""A person at a terminal: a program on a real pseudo-terminal, its keys, and the screen a person would see.

Nothing here sleeps: what is waited for is read until it is there, or a deadline passes and the screen is told.
"""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pyte

ROOT = Path(__file__).parents[2]
_DEADLINE_S = 20.0
_TAKE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)
_KEYS = {
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "delete": "\x1b[3~",
    "insert": "\x1b[2~",
    "backspace": "\x7f",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    "f11": "\x1b[23~",
    "f12": "\x1b[24~",
    "enter": "\r",
    "tab": "\t",
    "esc": "\x1b",
    "ctrl+q": "\x11",
    "ctrl+z": "\x1a",
    "ctrl+c": "\x03",
}
_OURS = frozenset({"COLORTERM", "NO_COLOR", "COLUMNS", "LINES"})
"""What the tests' own terminal says of itself (readline writes its size into the environment) is not this one's."""
_CONSOLE_KEYS = {"f1": "\x1b[[A", "f2": "\x1b[[B", "f3": "\x1b[[C", "f4": "\x1b[[D", "f5": "\x1b[[E"}


class Window(NamedTuple):
    """The terminal a program is started in."""

    cols: int
    rows: int
    term: str


SMALL = Window(80, 24, "xterm-256color")
CONSOLE = Window(80, 24, "linux")


class Terminal:
    """A program on a pseudo-terminal; use it as a context, which ends the program."""

    def __init__(self, command: Sequence[str], window: Window, environment: Mapping[str, str]) -> None:
        """Start a program; ``environment`` is added to a plain one in which ``TERM`` is the window's."""
        self.window = window
        self.output = bytearray()
        self.screen = pyte.Screen(window.cols, window.rows)
        self._stream = pyte.ByteStream(self.screen)
        ours, theirs = os.openpty()
        self._fd = ours
        self._set_size(window.cols, window.rows)
        colours = {} if window.term == "linux" else {"COLORTERM": "truecolor"}
        plain = {name: value for name, value in os.environ.items() if name not in _OURS}
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _TAKE_TERMINAL, *command],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=ROOT,
            env={**plain, "TERM": window.term, "LANG": "C.UTF-8", **colours, **environment},
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()

    @property
    def lines(self) -> list[str]:
        """The screen's lines, without blanks at their ends."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def is_cooked(self) -> bool:
        """Whether the terminal is as a shell wants it: it edits lines and echoes what is typed."""
        wanted = termios.ICANON | termios.ECHO
        return bool(termios.tcgetattr(self._fd)[3] & wanted == wanted)

    def cell(self, row: int, col: int) -> pyte.screens.Char:
        """A cell with its character and colours (``fg``, ``bg``), counted from 0."""
        return self.screen.buffer[row][col]

    def type(self, text: str) -> None:
        """Type characters, as fast as the line takes them."""
        self.send(text.encode())

    def press(self, *names: str) -> None:
        """Press named keys (``f5``, ``enter``, ``up``), each as this terminal would send it."""
        console = _CONSOLE_KEYS if self.window.term == "linux" else {}
        for name in names:
            self.type(console.get(name, _KEYS[name]))

    def play(self, keys: str) -> None:
        """Type a text in which keys are named in angle brackets: ``50.<f6>``."""
        for name, text in re.findall(r"<([a-z0-9+]+)>|([^<]+)", keys):
            if name:
                self.press(name)
            else:
                self.type(text)

    def scan(self, *codes: str) -> None:
        """Scan codes with a scanner that types and ends with CR."""
        self.type("".join(f"{code}\r" for code in codes))

    def send(self, data: bytes) -> None:
        """Send bytes, reading what the program answers meanwhile so that neither waits for the other."""
        rest = data
        while rest:
            readable, writable, _ = select.select([self._fd], [self._fd], [], _DEADLINE_S)
            if readable:
                self._read()
            if writable:
                rest = rest[os.write(self._fd, rest[:512]) :]
            elif not readable:
                raise TimeoutError(self.text)

    def wait_for(self, wanted: str | Callable[[], bool], *, seconds: float = _DEADLINE_S) -> None:
        """Read until the screen shows a text, or a condition holds.

        Raises:
            AssertionError: It did not in time, or the program ended before; with the screen as it was.
        """
        deadline = time.monotonic() + seconds
        while not (wanted in self.text if isinstance(wanted, str) else wanted()):
            came = self.read_some(0.1)
            if time.monotonic() > deadline or not (came or self.process.poll() is None):
                what = repr(wanted) if isinstance(wanted, str) else "the condition"
                raise AssertionError(f"{what} was not met; the screen is:\n{self.text}")

    def read_some(self, seconds: float) -> bool:
        """Read what comes within a time; False when nothing came or the program ended."""
        readable, _, _ = select.select([self._fd], [], [], seconds)
        return bool(readable) and self._read()

    def resize(self, cols: int, rows: int) -> None:
        """Change the window's size, as a person with a mouse would."""
        self.screen.resize(rows, cols)
        self._set_size(cols, rows)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def wait_exit(self) -> int:
        """Read until the program ends, and return its exit status; minus the signal that ended it."""
        deadline = time.monotonic() + _DEADLINE_S
        while self.process.poll() is None and time.monotonic() < deadline:
            self.read_some(0.1)
        while self.read_some(0):
            pass
        return self.process.wait(timeout=1)

    def kill(self) -> None:
        """End the program at once, whatever it does; a second call does nothing."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.close()

    def close(self) -> None:
        """Take the terminal away from the program; a second call does nothing."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def _read(self) -> bool:
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return False
        self.output += data
        self._stream.feed(data)
        return bool(data)

    def _set_size(self, cols: int, rows: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
