"""The stock count at work: sheets and their marks, handing in, approving, and what the till offers for it."""

from typing import Final

from pos.domain.counting.commands import ApproveCount, GiveUpCount, HandInCount
from pos.services.acting.job import Handler, Handlers, Source
from pos.services.counting.approving import approve
from pos.services.counting.handing import give_up, hand_in
from pos.services.counting.reviewing import differences, handed_in
from pos.services.counting.scopes import scope_choices
from pos.services.counting.sheets import marked, open_sheet

HANDLERS: Final[Handlers] = {
    HandInCount: Handler("count", hand_in),
    GiveUpCount: Handler("count", give_up),
    ApproveCount: Handler("count_approval", approve),
}
"""By the command's type."""

SOURCES: Final[dict[str, Source]] = {
    "count_scopes": scope_choices,
    "counts_handed_in": handed_in,
    "count_differences": differences,
}
"""What the till offers for counting."""

__all__ = ["HANDLERS", "SOURCES", "marked", "open_sheet"]
