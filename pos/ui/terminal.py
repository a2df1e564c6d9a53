"""Textual's terminal, read by the event loop itself: no second reader can start, and every key of a read comes at once.

Textual reads in a thread and posts each key through two queues. After SIGCONT it starts a second such thread, and the
two split scans between them; here nothing reads but one callback of the loop, and a suspend is refused.
"""

import asyncio
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from pos.ui.environment import ESCAPE_MS
from pos.ui.keyboard import Keyboard
from pos.ui.reducer.inputs import Key

_READ_BYTES = 1024
"""About seventy scans: a burst is painted at least that often."""


class Terminal(LinuxDriver):
    """The terminal of a till."""

    def __init__(self, app: App[object], *, debug: bool, mouse: bool, size: tuple[int, int] | None) -> None:
        """Take the terminal; keys stay in it until somebody listens."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._keyboard = Keyboard()
        self._screen = self._file.fileno() if self._file else self.fileno
        self._typed: Callable[[tuple[Key, ...]], None] | None = None
        self._gone: Callable[[], None] | None = None
        self._expiry: asyncio.TimerHandle | None = None
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        self._loop.add_signal_handler(signal.SIGCONT, self._go_on)

    def listen(self, *, typed: Callable[[tuple[Key, ...]], None], gone: Callable[[], None]) -> None:
        """Begin to read.

        Args:
            typed: Takes the keys of each read, in order.
            gone: Called when the terminal went away, or somebody asked the program to end.
        """
        self._typed, self._gone = typed, gone
        for ending in (signal.SIGTERM, signal.SIGHUP):
            self._loop.add_signal_handler(ending, gone)
        self._loop.add_reader(self.fileno, self._readable)

    def write(self, data: str) -> None:
        """Write at once: Textual hands its text to a thread, and waking one costs as much as the text.

        When the terminal went away there is nobody to write for; the reader hears of it and the till ends.
        """
        rest = memoryview(data.encode("utf-8", "replace"))
        with suppress(OSError):
            while rest:
                rest = rest[os.write(self._screen, rest) :]

    def run_input_thread(self) -> None:
        """Read nothing: Textual's thread ends as soon as it starts."""

    def disable_input(self) -> None:
        """Stop reading, for the end of the program."""
        self._loop.remove_reader(self.fileno)
        super().disable_input()

    def _request_terminal_sync_mode_support(self) -> None:
        """Ask nothing: the answer would come among the keys, and a bare console shows the question."""

    def _query_in_band_window_resize(self) -> None:
        """Ask nothing, likewise."""

    def _enable_bracketed_paste(self) -> None:
        """Leave pastes as typing: a paste without its end would make the till deaf."""

    def _readable(self) -> None:
        if self._expiry is not None:
            self._expiry.cancel()
            self._expiry = None
        try:
            data = os.read(self.fileno, _READ_BYTES)
        except OSError:
            data = b""
        if not data:
            self._loop.remove_reader(self.fileno)
            self._deliver(self._keyboard.expire(now_ms()))
            if self._gone:
                self._gone()
            return
        self._deliver(self._keyboard.read(data, now_ms()))
        if self._keyboard.is_waiting:
            self._expiry = self._loop.call_later(ESCAPE_MS / 1000, self._expire)

    def _expire(self) -> None:
        self._expiry = None
        self._deliver(self._keyboard.expire(now_ms()))

    def _deliver(self, keys: tuple[Key, ...]) -> None:
        if keys and self._typed:
            self._typed(keys)

    def _go_on(self) -> None:
        """Take the terminal again after a stop nobody could refuse; it goes back at the end to what it was at first."""
        before = self.attrs_before
        self.close()
        self.resume_application_mode()
        self.attrs_before = before
        self._app.refresh()


def now_ms() -> int:
    """Return the time of a clock that never goes back, in milliseconds."""
    return time.monotonic_ns() // 1_000_000
