"""What one counter is put together from, and who is at it."""

import threading
from collections.abc import Callable
from typing import NamedTuple, Protocol

from pos.domain.answers import Fault, Health
from pos.domain.errors import Refusal
from pos.domain.instore import Template
from pos.domain.paper_trial import PaperCommand
from pos.services.desk import Desk
from pos.services.session import Paper, Session
from pos.services.writer import Writer
from pos.store.faults import StoreFault
from pos.store.transaction import Transaction

Callback = Callable[[object], None]
"""Called from another thread with an answer, a refusal or a fault."""


class Devices(Protocol):
    """What the till asks of its devices; none of it may block."""

    def wake(self) -> None:
        """Tell the spool that a slip is waiting."""
        ...

    def kick(self, user_id: int, document: int) -> None:
        """Ask for the drawer to be opened for a document (0 for none), at once or not at all."""
        ...

    def shift_closed(self, number: int) -> None:
        """Take notice that a shift was closed: the time for a backup."""
        ...

    def day_closed(self, date: str) -> None:
        """Take notice that a business date was closed: the time for its papers."""
        ...

    def weigh(self, done: Callback) -> None:
        """Ask the scale; answers ``Weighed`` or ``NotWeighed`` within two seconds, from another thread."""
        ...

    def try_paper(self, command: PaperCommand, done: Callback) -> None:
        """Ask a printer about its paper, or keep what was found; answers within some seconds, from another thread."""
        ...

    def health(self) -> Health:
        """Say how the devices are."""
        ...


class Parts(NamedTuple):
    """What a till is put together from; built by the bootstrap.

    Attributes:
        desk: The register.
        writer: Its writer thread, started.
        paper: Queues slips.
        devices: Printer, drawer and scanner.
        templates: The outlet's in-store barcode templates.
        columns: How many letters a line of its paper has.
    """

    desk: Desk
    writer: Writer
    paper: Paper
    devices: Devices
    templates: tuple[Template, ...]
    columns: int


class Presence:
    """Who is logged in and on which business date; changed by logins and shifts, read by everything."""

    def __init__(self, date: str) -> None:
        """Start with nobody, on a date."""
        self.session = Session(0, "", ())
        self.date = date


def submit(counter: Parts, job: Callable[[Transaction], object], done: Callback) -> None:
    """Queue a write; its answer comes after the commit, from the writer's thread, and the spool is told to look."""

    def answered(answer: object) -> None:
        counter.devices.wake()
        done(Fault(answer.reason, answer.detail) if isinstance(answer, StoreFault) else answer)

    counter.writer.submit(job, answered)


def apart(check: Callable[[], None], done: Callback) -> None:
    """Run what checks a PIN on a thread of its own: argon2 takes 40 ms by design; a refusal or fault is the answer."""

    def run() -> None:
        try:
            check()
        except Refusal as refusal:
            done(refusal)
        except StoreFault as fault:
            done(Fault(fault.reason, fault.detail))

    threading.Thread(target=run, name="pin", daemon=True).start()
