"""What the shop answered, as values that are fed back: the reads at once, the writes in their own time."""

from typing import NamedTuple

from pos.domain.catalog import Found, Member, SoldUnit
from pos.ui.port import Answer, Choice, CodeRefused, Figures, Health, HeldSale, SearchHit, User
from pos.ui.reducer.effects import FindMember, Resolve, Write
from pos.ui.reducer.inputs import Outside


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


class ChoicesRead(NamedTuple):
    """What a form offers."""

    source: str
    choices: tuple[Choice, ...]


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
PanelReply = HitsFound | MembersFound | ChoicesRead
SaleReply = Resolved | MemberFound | ShellFound | CartMinted
Reply = DeskReply | PanelReply | SaleReply
"""The answer to a read, fed back before the next input."""

Input = Outside | Reply | Answered
