"""What is known of the shop: sales on hold, devices, figures, and who may log in."""

from typing import assert_never

from pos.ui.reducer.entry.users import choosing
from pos.ui.reducer.results import DeskReply, FiguresRead, HealthRead, HeldRead, UsersRead
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import still


def desk_read(state: TillState, read: DeskReply) -> Step:
    """Keep what was read."""
    desk = state.desk
    match read:
        case HeldRead(sales):
            return still(state._replace(desk=desk._replace(held=sales)))
        case HealthRead(health):
            return still(state if health == desk.health else state._replace(desk=desk._replace(health=health)))
        case FiguresRead(figures):
            return still(state._replace(desk=desk._replace(figures=figures)))
        case UsersRead(users):
            return choosing(state, users)
        case _:
            assert_never(read)
