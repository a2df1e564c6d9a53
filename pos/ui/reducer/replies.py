"""What a read found goes to the module that asked."""

from typing import assert_never

from pos.ui.reducer import results
from pos.ui.reducer.desk import desk_read
from pos.ui.reducer.forms import rows
from pos.ui.reducer.forms.offering import choices_read
from pos.ui.reducer.modes import Filling, Stocktaking, Viewing
from pos.ui.reducer.panels.hits import hits_found
from pos.ui.reducer.panels.members import members_found
from pos.ui.reducer.panels.reasons import reasons_read
from pos.ui.reducer.reports.keys import product_found
from pos.ui.reducer.resolving import resolved
from pos.ui.reducer.selling.buyers import member_found
from pos.ui.reducer.selling.holding import cart_minted
from pos.ui.reducer.selling.shells import shell_found
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.stocktaking.counting import named_in_count


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
        case results.HitsFound() | results.MembersFound() | results.ReasonsRead() | results.ChoicesRead():
            return _in_panel(state, reply)
        case _:
            return desk_read(state, reply)


def _in_panel(state: TillState, reply: results.PanelReply) -> Step:
    match reply:
        case results.HitsFound():
            return _hits(state, reply)
        case results.MembersFound():
            return members_found(state, reply)
        case results.ChoicesRead():
            return choices_read(state, reply)
        case results.ReasonsRead(_, reasons):
            return reasons_read(state, reasons)
        case _:
            assert_never(reply)


def _hits(state: TillState, reply: results.HitsFound) -> Step:
    if isinstance(state.mode, Filling):
        return rows.hits_found(state, state.mode, reply.text, reply.hits)
    if isinstance(state.mode, Viewing):
        return product_found(state, reply.hits)
    if isinstance(state.mode, Stocktaking):
        return named_in_count(state, reply.text, reply.hits)
    return hits_found(state, reply)
