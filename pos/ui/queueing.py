"""The order of what comes in: as it came, but never a scanner's code into the middle of another's that is being typed.

Keys of one code and a scan over a line of its own have no order between them; the code that began first ends first.
"""

from collections import deque
from typing import TYPE_CHECKING

from pos.ui.reducer.inputs import Key, Outside, Scan, Tick
from pos.ui.reducer.state import TillState

if TYPE_CHECKING:
    from pos.ui.reducer.results import Input

__all__ = ["Outside", "Queue"]


class Queue:
    """What came in and was not handled yet; used from one thread."""

    def __init__(self) -> None:
        """Begin empty."""
        self._waiting: deque[Input] = deque()
        self._answers: deque[Input] = deque()
        self._now_ms = 0

    def put(self, given: Outside) -> None:
        """Take an input; time passes before everything else."""
        self._now_ms = given.at_ms
        (self._answers if isinstance(given, Tick) else self._waiting).append(given)

    def answer(self, answered: "Input") -> None:
        """Take the answer to a write, which comes before what waited for it."""
        self._answers.append(answered)

    def next(self, state: TillState) -> "Input | None":
        """Take out what is to be handled next; None while a write, or the rest of a code, has to come first."""
        if self._answers:
            return self._answers.popleft()
        if not self._waiting or state.is_waiting:
            return None
        first = self._waiting[0]
        if isinstance(first, Scan) and state.typed.text:
            return self._beside(first, state)
        return self._waiting.popleft()

    def _beside(self, scan: Scan, state: TillState) -> "Input | None":
        """Let a code be typed to its end before a scan that came in its middle."""
        from pos.ui.wedge import is_coming

        at = next((at for at, each in enumerate(self._waiting) if isinstance(each, Key)), None)
        key = None if at is None else self._waiting[at]
        next_ms = key.at_ms if isinstance(key, Key) else self._now_ms
        if not (is_coming(state.typed, scan.at_ms) and is_coming(state.typed, next_ms)):
            return self._waiting.popleft()
        if at is not None:
            del self._waiting[at]
        return key
