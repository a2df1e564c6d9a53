"""What was found out about the printers' paper: told to each link at the start, and tried at the till."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from drivers.printers.link import HasPaper
from pos.bootstrap.home import Home
from pos.bootstrap.register import RECEIPT_PRINTER, SECOND_PRINTER
from pos.config import Config
from pos.services.paper_notes import PaperNotes
from pos.services.paper_trials import PaperTrials, Tried, Visited

Link = TypeVar("Link")


def notes_of(home: Home) -> PaperNotes:
    """Return what was found out about the printers of a register."""
    return PaperNotes(home.printers)


def trusted(link: Link, home: Home, config: Config, section: str) -> Link:
    """Return a section's link, told what its word on paper was found to be worth; a folder has none."""
    if isinstance(link, HasPaper):
        link.trust_paper(notes_of(home).word(config.text(f"{section}.url")))
    return link


def trials_of(home: Home, config: Config, threads: Sequence[Visited], today: Callable[[], str]) -> PaperTrials:
    """Return who tries the paper of a counter's printers, of which the receipts' comes first."""
    queues = ((RECEIPT_PRINTER, "printer.url"), (SECOND_PRINTER, "label_printer.url"))
    tried = {name: Tried(each, config.text(key)) for (name, key), each in zip(queues, threads, strict=False)}
    return PaperTrials(tried, notes_of(home), today)
