"""Closing the shift at the counter: a count before a witness, then, where it differs, a reason and who bears it."""

from pos.domain.answers import ShiftClosed
from pos.services.acting.job import Job
from pos.services.counter import Callback, Parts, Presence, apart, submit
from pos.services.pins import approver_by_pin, witness_by_pin
from pos.services.session import Session
from pos.services.shiftwork import Settling, count_drawer, settle


class Closing:
    """The end of a shift at one counter."""

    def __init__(self, parts: Parts, presence: Presence) -> None:
        """Keep what a shift is closed with."""
        self._parts = parts
        self._presence = presence

    def count(self, counted: tuple[tuple[int, int], ...], witness_pin: str, done: Callback) -> None:
        """Take a blind count; answers ``ShiftClosed`` or ``CountDiffers``.

        Args:
            counted: Pairs of denomination and pieces.
            witness_pin: The second person's; ``""`` for nobody.
            done: Called from another thread with the answer.
        """

        def counted_before(witness: Session | None) -> None:
            job, seen_by = self._job(None), witness.user_id if witness is not None else 0
            submit(self._parts, lambda tx: count_drawer(tx, job, counted, seen_by), self._closed(done))

        if not witness_pin:
            counted_before(None)
            return
        apart(lambda: counted_before(witness_by_pin(self._parts, self._presence.session, witness_pin)), done)

    def settle(self, settling: Settling, approver_pin: str, done: Callback) -> None:
        """Close with the count on record; answers ``ShiftClosed``, or ``NeedsApproval`` while nobody approved a charge.

        Args:
            settling: Why it differs, and who bears it.
            approver_pin: A second person's; ``""`` while nobody was asked.
            done: Called from another thread with the answer.
        """

        def settled(approver: Session | None) -> None:
            job = self._job(approver)
            submit(self._parts, lambda tx: settle(tx, job, settling), self._closed(done))

        if not approver_pin:
            settled(None)
            return
        apart(lambda: settled(approver_by_pin(self._parts, self._presence.session, approver_pin)), done)

    def _job(self, approver: Session | None) -> Job:
        return Job(self._parts.desk, self._presence.session, self._parts.paper, approver)

    def _closed(self, done: Callback) -> Callback:
        def closed(answer: object) -> None:
            if isinstance(answer, ShiftClosed):
                self._parts.devices.shift_closed(answer.number)
            done(answer)

        return closed
