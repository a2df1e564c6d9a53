"""The middle of the screen: the lines of the sale with its total, or the sheet of a count in their place."""

from typing import NamedTuple

from pos.i18n import Translate
from pos.ui.reducer.modes import Help, Mode, Stocktaking
from pos.ui.reducer.state import TillState
from pos.ui.view import Row, Total
from pos.ui.viewing.lines import Lines, head, last_item
from pos.ui.viewing.totals import side_of, total_of


class Middle(NamedTuple):
    """The parts of a frame that a count replaces; the fields are those of ``View``."""

    head: tuple[str, str, str, str, str]
    rows: tuple[Row, ...]
    selected: int
    last: tuple[str, str]
    side: tuple[str, ...]
    total: Total


def middle_of(state: TillState, lines: Lines, translate: Translate) -> Middle:
    """Return the middle of a frame.

    Args:
        state: The till.
        lines: The rows of the sale as they were painted last.
        translate: The language.
    """
    counting = _counting(state.mode)
    if counting is not None:
        from pos.ui.viewing import stock_sheet

        return Middle(
            head=stock_sheet.head(translate),
            rows=stock_sheet.sheet_rows(counting, translate),
            selected=counting.chosen,
            last=stock_sheet.marked_item(counting),
            side=stock_sheet.sheet_side(counting, translate),
            total=stock_sheet.sheet_total(counting, translate),
        )
    basket = state.basket if state.paid is None else state.paid.basket
    return Middle(
        head=head(translate),
        rows=lines.rows(basket, translate),
        selected=state.selected - 1,
        last=last_item(state, translate),
        side=side_of(state, translate),
        total=total_of(state, translate),
    )


def _counting(mode: Mode) -> Stocktaking | None:
    under = mode.back if isinstance(mode, Help) else mode
    return under if isinstance(under, Stocktaking) else None
