"""What the till asks of a printer, whatever it is: take a slip, open the drawer, say how you are."""

from typing import NamedTuple, Protocol, runtime_checkable

from drivers.drawers.pulse import DrawerPulse
from drivers.outcome import Outcome
from drivers.printers.slip import Slip
from drivers.printers.status import PaperWord, PrinterStatus


class SlipJob(NamedTuple):
    """A slip and its `name`, unique per piece of paper: letters, digits, `-`, `_`, `.`, at most 100."""

    name: str
    slip: Slip


class PrinterLink(Protocol):
    """One printer, used by one thread. Nothing raises for the device's sake or waits past its deadline."""

    def send(self, job: SlipJob, deadline_ms: int) -> Outcome:
        """Deliver a slip once: HELD, SENT, CONFIRMED, DOUBT or FAILED. Trying again is the caller's decision."""

    def kick(self, pulse: DrawerPulse, deadline_ms: int) -> Outcome:
        """Pulse the drawer at most once; never HELD, since a drawer that opens late opens unseen."""

    def status(self) -> PrinterStatus:
        """How the printer is, within a second; UNKNOWN where it does not say."""


@runtime_checkable
class HasPaper(Protocol):
    """A printer with paper that can be taken out, so that its word on it can be tried; a folder has none."""

    def status(self) -> PrinterStatus:
        """How the printer is, within a second; UNKNOWN where it does not say."""

    def trust_paper(self, word: PaperWord) -> None:
        """Keep what its word on its paper is worth; it counts from the next look on."""

    def model(self) -> str:
        """Ask for the maker's name and the model's; ``""`` from one that is away, in trouble, or does not say."""
