"""What the screens ask of the shop: one protocol of domain values, so the first paint imports no service and no SQL.

Reads answer at once on the caller's thread (each is one or a few keyed reads). Writes are queued in order to the one
writer thread, and ``done`` is called *from that thread* with the answer, a refusal, or a fault.
"""

from collections.abc import Callable
from typing import Any, Protocol

from pos.domain.answers import (
    Choice,
    CodeRefused,
    CountDiffers,
    Done,
    Fault,
    Figures,
    Health,
    HeldSale,
    LoggedIn,
    NotWeighed,
    Performed,
    SaleCompleted,
    SearchHit,
    ShiftClosed,
    ShiftOpen,
    User,
    Weighed,
)
from pos.domain.cart import Cart, CartEvent
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.code_reading import CodeRead
from pos.domain.counting.marks import TagEvent
from pos.domain.counting.sheet import Sheet
from pos.domain.errors import Refusal
from pos.domain.money import Rupiah
from pos.domain.paper_trial import PrinterSaid, WordKept
from pos.domain.period import Period
from pos.domain.report import Report
from pos.domain.unfinished import Unfinished

__all__ = [
    "Answer",
    "Callback",
    "Choice",
    "CodeRead",
    "CodeRefused",
    "CountDiffers",
    "Done",
    "Fault",
    "Figures",
    "Health",
    "HeldSale",
    "LoggedIn",
    "NotWeighed",
    "Performed",
    "PrinterSaid",
    "SaleCompleted",
    "SearchHit",
    "ShiftClosed",
    "ShiftOpen",
    "TillPort",
    "User",
    "Weighed",
    "WordKept",
]

Callback = Callable[[object], None]
"""Called from the writer's thread with the answer named in each method, or a ``Refusal`` or a ``Fault``."""


class TillPort(Protocol):
    """What a till can ask of the shop."""

    def users(self) -> tuple[User, ...]:
        """Return everybody who may log in, cashiers first."""
        ...

    def resolve(self, code: str, symbology: str) -> Found | CodeRefused:
        """Say what a scanned or typed code stands for, at the business date of the open shift."""
        ...

    def search(self, text: str, limit: int) -> tuple[SearchHit, ...]:
        """Find products by name as it is typed, best first."""
        ...

    def member(self, number_or_card: str) -> Member | None:
        """Find a member by number (leading zeros optional) or card."""
        ...

    def members(self, text: str, limit: int) -> tuple[Member, ...]:
        """Find members by name or number as it is typed."""
        ...

    def shell_of(self, container: str) -> SoldUnit | None:
        """Return the shell that is sold for a container; None when it is not for sale."""
        ...

    def held(self) -> tuple[HeldSale, ...]:
        """Return the sales on hold, oldest first."""
        ...

    def mint_cart(self) -> str:
        """Return the id of a new cart, for the sale after one that was put on hold."""
        ...

    def figures(self) -> Figures:
        """Return what the right pane shows."""
        ...

    def health(self) -> Health:
        """Return how the devices are, without touching them."""
        ...

    def choices(self, source: str, given: tuple[str, ...]) -> tuple[Choice, ...]:
        """Return what a form offers to choose from, by what was answered before."""
        ...

    def login(self, user_id: int, pin: str, done: Callback) -> None:
        """Check a PIN; answers ``LoggedIn``, or ``WrongPin``, or ``ClockRefused``."""
        ...

    def accept_clock(self, supervisor_pin: str, done: Callback) -> None:
        """Let a supervisor accept the clock as it is, on record; answers ``Done``, or ``WrongPin``."""
        ...

    def open_shift(self, float_rupiah: Rupiah, done: Callback) -> None:
        """Open a shift with a float from the safe; answers ``ShiftOpen``."""
        ...

    def record(self, uuid: str, position: int, event: CartEvent | TagEvent | Unfinished) -> None:
        """Store an event of a cart, a mark of a count's sheet or a form, in order; never answers, never waits."""
        ...

    def pay(self, cart: Cart, paid_rupiah: Rupiah | None, done: Callback) -> None:
        """Complete a sale in cash (None: exact); answers ``SaleCompleted``; the same cart twice is the same sale."""
        ...

    def cancel(self, cart: Cart, reason: str, done: Callback) -> None:
        """Cancel a sale before payment, on record; answers ``Done``."""
        ...

    def reprint(self, done: Callback) -> None:
        """Print the last receipt again, marked SALINAN n; answers ``Done`` with n."""
        ...

    def close_shift(self, counted: tuple[tuple[int, int], ...], witness_pin: str, done: Callback) -> None:
        """Close the shift with a blind count of (denomination, pieces); answers ``ShiftClosed`` or ``CountDiffers``."""
        ...

    def settle_shift(self, reason: str, *, is_charged: bool, approver_pin: str, done: Callback) -> None:
        """Close the shift with the count on record; answers ``ShiftClosed``, or ``NeedsApproval`` for a charge."""
        ...

    def perform(self, command: tuple[Any, ...], approver_pin: str, done: Callback) -> None:
        """Carry out a command of the back office; answers ``Performed`` (``OpenCount``: ``Sheet``), or why not.

        ``AskPrinter`` answers ``PrinterSaid``, ``KeepPaperWord`` ``WordKept``; both within some seconds. ``ReadCode``
        answers ``CodeRead``, at once and on the caller's thread.
        """
        ...

    def report(self, name: str, period: Period, done: Callback) -> None:
        """Make a report, on a thread of its own; answers ``Report`` as the user may see it, or ``NotAllowed``."""
        ...

    def print_report(self, report: Report, language: str, done: Callback) -> None:
        """Print a report in a language (``id`` or ``en``); answers ``Done``."""
        ...

    def weigh(self, done: Callback) -> None:
        """Ask the scale, on a thread of its own and for 2 seconds at most; answers ``Weighed`` or ``NotWeighed``."""
        ...

    def logout(self) -> None:
        """Lock the till; the shift stays open."""
        ...


Closing = ShiftClosed | CountDiffers
Weighing = Weighed | NotWeighed
Trying = PrinterSaid | WordKept | CodeRead
Doing = Done | Performed | Closing | Report | Sheet | Weighing | Trying
Answer = LoggedIn | ShiftOpen | SaleCompleted | Doing | Refusal | Fault
