"""The shift at one counter: opened with a float; closed by a count before a witness, a reason, and who bears it."""

from pos.domain.answers import ShiftClosed, ShiftOpen
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.counter import Callback, Parts, Presence, apart, submit
from pos.services.pins import approver_by_pin, witness_by_pin
from pos.services.session import Session
from pos.services.shiftwork import Settling, count_drawer, open_shift, settle
from pos.services.tally import Tally


class Shifts:
    """The beginning and the end of shifts at one counter."""

    def __init__(self, parts: Parts, presence: Presence, tally: Tally) -> None:
        """Keep what a shift is opened and closed with, and the figures that begin with it."""
        self._parts = parts
        self._presence = presence
        self._tally = tally

    def open(self, float_rupiah: Rupiah, done: Callback) -> None:
        """Open a shift with a float from the safe; answers ``ShiftOpen``."""
        desk, session, paper = self._parts.desk, self._presence.session, self._parts.paper

        def opened(answer: object) -> None:
            if isinstance(answer, ShiftOpen):
                self._presence.date = answer.business_date
                self._tally.start_over()
            done(answer)

        submit(self._parts, lambda tx: open_shift(tx, desk, session, paper, float_rupiah), opened)

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

    def settle(self, reason: str, *, is_charged: bool, approver_pin: str, done: Callback) -> None:
        """Close with the count on record; answers ``ShiftClosed``, or ``NeedsApproval`` while nobody approved a charge.

        Args:
            reason: Why it differs.
            is_charged: Whether the cashier bears it.
            approver_pin: A second person's; ``""`` while nobody was asked.
            done: Called from another thread with the answer.
        """

        def settled(approver: Session | None) -> None:
            job = self._job(approver)
            settling = Settling(reason, is_charged)
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
