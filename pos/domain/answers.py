"""What the shop answers: values that travel from the use cases to the screens, so neither has to know the other."""

from typing import Final, NamedTuple

from pos.domain.cart import Cart
from pos.domain.catalog import Member, SoldUnit
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.domain.quantity import Milli
from pos.domain.unfinished import Unfinished


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
        reason: ``unknown``, ``check_digit``, ``inactive``, ``no_price``, ``above_cap`` or ``expired``.
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
        roles: What the user is, in the order of ``pos.domain.roles.ROLES``.
        hint: The PIN, shown on the demo's login screen only; ``""`` elsewhere.
    """

    user_id: int
    name: str
    roles: tuple[str, ...]
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
        lock_after_s: Seconds without a key or a scan after which the till locks; 0 for never.
        unfinished: The form that was being filled in.
    """

    user: User
    shift: ShiftOpen | None
    cart: Cart
    member: Member | None
    recovered: bool
    rounding: RoundingRule
    next_sale_no: int
    lock_after_s: int
    unfinished: Unfinished


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


class Choice(NamedTuple):
    """A line to choose from.

    Attributes:
        key: What is answered when it is chosen.
        label: What it is.
        right: A figure or a date beside it; ``""`` for none.
        sku: The product it is about, so that a scan chooses it; ``""`` where the key says it or it is about none.
    """

    key: str
    label: str
    right: str
    sku: str = ""


class Weighed(NamedTuple):
    """A scale said what lies on it.

    Attributes:
        gram: What it shows; more than nothing.
        frame: What it said, byte for byte, in hexadecimal.
        is_same: Whether it is the weight that was sold last, and the pan was not seen empty since.
        is_net: Whether the scale took a container off by itself.
    """

    gram: int
    frame: str
    is_same: bool
    is_net: bool = False


class NotWeighed(NamedTuple):
    """A scale gave no weight that may be sold.

    Attributes:
        reason: ``none`` (there is no scale), ``away``, ``mute``, ``moving``, ``over``, ``under``, ``unit``,
            ``damaged``, ``unmoved`` or ``empty``.
    """

    reason: str


EVENT: Final = "event"
"""The name of a fact that is an event of the cart at the counter, as ``pos.domain.cart_codec`` writes it."""


class Performed(NamedTuple):
    """A command was carried out and written.

    Attributes:
        action: The action's code in the table of roles.
        number: Number of the document; 0 where there is none.
        amount_rupiah: The amount concerned; 0 where there is none.
        facts: What else the message may name: pairs of a place's name and its text.
        approver: Who approved it; 0 for nobody.
    """

    action: str
    number: int
    amount_rupiah: Rupiah
    facts: tuple[tuple[str, str], ...]
    approver: int


class ShiftClosed(NamedTuple):
    """A shift was closed; figures for the screen after the blind count."""

    number: int
    expected_rupiah: Rupiah
    counted_rupiah: Rupiah
    difference_rupiah: Rupiah


class CountDiffers(NamedTuple):
    """A drawer was counted, and holds something else than it should; on record, and still to be settled.

    Attributes:
        expected_rupiah: What should be there.
        counted_rupiah: What was counted.
        difference_rupiah: Counted less expected; never 0.
        reasons: The outlet's reasons for it.
    """

    expected_rupiah: Rupiah
    counted_rupiah: Rupiah
    difference_rupiah: Rupiah
    reasons: tuple[str, ...]


class Figures(NamedTuple):
    """The right pane.

    Attributes:
        short_codes: Code, name and price.
        sales: Sales of the open shift.
        sales_rupiah: What they came to; None for who may not know before the drawer is counted.
        low_stock: How many products are low.
    """

    short_codes: tuple[tuple[int, str, Rupiah], ...]
    sales: int
    sales_rupiah: Rupiah | None
    low_stock: int


class Health(NamedTuple):
    """The devices, for the status bar.

    Attributes:
        printer: ``ok``, ``off``, ``problem``, ``waiting``, ``stale`` (left until somebody asks), ``doubt`` (one may be
            on paper) or ``unknown``; of a printer of labels that something waits for, with ``label_`` before it.
        waiting_slips: Slips still in the spool.
        scanner: ``ok``, ``lost`` or ``keys`` (keyboard only).
        backup: Age of the newest backup in hours; -1 when there is none.
        papers: How the papers of the last closed day are: ``writing``, ``done``, ``full`` (the disk) or ``failed``;
            ``""`` while none were written.
    """

    printer: str
    waiting_slips: int
    scanner: str
    backup: int
    papers: str
