"""Everything that can happen to the till, as values: one queue of them keeps keys, scans and answers in order."""

from typing import NamedTuple

from pos.domain.catalog import Found, Member, SoldUnit
from pos.ui.port import Answer, CodeRefused, Figures, Health, HeldSale, SearchHit, User
from pos.ui.reducer.effects import FindMember, Resolve, Write


class Key(NamedTuple):
    """A key went down.

    Attributes:
        name: Textual's name of the key: ``enter``, ``f5``, ``plus``, ``a``.
        char: What it types; ``""`` when it types nothing.
        at_ms: When it was read, in milliseconds of a clock that never goes back.
    """

    name: str
    char: str
    at_ms: int


class Scan(NamedTuple):
    """A whole code, from a scanner with its own device, or found in the keys of one that types.

    Attributes:
        code: As it was read, without its terminator.
        symbology: AIM identifier without its bracket; ``""`` when not known.
        source: ``serial``, ``keyboard``, or the name of a device.
        at_ms: When it was complete, by the clock of the keys.
    """

    code: str
    symbology: str
    source: str
    at_ms: int


class Tick(NamedTuple):
    """Time passed: about once a second.

    Attributes:
        at_ms: By the clock of the keys.
        clock: The time of day as it is shown: ``14:32``.
    """

    at_ms: int
    clock: str


class Resolved(NamedTuple):
    """What a code stands for; a member where it is no item but a card."""

    asked: Resolve
    found: Found | CodeRefused | Member


class HitsFound(NamedTuple):
    """The products a text finds, best first."""

    text: str
    hits: tuple[SearchHit, ...]


class MemberFound(NamedTuple):
    """The member of a number or card; None when there is none."""

    asked: FindMember
    member: Member | None


class MembersFound(NamedTuple):
    """The members a text finds."""

    text: str
    members: tuple[Member, ...]


class ShellFound(NamedTuple):
    """The shell sold for the refill on a line; None when it is not for sale."""

    line: int
    shell: SoldUnit | None


class HeldRead(NamedTuple):
    """The sales on hold, oldest first."""

    sales: tuple[HeldSale, ...]


class HealthRead(NamedTuple):
    """How the devices are."""

    health: Health


class FiguresRead(NamedTuple):
    """What the right pane shows."""

    figures: Figures


class ReasonsRead(NamedTuple):
    """The reasons an action offers."""

    action: str
    reasons: tuple[str, ...]


class UsersRead(NamedTuple):
    """Who may log in."""

    users: tuple[User, ...]


class CartMinted(NamedTuple):
    """The id of a new cart."""

    uuid: str


class Answered(NamedTuple):
    """A write that was under way has its answer."""

    asked: Write
    answer: Answer


DeskReply = HeldRead | HealthRead | FiguresRead | UsersRead
PanelReply = HitsFound | MembersFound | ReasonsRead
SaleReply = Resolved | MemberFound | ShellFound | CartMinted
Reply = DeskReply | PanelReply | SaleReply
"""The answer to a read, fed back before the next input."""

Input = Key | Scan | Tick | Reply | Answered
