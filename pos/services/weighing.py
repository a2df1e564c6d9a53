"""The scale of a counter: asked on a thread of its own, answered within two seconds, whatever the scale does."""

import threading
from collections.abc import Callable
from typing import Final, Protocol

from drivers.deadline import Deadline, after_ms
from drivers.outcome import Reason
from drivers.scales.guard import NEAR_ZERO_GRAM
from drivers.scales.reading import Reading, ScaleState
from drivers.scales.scale import Weighing
from pos.domain.answers import NotWeighed, Weighed

PATIENCE_MS: Final = 2_000
"""As long as a cashier waits for a pan to come to rest, and no longer."""


class Asked(Protocol):
    """What is asked of a scale; it may wait, but not beyond its deadline."""

    def weigh(self, deadline: Deadline) -> Weighing:
        """Ask until the pan is still or the deadline has passed."""
        ...


class NoScale:
    """A counter without one: weights are typed."""

    def weigh(self, done: Callable[[object], None]) -> None:
        """Answer at once that there is none."""
        done(NotWeighed("none"))


class CounterScale:
    """A scale that is asked without holding up whoever asks."""

    def __init__(self, scale: Asked) -> None:
        """Keep the scale; it is opened for each question."""
        self._scale = scale
        self._one_at_a_time = threading.Lock()

    def weigh(self, done: Callable[[object], None]) -> None:
        """Ask; ``done`` is called from another thread with ``Weighed`` or ``NotWeighed``."""
        threading.Thread(target=self._ask, args=(done,), name="scale", daemon=True).start()

    def _ask(self, done: Callable[[object], None]) -> None:
        deadline = after_ms(PATIENCE_MS)
        with self._one_at_a_time:
            answer = said(self._scale.weigh(deadline))
        done(answer)


def said(weighing: Weighing) -> Weighed | NotWeighed:
    """Return what the end of asking a scale means for the till."""
    reading = weighing.reading
    if weighing.reason not in {Reason.NONE, Reason.TIMED_OUT}:
        return NotWeighed("away")
    return NotWeighed("mute") if reading is None else _judged(reading, is_sellable=weighing.is_sellable)


def _judged(reading: Reading, *, is_sellable: bool) -> Weighed | NotWeighed:
    if reading.state is not ScaleState.STABLE:
        return NotWeighed(reading.state.value)
    if reading.gram <= NEAR_ZERO_GRAM:
        return NotWeighed("empty")
    return Weighed(reading.gram, reading.frame.hex(), is_same=not is_sellable, is_net=reading.is_net)
