"""What the screens ask of the shop: one protocol of domain values, so the first paint imports no service and no SQL.

Reads answer at once on the caller's thread (each is one or a few keyed reads). Writes are queued in order to the one writer
thread, and ``done`` is called *from that thread* with the answer, a refusal, or a fault.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from pos.domain.cart import Cart, CartEvent
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.errors import Refusal
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.domain.quantity import Milli


class Fault(NamedTuple):
    """A device or the disk failed; nothing was written.

    Attributes:
        reason: ``disk_full``, ``disk``, ``busy`` or ``corrupt``.
        detail: For the log, never for the screen.
    """

    reason: str
    detail: str


class CodeRefused(NamedTuple):
    """A code that is no item.

    Attributes:
        code: As it was read.
        reason: ``unknown``, ``check_digit``, ``inactive``, ``no_price`` or ``above_cap``.
        item: The product, where the code was understood but may not be sold.
    """

    code: str
    reason: str
    item: SoldUnit | None


class SearchHit(NamedTuple):
    """A product found by name."""

    item: SoldUnit
    code: str
    on_hand: Milli


class User(NamedTuple):
    """Somebody who may log in.

    Attributes:
        user_id: Key of the user.
        name: Login name, cleaned.
        role: ``kasir`` or ``supervisor``.
        hint: The PIN, shown on the demo's login screen only; ``""`` elsewhere.
    """

    user_id: int
    name: str
    role: str
    hint: str


class ShiftOpen(NamedTuple):
    """The shift that sales belong to."""

    number: int
    business_date: str
    user_id: int


class HeldSale(NamedTuple):
    """A sale on hold."""

    cart: Cart
    label: str
    at_ms: int
    total_rupiah: Rupiah


class LoggedIn(NamedTuple):
    """A user came in; everything the checkout needs to go on where it stopped.

    Attributes:
        user: Who.
        shift: The open shift; None when one has to be opened.
        cart: The cart that was at the counter, recovered; a fresh one otherwise.
        member: The member of that cart.
        recovered: Whether the cart came back with lines after an unclean stop.
        rounding: The cash rounding in force.
        next_sale_no: Number the next sale will get.
    """

    user: User
    shift: ShiftOpen | None
    cart: Cart
    member: Member | None
    recovered: bool
    rounding: RoundingRule
    next_sale_no: int


class SaleCompleted(NamedTuple):
    """A sale was written; it is safe whatever happens now."""

    sale_no: int
    total_rupiah: Rupiah
    due_rupiah: Rupiah
    paid_rupiah: Rupiah
    change_rupiah: Rupiah
    below_zero: tuple[str, ...]
    next_cart_uuid: str


class Done(NamedTuple):
    """A write without figures of its own succeeded.

    Attributes:
        number: Number of the document or copy; 0 where there is none.
        amount_rupiah: The amount concerned; 0 where there is none.
        next_cart_uuid: Id for a new cart where the old one is gone; ``""`` otherwise.
    """

    number: int
    amount_rupiah: Rupiah
    next_cart_uuid: str


class ShiftClosed(NamedTuple):
    """A shift was closed; figures for the screen after the blind count."""

    number: int
    expected_rupiah: Rupiah
    counted_rupiah: Rupiah
    difference_rupiah: Rupiah


class Figures(NamedTuple):
    """The right pane: short codes (code, name, price), today's sales and low stock."""

    short_codes: tuple[tuple[int, str, Rupiah], ...]
    sales: int
    sales_rupiah: Rupiah
    low_stock: int


class Health(NamedTuple):
    """The devices, for the status bar.

    Attributes:
        printer: ``ok``, ``off``, ``problem``, ``waiting`` or ``unknown``.
        waiting_slips: Slips still in the spool.
        scanner: ``ok``, ``lost`` or ``keys`` (keyboard only).
        backup: Age of the newest backup in hours; -1 when there is none.
    """

    printer: str
    waiting_slips: int
    scanner: str
    backup: int


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

    def figures(self) -> Figures:
        """Return what the right pane shows."""
        ...

    def health(self) -> Health:
        """Return how the devices are, without touching them."""
        ...

    def reasons(self, action: str) -> tuple[str, ...]:
        """Return the reasons an action offers, from the outlet's data."""
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

    def record(self, cart_uuid: str, position: int, event: CartEvent) -> None:
        """Store one event of a cart, in order; never answers, never waits."""
        ...

    def pay(self, cart: Cart, paid_rupiah: Rupiah | None, done: Callback) -> None:
        """Complete a sale in cash (None: exact); answers ``SaleCompleted``; the same cart twice is the same sale."""
        ...

    def cancel(self, cart: Cart, reason: str, done: Callback) -> None:
        """Cancel a sale before payment, on record; answers ``Done``."""
        ...

    def void_last(self, supervisor_pin: str, reason: str, done: Callback) -> None:
        """Void the last sale of this shift; answers ``Done``, or ``WrongPin``, or ``NothingToVoid``."""
        ...

    def move_cash(self, kind: str, amount_rupiah: Rupiah, reason: str, done: Callback) -> None:
        """Move cash in (``paid_in``) or out (``paid_out``) of the drawer; answers ``Done``."""
        ...

    def reprint(self, done: Callback) -> None:
        """Print the last receipt again, marked SALINAN n; answers ``Done`` with n."""
        ...

    def close_shift(self, counted: tuple[tuple[int, int], ...], done: Callback) -> None:
        """Close the shift with a blind count of (denomination, pieces); answers ``ShiftClosed``."""
        ...

    def logout(self) -> None:
        """Lock the till; the shift stays open."""
        ...


Answer = LoggedIn | ShiftOpen | SaleCompleted | Done | ShiftClosed | Refusal | Fault
