"""What the reducer wants done, as values: reads are answered at once, writes in their time, the rest not at all."""

from typing import Any, NamedTuple

from pos.domain.cart import Cart, CartEvent
from pos.domain.counting.marks import TagEvent
from pos.domain.money import Rupiah
from pos.domain.period import Period
from pos.domain.report import Report
from pos.domain.unfinished import Unfinished

ADD, PRICE, VOID, CARD, FORM, REPORT, COUNT = "add", "price", "void", "card", "form", "report", "count"
"""What a code is looked up for: to sell it, to say its price, to void its line, as a card, as a line of a form, or as
what a report is about."""


class Resolve(NamedTuple):
    """Say what a code stands for: an item first, else a member's card.

    Attributes:
        code: As it was read or typed.
        symbology: AIM identifier; ``""`` when not known.
        entry: ``scan`` or ``code`` (typed).
        purpose: ``ADD``, ``PRICE``, ``VOID``, ``CARD``, ``FORM`` or ``REPORT``.
        suffix: A valid code at the end of ``code``, tried only when the whole is nothing; ``""`` for none.
        before: What was typed before the scan and is refused aloud; ``""`` for nothing.
    """

    code: str
    symbology: str
    entry: str
    purpose: str
    suffix: str
    before: str


class FindHits(NamedTuple):
    """Find products by name; answers ``HitsFound``."""

    text: str
    limit: int


class FindMember(NamedTuple):
    """Find a member by number; answers ``MemberFound``. ``is_recall`` when a cart came back that names one."""

    number: str
    is_recall: bool


class FindMembers(NamedTuple):
    """Find members by name or number; answers ``MembersFound``."""

    text: str
    limit: int


class FindShell(NamedTuple):
    """Find the shell that is sold for a container, for the refill on a line; answers ``ShellFound``."""

    line: int
    container: str


class ReadHeld(NamedTuple):
    """Read the sales on hold; answers ``HeldRead``."""


class ReadHealth(NamedTuple):
    """Read how the devices are; answers ``HealthRead``."""


class ReadFigures(NamedTuple):
    """Read the figures of the right pane; answers ``FiguresRead``."""


class ReadChoices(NamedTuple):
    """Read what a form offers; answers ``ChoicesRead``."""

    source: str
    given: tuple[str, ...]


class ReadUsers(NamedTuple):
    """Read who may log in; answers ``UsersRead``."""


class MintCart(NamedTuple):
    """Mint the id of a new cart; answers ``CartMinted``."""


class LogIn(NamedTuple):
    """Check a PIN and come in."""

    user_id: int
    pin: str


class AcceptClock(NamedTuple):
    """Let a supervisor accept the clock."""

    pin: str


class OpenShift(NamedTuple):
    """Open a shift with a float."""

    float_rupiah: Rupiah


class Pay(NamedTuple):
    """Complete the sale in cash; None pays the exact amount."""

    cart: Cart
    paid_rupiah: Rupiah | None


class Cancel(NamedTuple):
    """Cancel the whole sale; ``then`` is what it makes way for: ``recall``, ``close`` or ``""``."""

    cart: Cart
    then: str


class Reprint(NamedTuple):
    """Print the last receipt again."""


class CloseShift(NamedTuple):
    """Close the shift with the pieces counted of each denomination; the PIN is a witness's, ``""`` for nobody."""

    counted: tuple[tuple[int, int], ...]
    witness_pin: str


class SettleShift(NamedTuple):
    """Close the shift with the count on record; the PIN is a second person's, ``""`` while nobody was asked."""

    reason: str
    is_charged: bool
    approver_pin: str


class Perform(NamedTuple):
    """Carry out a command of the back office; the PIN is a second person's, ``""`` while nobody was asked."""

    command: tuple[Any, ...]
    pin: str


class MakeReport(NamedTuple):
    """Make a report; it only reads, but takes its time, so it is waited for like a write."""

    name: str
    period: Period


class PrintReport(NamedTuple):
    """Print a report that is on the screen, in its language."""

    report: Report
    language: str


class Weigh(NamedTuple):
    """Ask the scale what lies on it."""


class Record(NamedTuple):
    """Store one event of the cart, of which position 1 is the first; else, with position 0, what needs none.

    That is a mark of a count's sheet, or, without an id, a form that is being filled in.
    """

    uuid: str
    position: int
    event: CartEvent | TagEvent | Unfinished


class Beep(NamedTuple):
    """Sound a meaning: ``ok``, ``unknown``, ``refused`` or ``paid``."""

    meaning: str


class LogOut(NamedTuple):
    """Lock the till; the shift stays open."""


class Quit(NamedTuple):
    """End the program."""


Find = Resolve | FindHits | FindMember | FindMembers | FindShell
ReadDesk = ReadHeld | ReadHealth | ReadFigures | ReadUsers | MintCart | ReadChoices
Read = Find | ReadDesk
WriteSale = Pay | Cancel | Reprint | Weigh
WriteShift = LogIn | AcceptClock | OpenShift | CloseShift | SettleShift
Reporting = MakeReport | PrintReport
Write = WriteSale | WriteShift | Perform | Reporting
Tell = Record | Beep | LogOut | Quit
Effect = Read | Write | Tell
