"""A printer asked about its paper for somebody who stands beside it: in its own thread, between two slips."""

import errno
import queue
import threading
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, Protocol

from drivers.deadline import Deadline, after_ms
from drivers.outcome import Reason
from drivers.printers.link import HasPaper, PrinterLink
from drivers.printers.status import PaperWord, PrinterStatus, StatusState
from pos.domain.answers import Fault
from pos.domain.paper_trial import (
    BUSY,
    FINE,
    OFF,
    OUT,
    PAPERLESS,
    SILENT,
    TROUBLE,
    AskPrinter,
    KeepPaperWord,
    PaperCommand,
    PrinterSaid,
    WordKept,
)
from pos.services.paper_notes import PaperNote, PaperNotes
from pos.services.spooling import OFF as UNREACHED

PATIENCE_MS: Final = 4_000
"""As long as somebody waits for a printer that is in the middle of a slip, and no longer."""

Answer = PrinterSaid | WordKept | Fault


class Visited(Protocol):
    """A printer's thread."""

    def visit(self, work: Callable[[PrinterLink], None]) -> None:
        """Run something on the link, in the thread, between two slips; never waits."""
        ...


class Tried(NamedTuple):
    """A printer whose paper can be tried: its thread, and the address it is noted by."""

    thread: Visited
    address: str


class PaperTrials:
    """The printers of one counter, by the names of their queues."""

    def __init__(self, printers: Mapping[str, Tried], notes: PaperNotes, today: Callable[[], str]) -> None:
        """Keep the printers, where their worth is noted, and what date it is."""
        self._printers = printers
        self._notes = notes
        self._today = today

    def carry_out(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        """Ask, or keep; ``done`` is called from another thread, whatever the printer does."""
        threading.Thread(target=self._run, args=(command, done), name="paper", daemon=True).start()

    def _run(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        deadline = after_ms(PATIENCE_MS)
        self._printers[command.printer].thread.visit(lambda link: self._visit(link, command, deadline, answers))
        try:
            done(answers.get(timeout=deadline.remaining_s()))
        except queue.Empty:
            done(PrinterSaid(BUSY, ""))

    def _visit(
        self, link: PrinterLink, command: PaperCommand, deadline: Deadline, answers: "queue.SimpleQueue[Answer]"
    ) -> None:
        """Do nothing for somebody who was told already that the printer is busy."""
        if not deadline.expired():
            answers.put(self._answer(link, command))

    def _answer(self, link: PrinterLink, command: PaperCommand) -> Answer:
        if not isinstance(link, HasPaper):
            return PrinterSaid(PAPERLESS, "")
        address = self._printers[command.printer].address
        if isinstance(command, AskPrinter):
            return _asked(link, self._notes.word(address))
        return self._kept(link, command, address)

    def _kept(self, link: HasPaper, command: KeepPaperWord, address: str) -> Answer:
        word = PaperWord.TRUE if command.is_true else PaperWord.EMPTY
        try:
            self._notes.keep(address, PaperNote(word, self._today(), link.model()))
        except OSError as error:
            return Fault("disk_full" if error.errno == errno.ENOSPC else "disk", str(error))
        link.trust_paper(word)
        return WordKept(command.is_true)


def _asked(link: HasPaper, word: PaperWord) -> PrinterSaid:
    """What it says when it is believed; afterwards its word is worth what it was."""
    link.trust_paper(PaperWord.UNTRIED)
    status = link.status()
    link.trust_paper(word)
    return said(status)


def said(status: PrinterStatus) -> PrinterSaid:
    """Return what a status says of the paper; being off line without a cause says nothing of it."""
    if status.state is StatusState.OK:
        return PrinterSaid(FINE, "")
    if status.state is StatusState.UNKNOWN or status.reason is Reason.OFFLINE:
        return PrinterSaid(SILENT, "")
    if status.reason is Reason.PAPER_OUT:
        return PrinterSaid(OUT, "")
    if status.reason in UNREACHED:
        return PrinterSaid(OFF, "")
    return PrinterSaid(TROUBLE, status.reason.value)
