"""One scale on a line: asked when a product is to be weighed, and never believed about an earlier moment.

It is used from a thread that may wait; the screen only gets the answer.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.scales.dialect import Dialect
from drivers.scales.guard import FREE, is_sellable, seen, sold
from drivers.scales.reading import Reading, ScaleState
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.protocol import Transport

OPEN_MS: Final = 1_000
_POLL_MS: Final = 500
_REST_MS: Final = 30
_MOST_DROPPED: Final = 8
"""Pieces; a line on which somebody talks without an end is asked all the same."""

Opener = Callable[[Deadline], Transport]


class Weighing(NamedTuple):
    """The end of asking a scale.

    Attributes:
        reading: The last thing it said; None when it said nothing.
        is_sellable: Whether the weight may be sold now.
        reason: Why there is no reading: the line's own reason, or NONE.
    """

    reading: Reading | None
    is_sellable: bool
    reason: Reason


class Scale:
    """A scale over connections made by ``opener``; used by one thread."""

    def __init__(self, opener: Opener, dialect: Dialect) -> None:
        """Keep how to connect and how it talks; nothing is opened."""
        self._opener = opener
        self._dialect = dialect
        self._guard = FREE

    def weigh(self, deadline: Deadline) -> Weighing:
        """Ask until the pan is still or the deadline has passed.

        A connection of its own for each question: what a scale sent while nobody asked is dropped with the old one, so
        no reading is older than its question.
        """
        try:
            transport = self._opener(deadline.within_ms(OPEN_MS))
        except DeviceUnavailable as fault:
            return Weighing(None, is_sellable=False, reason=fault.reason)
        try:
            return self._asked(transport, deadline)
        finally:
            transport.close()

    def _asked(self, transport: Transport, deadline: Deadline) -> Weighing:
        last: Reading | None = None
        times = 0
        while True:
            before = last
            reason, last = self._once(transport, deadline.within_ms(_POLL_MS), last)
            if reason not in {Reason.NONE, Reason.TIMED_OUT}:
                return Weighing(last, is_sellable=False, reason=reason)
            if reason is Reason.NONE and last is not None:
                times = times + 1 if before is not None and before[:2] == last[:2] else 1
                if _is_answer(last) and (times >= self._dialect.times or last.state is not ScaleState.STABLE):
                    return self._judged(last)
            if deadline.expired():
                return Weighing(_unsure(last), is_sellable=False, reason=Reason.NONE if last else Reason.TIMED_OUT)
            self._rest(transport, deadline)

    def _rest(self, transport: Transport, deadline: Deadline) -> None:
        """Give a scale a moment between two questions; what it still says belongs to the one before."""
        if not self._dialect.request:
            return
        for _ in range(_MOST_DROPPED):
            if transport.read(deadline.within_ms(_REST_MS)).reason is not Reason.NONE:
                return

    def _once(self, transport: Transport, deadline: Deadline, last: Reading | None) -> tuple[Reason, Reading | None]:
        """Ask once and read until an answer, the deadline or the end of the line."""
        decoder = self._dialect.decoder()
        if self._dialect.request:
            sent = transport.write(self._dialect.request, deadline)
            if sent.reason is not Reason.NONE:
                return sent.reason, last
        while True:
            received = transport.read(deadline)
            if received.reason is not Reason.NONE:
                return received.reason, last
            heard = decoder.feed(received.data)
            if heard.reply:
                transport.write(heard.reply, deadline)
            for reading in heard.readings:
                self._guard, last = seen(self._guard, reading), reading
            if heard.readings:
                return Reason.NONE, last

    def _judged(self, reading: Reading) -> Weighing:
        sellable = is_sellable(self._guard, reading)
        if sellable:
            self._guard = sold(reading)
        return Weighing(reading, is_sellable=sellable, reason=Reason.NONE)


def _is_answer(reading: Reading) -> bool:
    """Whether asking again would change nothing."""
    return reading.state not in {ScaleState.MOVING, ScaleState.DAMAGED}


def _unsure(reading: Reading | None) -> Reading | None:
    """A weight that was not said often enough before the time was over is none: the pan is as good as moving."""
    if reading is None or reading.state is not ScaleState.STABLE:
        return reading
    return reading._replace(state=ScaleState.MOVING)
