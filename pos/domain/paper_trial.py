"""Trying what a printer's word on its paper is worth: it is asked with paper, without, and with paper again.

Many printers say that all is well whatever happens, and some complain for ever. Only one that complains when the paper
is out, and stops when it is back, may hold slips and count as fine.
"""

from typing import Final, NamedTuple

FINE: Final = "fine"
"""It says that all is well."""

OUT: Final = "out"
"""It says that it has no paper."""

SILENT: Final = "silent"
"""It says nothing, or nothing about paper."""

OFF, TROUBLE, BUSY, PAPERLESS = "off", "trouble", "busy", "paperless"
"""No word on paper: it cannot be reached; something else ails it; it is printing; it has no paper at all."""

_WORDS: Final = frozenset({FINE, OUT, SILENT})


class AskPrinter(NamedTuple):
    """Ask a printer, by the name of its queue, how it is, whatever its word was worth before; answers PrinterSaid."""

    printer: str


class KeepPaperWord(NamedTuple):
    """Keep what a printer's word is worth; answers WordKept."""

    printer: str
    is_true: bool


PaperCommand = AskPrinter | KeepPaperWord


class PrinterSaid(NamedTuple):
    """What a printer said.

    Attributes:
        word: FINE, OUT, SILENT, OFF, TROUBLE, BUSY or PAPERLESS.
        reason: What ails it, where it is TROUBLE; ``""`` otherwise.
    """

    word: str
    reason: str


class WordKept(NamedTuple):
    """What a printer's word is worth counts from now on."""

    is_true: bool


class Trial(NamedTuple):
    """What was heard so far; ``""`` where it was not asked yet."""

    with_paper: str
    without: str
    again: str


NOT_TRIED: Final = Trial("", "", "")


def is_judged(trial: Trial) -> bool:
    """Whether all three words were heard."""
    return bool(trial.again)


def heard(trial: Trial, word: str) -> Trial:
    """Return the trial with a word more; unchanged by what is no word on paper, or when the paper is not back yet.

    A printer that noticed the paper going, and still misses it, is most likely right.
    """
    if word not in _WORDS or is_judged(trial):
        return trial
    if not trial.with_paper:
        return trial._replace(with_paper=word)
    if not trial.without:
        return trial._replace(without=word)
    is_missed = trial.with_paper != OUT and trial.without == OUT and word == OUT
    return trial if is_missed else trial._replace(again=word)


def is_true(trial: Trial) -> bool:
    """Whether the printer complained without paper, and did not when it was back."""
    return trial.without == OUT and trial.again not in {"", OUT}
