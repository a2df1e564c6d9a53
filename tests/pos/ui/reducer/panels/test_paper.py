"""The trial of the printer's paper at the till: three questions, a verdict, and Esc that leaves all as it was."""

import pytest

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
from pos.ui import messages
from pos.ui.port import Choice, Fault
from pos.ui.reducer.effects import Perform
from pos.ui.reducer.modes import Sale, TryingPaper
from pos.ui.reducer.reduce import reduce
from pos.ui.reducer.results import Answered, ChoicesRead
from tests.pos.ui.shop import NOODLES_CODE, Shop
from tests.pos.ui.till import selling

RECEIPTS, LABELS = Choice("receipt", "Printer of receipts", ""), Choice("label", "Printer of labels and reports", "")


class Trial:
    """A till at the trial of a printer that says what it is told to."""

    def __init__(self, *words: str, printers: tuple[Choice, ...] = (RECEIPTS,), language: str = "en") -> None:
        self.words = list(words)
        self.kept: list[KeepPaperWord] = []
        self.shop = Shop()
        self.shop.offered["printers"] = printers
        self.shop.performs = {AskPrinter: self._said, KeepPaperWord: self._kept}
        self.till = selling(self.shop, language=language).press("f10").type("93⏎")

    def _said(self, _asked: AskPrinter) -> PrinterSaid:
        word, _, reason = self.words.pop(0).partition(":")
        return PrinterSaid(word, reason)

    def _kept(self, command: KeepPaperWord) -> WordKept:
        self.kept.append(command)
        return WordKept(command.is_true)

    @property
    def asked(self) -> list[str]:
        return [each[1].printer for each in self.shop.asked if each[0] == "perform" and isinstance(each[1], AskPrinter)]


def test_a_healthy_printer_is_asked_three_times_and_its_word_is_kept() -> None:
    trial = Trial(FINE, OUT, FINE)
    assert trial.asked == ["receipt"]
    assert "With paper it says | all is well" in trial.till.panel
    assert "Take the paper OUT" in trial.till.panel
    trial.till.type("⏎")
    assert "Without paper it says | no paper" in trial.till.panel
    assert "Put the paper back IN" in trial.till.panel
    trial.till.type("⏎")
    assert "It notices its paper." in trial.till.panel
    assert trial.kept == []
    trial.till.type("⏎")
    assert trial.kept == [KeepPaperWord("receipt", is_true=True)]
    assert (trial.till.message, trial.till.panel) == (messages.PAPER_TRUE, "")


@pytest.mark.parametrize("word", [FINE, SILENT, OUT])
def test_a_clone_that_always_says_the_same_is_not_listened_to(word: str) -> None:
    trial = Trial(word, word, word)
    trial.till.type("⏎⏎")
    assert "It does NOT notice its paper." in trial.till.panel
    trial.till.type("⏎")
    assert trial.kept == [KeepPaperWord("receipt", is_true=False)]
    assert trial.till.message == messages.PAPER_EMPTY


def test_paper_that_is_not_back_yet_is_asked_for_again() -> None:
    trial = Trial(FINE, OUT, OUT, FINE)
    trial.till.type("⏎⏎")
    assert trial.till.message == messages.PAPER_MISSED
    trial.till.type("⏎")
    assert "It notices its paper." in trial.till.panel


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (OFF, messages.PRINTER_OFF),
        (BUSY, messages.PRINTER_BUSY),
        (PAPERLESS, messages.PRINTER_PAPERLESS),
        (f"{TROUBLE}:cover_open", messages.PRINTER_OPEN),
        (f"{TROUBLE}:cutter", messages.PRINTER_TROUBLE),
    ],
)
def test_what_is_no_word_on_paper_is_told_and_asked_again(said: str, message: str) -> None:
    trial = Trial(said, FINE, said, OUT)
    assert trial.till.message == message
    assert "With paper it says" not in trial.till.panel
    trial.till.type("⏎")
    assert "With paper it says | all is well" in trial.till.panel
    trial.till.type("⏎")
    assert trial.till.message == message
    trial.till.type("⏎")
    assert "Without paper it says | no paper" in trial.till.panel


@pytest.mark.parametrize("enters", [0, 1, 2])
def test_esc_at_any_moment_leaves_all_as_it_was(enters: int) -> None:
    trial = Trial(FINE, OUT, FINE)
    trial.till.type("⏎" * enters + "⎋")
    assert isinstance(trial.till.runner.state.mode, Sale)
    assert (trial.kept, trial.till.message, trial.till.panel) == ([], "", "")
    trial.till.scan(NOODLES_CODE)
    assert len(trial.till.rows) == 1


def test_of_two_printers_one_is_chosen_and_no_number_takes_the_next_question() -> None:
    trial = Trial(FINE, printers=(RECEIPTS, LABELS), language="id")
    assert "1 Printer struk" in trial.till.panel
    assert trial.asked == []
    trial.till.type("x2")
    assert trial.asked == []
    trial.till.type("↑↓⏎")
    assert trial.asked == ["label"]
    assert "KELUARKAN kertas" in trial.till.panel


def test_a_shop_that_names_no_printer_is_left_with_esc() -> None:
    till = selling().press("f10").type("93⏎⏎↓5")
    assert isinstance(till.runner.state.mode, TryingPaper)
    till.type("⎋")
    assert isinstance(till.runner.state.mode, Sale)


def test_a_word_that_cannot_be_kept_is_told_and_may_be_kept_again() -> None:
    trial = Trial(FINE, FINE, FINE)
    trial.till.type("⏎⏎")
    trial.shop.next_answer = Fault("disk_full", "")
    trial.till.type("⏎")
    assert trial.till.message
    assert isinstance(trial.till.runner.state.mode, TryingPaper)
    trial.till.type("⏎")
    assert trial.till.message == messages.PAPER_EMPTY


def test_an_answer_that_comes_when_the_till_is_elsewhere_is_left_alone() -> None:
    state = selling().runner.state
    asked = Perform(AskPrinter("receipt"), "")
    after, effects = reduce(state, Answered(asked, PrinterSaid(OUT, "")))
    assert (after.mode, after.message, effects) == (state.mode, state.message, ())
    after, _ = reduce(state, Answered(asked, WordKept(is_true=True)))
    assert (after.mode, after.message.text) == (state.mode, messages.PAPER_TRUE)
    after, effects = reduce(state, ChoicesRead("printers", (RECEIPTS,)))
    assert (after.mode, effects) == (state.mode, ())
