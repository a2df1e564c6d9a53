"""Two printers of one counter: told together, the drawer on the first, and the worst of them shown."""

from collections.abc import Callable

import pytest

from pos.domain.paper_trial import FINE, AskPrinter, PaperCommand, PrinterSaid
from pos.services.devices import Printers
from pos.services.spooler import PrinterHealth


class Thread:
    """A printer's thread that remembers what it was told."""

    def __init__(self, condition: str, waiting: int) -> None:
        self.told: list[object] = []
        self._health = PrinterHealth(condition, waiting)

    def wake(self) -> None:
        self.told.append("wake")

    def kick(self, user_id: int, document: int) -> None:
        self.told.append((user_id, document))

    def health(self) -> PrinterHealth:
        return self._health


class Trials:
    """Whoever tries the paper."""

    def __init__(self) -> None:
        self.commands: list[PaperCommand] = []

    def carry_out(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        self.commands.append(command)
        done(PrinterSaid(FINE, ""))


def test_both_are_woken_and_only_the_first_has_the_drawer() -> None:
    first, second = Thread("ok", 0), Thread("off", 2)
    printers = Printers((first, second), Trials())
    printers.wake()
    printers.kick(7, 8)
    assert (first.told, second.told) == (["wake", (7, 8)], ["wake"])
    assert printers.health() == PrinterHealth("label_off", 2)


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (("ok", 0), ("off", 0), ("ok", 0)),
        (("ok", 0), ("unknown", 0), ("ok", 0)),
        (("ok", 0), ("off", 3), ("label_off", 3)),
        (("ok", 0), ("problem", 3), ("label_problem", 3)),
        (("ok", 0), ("waiting", 3), ("label_waiting", 3)),
        (("waiting", 1), ("waiting", 3), ("waiting", 4)),
        (("off", 1), ("off", 3), ("off", 4)),
        (("ok", 0), ("doubt", 1), ("doubt", 1)),
        (("ok", 0), ("stale", 2), ("stale", 2)),
    ],
)
def test_a_printer_of_labels_that_is_off_is_told_when_labels_wait_and_never_taken_for_that_of_receipts(
    first: tuple[str, int], second: tuple[str, int], shown: tuple[str, int]
) -> None:
    assert Printers((Thread(*first), Thread(*second)), Trials()).health() == PrinterHealth(*shown)


def test_a_question_comes_before_what_is_wrong() -> None:
    assert Printers((Thread("off", 1), Thread("doubt", 1)), Trials()).health() == PrinterHealth("doubt", 2)
    assert Printers((Thread("unknown", 0),), Trials()).health() == PrinterHealth("unknown", 0)


def test_whoever_tries_the_paper_is_told_and_answers() -> None:
    trials, answers = Trials(), list[object]()
    Printers((Thread("ok", 0),), trials).try_paper(AskPrinter("receipt"), answers.append)
    assert (trials.commands, answers) == ([AskPrinter("receipt")], [PrinterSaid(FINE, "")])
