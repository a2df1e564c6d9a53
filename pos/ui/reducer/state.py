"""The whole till as one immutable value: what is not in it cannot change what a key does."""

from typing import TYPE_CHECKING, NamedTuple

from pos.domain.cart import Cart
from pos.domain.catalog import Member
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.domain.quantity import Milli
from pos.ui.messages import NO_MESSAGE, Message
from pos.ui.port import Figures, Health, HeldSale, SaleCompleted, ShiftOpen, User
from pos.ui.reducer.basket import Basket, basket_of
from pos.ui.reducer.modes import Mode, login_of
from pos.ui.reducer.typed import EMPTY, Typed

if TYPE_CHECKING:
    from pos.ui.reducer.effects import Effect


class Settings(NamedTuple):
    """What was fixed before the start.

    Attributes:
        outlet: The outlet's name for the status bar.
        language: ``id`` or ``en``; the menu may change it.
        scan_prefix: What a scanner that types puts before a code; ``""`` for nothing.
        double_read_ms: The same code from it within this time is one read; 0: never.
        notice: What is wrong from the start, shown until somebody chooses who logs in.
    """

    outlet: str
    language: str
    scan_prefix: str
    double_read_ms: int
    notice: Message = NO_MESSAGE


class Pending(NamedTuple):
    """What was said before the item.

    Attributes:
        count_milli: The ``5`` of ``5*``, in thousandths; 0 for none.
        is_void: Whether ``-`` armed a void.
        frame: What the scale said, in hexadecimal, where ``count_milli`` is a weight in grams; ``""`` otherwise.
    """

    count_milli: Milli
    is_void: bool
    frame: str


class Pressed(NamedTuple):
    """A key that was pressed, and what it offers to the same key right after: ``cancel``, ``exact`` or ``""``."""

    name: str
    at_ms: int
    offer: str


class Desk(NamedTuple):
    """Who works at the till, and what is known of the shop.

    Attributes:
        user: Who is logged in.
        shift: The open shift.
        rounding: How cash is rounded.
        next_sale_no: Number the next sale gets.
        held: Sales on hold, oldest first.
        health: The devices.
        figures: The right pane.
        is_stale: Whether the figures have to be read again at the next tick.
        clock: The time of day, as shown.
        lock_after_s: Seconds without a key or a scan after which the till locks; 0 for never.
    """

    user: User | None
    shift: ShiftOpen | None
    rounding: RoundingRule
    next_sale_no: int
    held: tuple[HeldSale, ...]
    health: Health
    figures: Figures
    is_stale: bool
    clock: str
    lock_after_s: int


class Kept(NamedTuple):
    """What somebody was filling in or counting when the till locked itself: it waits for the same person."""

    user_id: int
    mode: Mode


class Read(NamedTuple):
    """A code that a scanner that types read, and when it was complete."""

    code: str
    at_ms: int


class Paid(NamedTuple):
    """The sale that was just paid; it stays on the screen until the next one begins."""

    basket: Basket
    member: Member | None
    completed: SaleCompleted


class TillState(NamedTuple):
    """One moment of the till.

    Attributes:
        settings: What was fixed before the start.
        desk: Who works here, and what is known of the shop.
        mode: What the till is busy with.
        typed: The command line.
        pending: Quantity and void said before the item.
        tare_gram: The container that comes off the next weight of the scale; 0 for none.
        basket: The cart with its prices.
        member: The buyer, for the screen; None when the buyer is no member.
        selected: Number of the selected line; 0 for none.
        touched: Number of the line that changed last; 0 for none.
        paid: The sale just paid; None when another has begun.
        message: The message strip.
        pressed: The key being handled, or the last one.
        before: The key before that.
        is_waiting: Whether a write is under way.
        scanned_ms: When a scanner of its own was read last, by the clock of the keys.
        kept: What waits behind the lock; None for nothing.
        read: What a scanner that types read last, and when.
    """

    settings: Settings
    desk: Desk
    mode: Mode
    typed: Typed
    pending: Pending
    tare_gram: int
    basket: Basket
    member: Member | None
    selected: int
    touched: int
    paid: Paid | None
    message: Message
    pressed: Pressed
    before: Pressed
    is_waiting: bool
    scanned_ms: int
    kept: Kept | None
    read: Read


Step = tuple[TillState, "tuple[Effect, ...]"]
"""A state, and what is to be done about it, in order."""

NOTHING_PENDING = Pending(Milli(0), is_void=False, frame="")
NOT_PRESSED = Pressed("", 0, "")
NO_ROUNDING = RoundingRule(Rupiah(1), "down")
_UNKNOWN_HEALTH = Health("unknown", 0, "unknown", -1, "")
_NO_FIGURES = Figures((), 0, Rupiah(0), 0)


def initial(settings: Settings, users: tuple[User, ...]) -> TillState:
    """Return the till as it starts: somebody has to log in."""
    desk = Desk(None, None, NO_ROUNDING, 0, (), _UNKNOWN_HEALTH, _NO_FIGURES, is_stale=False, clock="", lock_after_s=0)
    return TillState(
        settings=settings,
        desk=desk,
        mode=login_of(users),
        typed=EMPTY,
        pending=NOTHING_PENDING,
        tare_gram=0,
        basket=basket_of(Cart(""), NO_ROUNDING),
        member=None,
        selected=0,
        touched=0,
        paid=None,
        message=settings.notice,
        pressed=NOT_PRESSED,
        before=NOT_PRESSED,
        is_waiting=False,
        scanned_ms=0,
        kept=None,
        read=Read("", 0),
    )
