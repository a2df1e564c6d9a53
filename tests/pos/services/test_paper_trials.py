"""A printer asked about its paper at its own thread: what it says, what is kept, and nobody who waits for long."""

import queue
from collections.abc import Callable
from pathlib import Path

import pytest

from drivers.outcome import Reason
from drivers.printers.link import PrinterLink
from drivers.printers.memory import MemoryPrinter
from drivers.printers.status import UNKNOWN_STATUS, PaperWord, PrinterStatus, StatusState
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
    PrinterSaid,
    WordKept,
)
from pos.services import paper_trials
from pos.services.paper_notes import PaperNote, PaperNotes
from pos.services.paper_trials import PaperTrials, Tried, said
from tests.support.print_shop import SENT, SHORT, WAIT_S, PrintShop, StagedPrinter

ADDRESS = "tcp://10.0.0.5:9100"
EMPTY = PaperNote(PaperWord.EMPTY, "2026-11-01", "")


class Paper(MemoryPrinter):
    """A printer with paper, that remembers what its word was worth when it was asked."""

    def __init__(self) -> None:
        super().__init__(())
        self.word = PaperWord.UNTRIED
        self.asked: list[PaperWord] = []

    def status(self) -> PrinterStatus:
        self.asked.append(self.word)
        return super().status()

    def trust_paper(self, word: PaperWord) -> None:
        self.word = word

    def model(self) -> str:
        return "EPSON TM-T20II"


class AtOnce:
    """A printer's thread that does what it is given at once."""

    def __init__(self, link: PrinterLink) -> None:
        self.link = link

    def visit(self, work: Callable[[PrinterLink], None]) -> None:
        work(self.link)


class Never:
    """A printer's thread that hangs in a slip; what it was given is kept."""

    def __init__(self) -> None:
        self.given: list[Callable[[PrinterLink], None]] = []

    def visit(self, work: Callable[[PrinterLink], None]) -> None:
        self.given.append(work)


def _answer(trials: PaperTrials, command: AskPrinter | KeepPaperWord) -> object:
    answers: queue.SimpleQueue[object] = queue.SimpleQueue()
    trials.carry_out(command, answers.put)
    return answers.get(timeout=WAIT_S)


def _trials(link: PrinterLink, notes: PaperNotes) -> PaperTrials:
    return PaperTrials({"receipt": Tried(AtOnce(link), ADDRESS)}, notes, lambda: "2026-11-24")


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (PrinterStatus(StatusState.OK, Reason.PAPER_LOW), PrinterSaid(FINE, "")),
        (PrinterStatus(StatusState.PROBLEM, Reason.PAPER_OUT), PrinterSaid(OUT, "")),
        (UNKNOWN_STATUS, PrinterSaid(SILENT, "")),
        (PrinterStatus(StatusState.PROBLEM, Reason.OFFLINE), PrinterSaid(SILENT, "")),
        (PrinterStatus(StatusState.PROBLEM, Reason.REFUSED), PrinterSaid(OFF, "")),
        (PrinterStatus(StatusState.PROBLEM, Reason.COVER_OPEN), PrinterSaid(TROUBLE, "cover_open")),
    ],
)
def test_what_a_status_says_of_the_paper(status: PrinterStatus, answer: PrinterSaid) -> None:
    assert said(status) == answer


def test_a_printer_is_asked_as_if_it_was_believed_and_is_then_worth_what_it_was(tmp_path: Path) -> None:
    notes, link = PaperNotes(tmp_path / "printers.json"), Paper()
    notes.keep(ADDRESS, EMPTY)
    link.trust_paper(PaperWord.EMPTY)
    assert _answer(_trials(link, notes), AskPrinter("receipt")) == PrinterSaid(FINE, "")
    assert (link.asked, link.word) == ([PaperWord.UNTRIED], PaperWord.EMPTY)
    assert notes.of(ADDRESS) == EMPTY


@pytest.mark.parametrize(("is_true", "word"), [(True, PaperWord.TRUE), (False, PaperWord.EMPTY)])
def test_a_verdict_is_dated_named_and_counts_at_once(tmp_path: Path, is_true: bool, word: PaperWord) -> None:
    notes, link = PaperNotes(tmp_path / "printers.json"), Paper()
    assert _answer(_trials(link, notes), KeepPaperWord("receipt", is_true)) == WordKept(is_true)
    assert link.word is word
    assert notes.of(ADDRESS) == PaperNote(word, "2026-11-24", "EPSON TM-T20II")


@pytest.mark.parametrize(("folder", "reason"), [("not there", "disk"), ("full", "disk_full")])
def test_a_verdict_the_disk_refuses_does_not_count(
    tmp_path: Path, folder: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes, link = PaperNotes(tmp_path / folder / "printers.json"), Paper()
    if folder == "full":
        monkeypatch.setattr("pos.services.paper_notes.write_whole", _no_room)
    answer = _answer(_trials(link, notes), KeepPaperWord("receipt", is_true=False))
    assert isinstance(answer, Fault)
    assert (answer.reason, link.word) == (reason, PaperWord.UNTRIED)


def _no_room(_file: Path, _content: bytes) -> None:
    raise OSError(28, "No space left on device")


def test_a_folder_has_no_paper_to_try(tmp_path: Path) -> None:
    trials = _trials(MemoryPrinter(()), PaperNotes(tmp_path / "printers.json"))
    assert _answer(trials, AskPrinter("receipt")) == PrinterSaid(PAPERLESS, "")


def test_a_printer_that_hangs_in_a_slip_is_busy_and_does_nothing_of_it_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_trials, "PATIENCE_MS", 1)
    thread, notes, link = Never(), PaperNotes(tmp_path / "printers.json"), Paper()
    trials = PaperTrials({"receipt": Tried(thread, ADDRESS)}, notes, lambda: "2026-11-24")
    assert _answer(trials, KeepPaperWord("receipt", is_true=False)) == PrinterSaid(BUSY, "")
    thread.given.pop()(link)
    assert (link.word, notes.of(ADDRESS)) == (PaperWord.UNTRIED, None)


def test_the_printers_own_thread_is_visited_between_two_slips(tmp_path: Path) -> None:
    printer = StagedPrinter()
    shop = PrintShop(tmp_path, printer, SHORT)
    visited: queue.SimpleQueue[PrinterLink] = queue.SimpleQueue()
    try:
        shop.spooler.start()
        shop.queue("nota 1")
        printer.next_slip()
        shop.spooler.visit(visited.put)
        assert visited.empty()
        printer.answers.put(SENT)
        assert visited.get(timeout=WAIT_S) is printer
        shop.spooler.visit(visited.put)
        assert visited.get(timeout=WAIT_S) is printer
    finally:
        shop.close()
