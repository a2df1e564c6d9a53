"""What the till is busy with, one value per mode: the digits on the command line mean what the mode says they mean."""

from typing import NamedTuple

from pos.domain.catalog import Member
from pos.domain.counting.sheet import Sheet
from pos.domain.paper_trial import Trial
from pos.domain.period import Period
from pos.domain.report import Report
from pos.ui.forms.form import Filled, Form, Line
from pos.ui.port import Choice, CodeRead, CountDiffers, HeldSale, SearchHit, ShiftClosed, User
from pos.ui.reports import Shown


class Users(NamedTuple):
    """Choosing who logs in."""

    users: tuple[User, ...]
    chosen: int


class Pin(NamedTuple):
    """Typing the PIN of a user; ``users`` to go back to."""

    user: User
    users: tuple[User, ...]


class Clock(NamedTuple):
    """The clock is doubtful: a supervisor's PIN accepts it, and the login goes on."""

    user_id: int
    pin: str
    users: tuple[User, ...]


class Opening(NamedTuple):
    """Typing the opening float."""


class Sale(NamedTuple):
    """Selling; the list is free."""


class Search(NamedTuple):
    """Searching products by name.

    Attributes:
        by_key: Opened by F2, not by a letter: then a scan asks a price, and an empty text keeps it open.
        asked: The text the hits are of.
        hits: What was found.
        chosen: Index of the chosen hit.
        replaces: Number of the unknown line that the product found takes the place of; 0 for none.
    """

    by_key: bool
    asked: str
    hits: tuple[SearchHit, ...]
    chosen: int
    replaces: int


class Members(NamedTuple):
    """Searching a member by name, number or card."""

    asked: str
    found: tuple[Member, ...]
    chosen: int


class HeldList(NamedTuple):
    """Choosing a sale on hold."""

    sales: tuple[HeldSale, ...]
    chosen: int


class Menu(NamedTuple):
    """The numbered menu; ``group`` is the first digit of the group that is open, ``""`` for none."""

    chosen: int
    group: str


class Counting(NamedTuple):
    """Counting the drawer blind: pieces of each denomination, descending; ``at`` beyond the last asks for a witness."""

    pieces: tuple[int, ...]
    at: int


WHY, WHO, APPROVER = "why", "who", "approver"
"""What is asked of a count that differs: the reason, who bears it, and a second person's PIN for a charge."""


class Differing(NamedTuple):
    """A count that is on record and differs.

    Attributes:
        found: What it came to.
        step: ``WHY``, ``WHO`` or ``APPROVER``.
        chosen: Index of the chosen line.
        reason: What was chosen; ``""`` before, and where the outlet offers none.
    """

    found: CountDiffers
    step: str
    chosen: int
    reason: str


class Closed(NamedTuple):
    """The shift is closed; its figures stay until a key."""

    closed: ShiftClosed


HEAD, ROWS, LINE, TAIL, CONFIRM = "head", "rows", "line", "tail", "confirm"
"""The parts of a form: questions, its lines, questions about a line, more questions, and the last look."""


class Spot(NamedTuple):
    """A place in a form: a part, and the index of its question."""

    part: str
    at: int


class Filling(NamedTuple):
    """Filling in a form.

    Attributes:
        form: The form.
        filled: What was answered.
        spot: Where it is.
        line: The line that is being filled in; None between lines.
        choices: What is offered at this spot.
        chosen: Index of the chosen one.
        pieces: Pieces of each denomination, where they are asked; ``chosen`` is the one that is typed.
        action: What waits for a second person's PIN; ``""`` for nothing.
    """

    form: Form
    filled: Filled
    spot: Spot
    line: Line | None
    choices: tuple[Choice, ...]
    chosen: int
    pieces: tuple[int, ...]
    action: str


class Stocktaking(NamedTuple):
    """Counting stock on a sheet; ``chosen`` is the index of the marked row."""

    sheet: Sheet
    chosen: int


class Viewing(NamedTuple):
    """Looking at a report.

    Attributes:
        shown: Which one.
        period: What it covers.
        report: The report; None while the product it is about is asked for.
        at: Index of the line one stands on.
        last: The business date it was opened on, beyond which there is nothing; ``""`` until the first was made.
    """

    shown: Shown
    period: Period
    report: Report | None
    at: int
    last: str


class TryingPaper(NamedTuple):
    """Trying what a printer's word on its paper is worth.

    Attributes:
        printers: Those to choose from; empty until they are read.
        chosen: Index of the chosen one.
        printer: The queue of the one that is tried; ``""`` while it is chosen.
        trial: What it said so far.
    """

    printers: tuple[Choice, ...]
    chosen: int
    printer: str
    trial: Trial


class TryingCodes(NamedTuple):
    """Looking at how codes are read.

    Attributes:
        code: The one that was scanned or typed last; ``""`` before the first.
        tested: How it is read; None before the first.
    """

    code: str
    tested: CodeRead | None


class Help(NamedTuple):
    """The keys that work in the mode it was opened from."""

    back: "Mode"
    top: int


Entry = Users | Pin | Clock | Opening
"""Modes in which nothing can be sold yet."""

ListPanel = Search | Members | HeldList | Menu
CountPanel = Counting | Differing | Closed
Papers = Filling | Viewing | TryingPaper | TryingCodes
Panel = ListPanel | CountPanel | Papers
"""Modes with a panel over the sale."""

Mode = Entry | Sale | Stocktaking | Panel | Help


def login_of(users: tuple[User, ...]) -> Users | Pin:
    """Return the mode a login begins in: with one user there is nothing to choose."""
    return Pin(users[0], users) if len(users) == 1 else Users(users, 0)
