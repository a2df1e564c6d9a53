"""Trying the printer's paper: ask it, take the paper out and ask, put it back and ask; Enter keeps what came of it.

Nothing is kept before the last Enter, so Esc leaves all as it was wherever it is pressed.
"""

from pos.domain.paper_trial import (
    BUSY,
    OFF,
    PAPERLESS,
    TROUBLE,
    AskPrinter,
    KeepPaperWord,
    PrinterSaid,
    WordKept,
    heard,
    is_judged,
    is_true,
)
from pos.ui.messages import (
    NO_MESSAGE,
    PAPER_EMPTY,
    PAPER_MISSED,
    PAPER_TRUE,
    PRINTER_BUSY,
    PRINTER_OFF,
    PRINTER_OPEN,
    PRINTER_PAPERLESS,
    PRINTER_TROUBLE,
    bad,
    good,
    warn,
)
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import Perform
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import TryingPaper
from pos.ui.reducer.panels.choosing import moved, numbered
from pos.ui.reducer.results import ChoicesRead
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, asked, back_to_sale, cleared, in_mode, refused, said, still

PRINTERS = "printers"
"""What the shop calls its printers to choose from."""

_OPEN = "cover_open"
_TROUBLES = {OFF: PRINTER_OFF, BUSY: PRINTER_BUSY, PAPERLESS: PRINTER_PAPERLESS, TROUBLE: PRINTER_TROUBLE}


def printers_read(state: TillState, reply: ChoicesRead) -> Step:
    """Ask the only one at once, or which."""
    mode = state.mode
    if not isinstance(mode, TryingPaper) or not reply.choices:
        return still(state)
    mode = mode._replace(printers=reply.choices)
    if len(reply.choices) == 1:
        return _begun(state, mode, 0)
    return still(state._replace(mode=mode))


def key_at_paper(state: TillState, mode: TryingPaper, key: Key) -> Step:
    """Enter asks, and keeps at the end; Esc leaves all as it was."""
    if key.name == "escape":
        return still(back_to_sale(state)._replace(message=NO_MESSAGE))
    if mode.printer:
        is_alone = key.name == "enter" and not state.typed.text  # the Enter of a scanner that types is none
        return _gone_on(state, mode) if is_alone else still(edited(state, key) or cleared(state))
    return _chosen(state, mode, key)


def printer_answered(state: TillState, answer: PrinterSaid | WordKept) -> Step:
    """Use what the printer said, or say why it is no word on paper."""
    if isinstance(answer, WordKept):
        message = good(PAPER_TRUE) if answer.is_true else warn(PAPER_EMPTY)
        return said(back_to_sale(state) if isinstance(state.mode, TryingPaper) else state, message, OK)
    mode = state.mode
    if not isinstance(mode, TryingPaper):
        return still(state)
    if answer.word in _TROUBLES:
        text = PRINTER_OPEN if answer.reason == _OPEN else _TROUBLES[answer.word]
        return refused(cleared(state), bad(text))
    trial = heard(mode.trial, answer.word)
    if trial == mode.trial:
        return refused(state, bad(PAPER_MISSED))
    return said(state._replace(mode=mode._replace(trial=trial)), NO_MESSAGE, OK)


def _chosen(state: TillState, mode: TryingPaper, key: Key) -> Step:
    """Enter alone begins: one that is pressed behind a number must not be taken for paper that is out."""
    if key.name == "enter" and mode.printers:
        return _begun(state, mode, mode.chosen)
    to = moved(key.name, mode.chosen, len(mode.printers))
    to = numbered(key.char or key.name, mode.chosen, len(mode.printers)) if to is None else to
    return still(state if to is None else state._replace(mode=mode._replace(chosen=to)))


def _begun(state: TillState, mode: TryingPaper, at: int) -> Step:
    printer = mode.printers[at].key
    return asked(in_mode(state, mode._replace(chosen=at, printer=printer)), Perform(AskPrinter(printer), ""))


def _gone_on(state: TillState, mode: TryingPaper) -> Step:
    if is_judged(mode.trial):
        return asked(state, Perform(KeepPaperWord(mode.printer, is_true(mode.trial)), ""))
    return asked(state, Perform(AskPrinter(mode.printer), ""))
