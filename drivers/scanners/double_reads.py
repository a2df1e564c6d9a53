"""One label read twice by a trembling hand is one scan."""

from drivers.scanners.framing import Frame


class DoubleReads:
    """Tells repeats from scans, for one scanner. A window of 0 ms tells none."""

    def __init__(self, window_ms: int) -> None:
        """Keep the window: two reads of one code closer than this are one (400 to 700 ms suits most scanners)."""
        self._window_ms = window_ms
        self._last: tuple[Frame, int] | None = None

    def is_repeat(self, frame: Frame, at_ms: int) -> bool:
        """Whether `frame`, read at `at_ms` of any clock that only goes forward, repeats the read before it.

        A repeat starts the window again, so that a code left before the scanner counts once however long it lies there.
        """
        before, self._last = self._last, (frame, at_ms)
        return before is not None and before[0] == frame and at_ms - before[1] < self._window_ms
