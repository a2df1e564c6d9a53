"""A sheet of a stock count on the screen: what was counted and what still waits, and never what the books say."""

from pos.domain.quantity import milli_text
from pos.i18n import Translate, mark
from pos.ui.reducer.modes import Stocktaking
from pos.ui.reducer.stocktaking.counting import marked_row
from pos.ui.reducer.stocktaking.rows import SheetRow, rows_of
from pos.ui.view import ACCENT, PLAIN, WARN, Row, Total

_HEAD = (mark("No"), mark("Item"), mark("Qty"), mark("Unit"), mark("Count"))
_COUNTED, _WAITS = mark("COUNTED"), mark("WAITS")
_SECOND = mark("count no. {round}")
_ON_SHEET, _TO_FIND = mark("On the sheet: {count}"), mark("Still to find: {count}")
_BLIND = mark("Count what stands there.")


def head(translate: Translate) -> tuple[str, str, str, str, str]:
    """Return the heads of the columns."""
    no, item, quantity, unit, count = (translate(each) for each in _HEAD)
    return no, item, quantity, unit, count


def sheet_rows(mode: Stocktaking, translate: Translate) -> tuple[Row, ...]:
    """Return the rows of the sheet."""
    return tuple(_row(at, row, translate) for at, row in enumerate(rows_of(mode.sheet), 1))


def marked_item(mode: Stocktaking) -> tuple[str, str]:
    """Return the strip of the marked row: its name and how much was counted."""
    row = marked_row(mode)
    if row is None:
        return "", ""
    return row.what.name, f"{milli_text(row.tag.count_milli)} {row.what.unit}" if row.tag is not None else "?"


def sheet_side(mode: Stocktaking, translate: Translate) -> tuple[str, ...]:
    """Return the lines at the left of the big digits."""
    on_sheet = translate(_ON_SHEET).format(count=len(mode.sheet.standing))
    missing = len(mode.sheet.missing)
    return on_sheet, translate(_TO_FIND).format(count=missing) if missing else "", translate(_BLIND)


def sheet_total(mode: Stocktaking, translate: Translate) -> Total:
    """Return the big digits: how much of the marked thing was counted."""
    row = marked_row(mode)
    figure = "0" if row is None or row.tag is None else milli_text(row.tag.count_milli)
    return Total(translate(_COUNTED), figure, "" if row is None else row.what.unit, ACCENT)


def _row(at: int, row: SheetRow, translate: Translate) -> Row:
    if row.tag is None:
        return Row(str(at), row.what.name, "?", row.what.unit, translate(_WAITS), WARN)
    again = translate(_SECOND).format(round=row.tag.round) if row.tag.round > 1 else ""
    return Row(str(at), row.what.name, milli_text(row.tag.count_milli), row.what.unit, again, PLAIN)
