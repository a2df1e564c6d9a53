"""How the papers of a register look, and a file of them."""

from typing import NamedTuple

from drivers.printers.profile import PrinterProfile
from pos.reports.formats.letterhead import Letterhead
from pos.reports.slips.frame import House


class Look(NamedTuple):
    """How the papers of a register look.

    Attributes:
        letterhead: The head of its reports.
        house: The head of its slips.
        profile: Its printer.
    """

    letterhead: Letterhead
    house: House
    profile: PrinterProfile


class File(NamedTuple):
    """A file of the bundle: its path in the day's folder, and its content."""

    path: str
    content: bytes
