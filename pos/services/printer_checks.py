"""The printer looked at for the doctor: how it is, what it is called, what its word on paper is worth, and the logo."""

from pathlib import Path
from typing import Final

from drivers.printers.link import HasPaper, PrinterLink
from drivers.printers.logo import BadLogo
from drivers.printers.profile import profile_named
from drivers.printers.status import PaperWord
from pos.config import Config
from pos.services.checkup import Check, State
from pos.services.paper_notes import PaperNote
from pos.services.receipt_paper import with_logo

_STATES: Final = {"ok": State.GOOD, "problem": State.PROBLEM, "unknown": State.UNKNOWN}


def look_at_printer(link: PrinterLink, note: PaperNote | None) -> tuple[Check, ...]:
    """Return how the printer is and what is known of its paper; nothing of the paper where there is none.

    Args:
        link: The way to it.
        note: How its paper was tried last; None for never.
    """
    status = link.status()
    state = _STATES[status.state.value]
    if not isinstance(link, HasPaper):
        return (Check("printer", state, status.reason.value, ""),)
    model = link.model()
    return Check("printer", state, status.reason.value, model), _paper(note, model)


def _paper(note: PaperNote | None, model: str) -> Check:
    """A printer that calls itself otherwise than the one that was tried is another one."""
    if note is None:
        return Check("paper", State.UNKNOWN, "paper_untried", "")
    if note.model and model and note.model != model:
        return Check("paper", State.PROBLEM, "paper_other", note.model)
    if note.word is PaperWord.TRUE:
        return Check("paper", State.GOOD, "", note.date)
    return Check("paper", State.UNKNOWN, "paper_empty", note.date)


def look_at_logo(home: Path, config: Config) -> Check:
    """Return whether the outlet's logo can be printed, and how large it is on paper."""
    name = config.text("receipt.logo")
    if not name:
        return Check("logo", State.SKIPPED, "not_set", "receipt.logo")
    try:
        logo = with_logo(profile_named(config.text("printer.profile")), home, config).logo
    except BadLogo as bad:
        return Check("logo", State.PROBLEM, f"logo_{bad.problem.value}", name)
    height = logo.height if logo is not None else 0
    return Check("logo", State.GOOD, "", f"{name}, {height // 8} mm")
