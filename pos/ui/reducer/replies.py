"""What a read found goes to the module that asked."""

from typing import assert_never

from pos.ui.reducer.desk import desk_read
from pos.ui.reducer.inputs import (
    CartMinted,
    FiguresRead,
    HealthRead,
    HeldRead,
    HitsFound,
    MemberFound,
    MembersFound,
    ReasonsRead,
    Reply,
    Resolved,
    ShellFound,
    UsersRead,
)
from pos.ui.reducer.panels.members import members_found
from pos.ui.reducer.panels.reasons import reasons_read
from pos.ui.reducer.panels.search import hits_found
from pos.ui.reducer.resolving import resolved
from pos.ui.reducer.selling.buyers import member_found
from pos.ui.reducer.selling.holding import cart_minted
from pos.ui.reducer.selling.shells import shell_found
from pos.ui.reducer.state import Step, TillState


def replied(state: TillState, reply: Reply) -> Step:
    """Use the answer to a read."""
    match reply:
        case Resolved():
            return resolved(state, reply)
        case HitsFound():
            return hits_found(state, reply)
        case MemberFound(asked, member):
            return member_found(state, asked, member)
        case MembersFound():
            return members_found(state, reply)
        case ShellFound(line, shell):
            return shell_found(state, line, shell)
        case CartMinted(uuid):
            return cart_minted(state, uuid)
        case ReasonsRead(_, reasons):
            return reasons_read(state, reasons)
        case HeldRead() | HealthRead() | FiguresRead() | UsersRead():
            return desk_read(state, reply)
        case _:
            assert_never(reply)
