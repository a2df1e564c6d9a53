"""What a read found goes to the module that asked."""

from typing import assert_never

from pos.ui.reducer import results
from pos.ui.reducer.desk import desk_read
from pos.ui.reducer.forms.offering import choices_read
from pos.ui.reducer.names_found import names_found
from pos.ui.reducer.panels.members import members_found
from pos.ui.reducer.panels.paper import PRINTERS, printers_read
from pos.ui.reducer.resolving import resolved
from pos.ui.reducer.selling.buyers import member_found
from pos.ui.reducer.selling.holding import cart_minted
from pos.ui.reducer.selling.shells import shell_found
from pos.ui.reducer.state import Step, TillState


def replied(state: TillState, reply: results.Reply) -> Step:
    """Use the answer to a read."""
    match reply:
        case results.Resolved():
            return resolved(state, reply)
        case results.MemberFound(asked, member):
            return member_found(state, asked, member)
        case results.ShellFound(line, shell):
            return shell_found(state, line, shell)
        case results.CartMinted(uuid):
            return cart_minted(state, uuid)
        case results.HitsFound() | results.MembersFound() | results.ChoicesRead():
            return _in_panel(state, reply)
        case _:
            return desk_read(state, reply)


def _in_panel(state: TillState, reply: results.PanelReply) -> Step:
    match reply:
        case results.HitsFound():
            return names_found(state, reply)
        case results.MembersFound():
            return members_found(state, reply)
        case results.ChoicesRead():
            return printers_read(state, reply) if reply.source == PRINTERS else choices_read(state, reply)
        case _:
            assert_never(reply)
