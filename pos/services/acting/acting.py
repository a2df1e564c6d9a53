"""Carrying out a command for the till: alone, or after a second person's PIN was checked on a thread of its own."""

from pos.domain.answers import Choice, Performed
from pos.domain.counting.commands import OpenCount
from pos.domain.unfinished import FINISHED, Unfinished
from pos.services.acting.areas import HANDLERS, SOURCES
from pos.services.acting.job import Command, Job
from pos.services.counter import Callback, Parts, Presence, apart, submit
from pos.services.counting import open_sheet
from pos.services.pins import approver_by_pin
from pos.services.session import Session
from pos.store import unfinished
from pos.store.transaction import Transaction


def perform(tx: Transaction, job: Job, command: Command) -> Performed:
    """Carry out a command in the transaction of the caller.

    Raises:
        Refusal: A rule said no; nothing may be committed.
        KeyError: No area knows the command.
    """
    handler = HANDLERS[type(command)]
    job.require(handler.action)
    return handler.run(tx, job, command)


def choices(tx: Transaction, job: Job, source: str, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return what a form offers: ``source`` names the reader, and what stands behind its colon goes before ``given``.

    Raises:
        KeyError: No area offers it.
    """
    name, colon, rest = source.partition(":")
    return SOURCES[name](tx, job.desk, (rest, *given) if colon else given)


class Acting:
    """The back office of one counter."""

    def __init__(self, parts: Parts, presence: Presence) -> None:
        """Keep what a command is carried out with."""
        self._parts = parts
        self._presence = presence

    def choices(self, source: str, given: tuple[str, ...]) -> tuple[Choice, ...]:
        """Return what a form offers to choose from."""
        return choices(self._parts.desk.database.peek, self._job(None), source, given)

    def perform(self, command: Command, pin: str, done: Callback) -> None:
        """Carry out a command; answers ``Performed``, or why not: ``NeedsApproval`` asks for a second person's PIN.

        Args:
            command: What is to be done.
            pin: A second person's PIN; ``""`` while nobody was asked.
            done: Called from another thread with the answer.
        """
        if not pin:
            self._submit(command, None, done)
            return

        def check() -> None:
            approver = approver_by_pin(self._parts, self._presence.session, pin)
            self._submit(command, approver, done)

        apart(check, done)

    def keep(self, form: Unfinished) -> None:
        """Keep the form that is being filled in, behind all that was queued before; it is finished by what it asks."""
        desk, user = self._parts.desk, self._presence.session.user_id
        now = desk.clock.now_ms()
        self._parts.writer.record(lambda tx: unfinished.keep(tx, user, form, at_ms=now))

    def _submit(self, command: Command, approver: Session | None, done: Callback) -> None:
        job = self._job(approver)
        if isinstance(command, OpenCount):  # it answers a sheet, behind every mark that was queued before
            submit(self._parts, lambda tx: open_sheet(tx, job, command.wanted), done)
        else:
            submit(self._parts, lambda tx: _finished(tx, job, command), done)

    def _job(self, approver: Session | None) -> Job:
        return Job(self._parts.desk, self._presence.session, self._parts.paper, approver)


def _finished(tx: Transaction, job: Job, command: Command) -> Performed:
    """Carry out a command; the form it came from is finished in the same commit, so that it never comes back."""
    performed = perform(tx, job, command)
    unfinished.keep(tx, job.session.user_id, FINISHED, at_ms=0)
    return performed
