"""What the shop answers a count: the sheet itself, and what came of handing it in."""

from pos.domain.counting.commands import GiveUpCount, HandInCount, OpenCount
from pos.domain.counting.sheet import Sheet
from pos.ui.messages import COUNT_AGAIN, COUNT_BEGUN, COUNT_GIVEN_UP, COUNT_HANDED_IN, COUNT_WAITS, good, told, warn
from pos.ui.port import Performed
from pos.ui.reducer.effects import Perform
from pos.ui.reducer.modes import Stocktaking
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, asked, back_to_sale, in_mode, said, still
from pos.ui.reducer.stocktaking.rows import first_open, rows_of


def sheet_opened(state: TillState, sheet: Sheet) -> Step:
    """Begin, or go on: the first thing that waits is marked, or what was counted last."""
    chosen = first_open(sheet, -1)
    if chosen < 0:
        chosen = max(len(rows_of(sheet)) - 1, 0)
    state = in_mode(state, Stocktaking(sheet, chosen))._replace(paid=None)
    if sheet.is_again:
        return said(state, warn(COUNT_AGAIN, ("count", str(len(sheet.missing)))))
    return said(state, told(COUNT_BEGUN, ("count", str(len(sheet.standing)))))


def count_performed(state: TillState, command: tuple[object, ...], answer: Performed) -> Step:
    """Go on after a sheet was handed in or thrown away."""
    if isinstance(command, GiveUpCount):
        return said(back_to_sale(state), good(COUNT_GIVEN_UP), OK)
    if not isinstance(command, HandInCount):
        return still(state)
    facts = dict(answer.facts)
    if facts["again"] != "0":
        return asked(state, Perform(OpenCount(command.uuid), ""))
    if facts["waits"] != "0":
        return said(back_to_sale(state), good(COUNT_WAITS, ("sheets", facts["waits"])), OK)
    return said(back_to_sale(state), good(COUNT_HANDED_IN), OK)
