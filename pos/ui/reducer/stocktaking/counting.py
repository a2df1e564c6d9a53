"""What is counted: a scan counts one, or what was said before it; a figure and Enter set the marked row."""

from pos.domain.catalog import Found, SoldUnit
from pos.domain.counting.marks import Countable, TagCounted, TagEvent, TagSet, TagTaken
from pos.domain.counting.sheet import (
    NO_STOCK,
    NOT_ASKED,
    NOT_IN_SCOPE,
    SHELLS_ELSEWHERE,
    Sheet,
    after,
    countable,
    scanned,
)
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli, milli_text
from pos.ui.messages import (
    BAD_QUANTITY,
    COUNT_ELSEWHERE,
    COUNT_MANY,
    COUNT_NO_STOCK,
    COUNT_NOT_ASKED,
    COUNT_NOT_IN_SCOPE,
    COUNT_TAKEN,
    COUNT_UNKNOWN,
    COUNT_WEIGH,
    COUNTED_IS,
    NO_LINE,
    TYPED_REFUSED,
    WHOLE_ONLY,
    Message,
    bad,
    good,
    told,
)
from pos.ui.port import CodeRefused, SearchHit
from pos.ui.reducer.effects import Beep, Record
from pos.ui.reducer.modes import Stocktaking
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, REFUSED, cleared, refused
from pos.ui.reducer.stocktaking.rows import SheetRow, first_open, row_of_tag, rows_of

_WHY_NOT = {
    SHELLS_ELSEWHERE: COUNT_ELSEWHERE,
    NO_STOCK: COUNT_NO_STOCK,
    NOT_IN_SCOPE: COUNT_NOT_IN_SCOPE,
    NOT_ASKED: COUNT_NOT_ASKED,
}
_MOST_DIGITS = 5
"""No shelf of an outlet holds a hundred thousand of a thing; more digits are a code."""


def found_in_count(state: TillState, found: Found, before: str) -> Step:
    """Count a scanned item: one, what was said before it, or what its label weighs.

    Args:
        state: The till; its pending quantity is used up.
        found: The item, with the weight its label carries.
        before: What was typed before the scan and is refused aloud; ``""`` for nothing.
    """
    mode = state.mode
    if not isinstance(mode, Stocktaking):
        return state, ()
    what = countable(mode.sheet, found.item)
    if isinstance(what, str):
        return refused(cleared(state), bad(_WHY_NOT[what], ("name", found.item.name)))
    times = state.pending.count_milli
    if what.is_weighed and found.count_milli == ONE and not times:
        state, effects = _counted(cleared(state), mode, what, Milli(0))
        return state._replace(message=told(COUNT_WEIGH, ("name", what.name))), effects
    count = Milli((times or ONE) * found.count_milli // 1000)
    if count % 1000 and not what.is_weighed:
        return refused(cleared(state), bad(WHOLE_ONLY, ("name", what.name)))
    state, effects = _counted(cleared(state), mode, what, count)
    if not before:
        return state, effects
    return state._replace(message=bad(TYPED_REFUSED, ("typed", before))), (*effects[:-1], REFUSED)


def refused_in_count(state: TillState, refusal: CodeRefused) -> Step:
    """Count what may not be sold but stands on the shelf; what nobody knows is not counted, aloud."""
    if refusal.item is not None:
        return found_in_count(state, _piece(refusal.item), "")
    return cleared(state)._replace(message=bad(COUNT_UNKNOWN, ("code", refusal.code))), (Beep("unknown"),)


def named_in_count(state: TillState, text: str, hits: tuple[SearchHit, ...]) -> Step:
    """Count the one product of a name; of several say which, so that more of the name is typed."""
    if text != state.typed.text:
        return state, ()
    if len(hits) == 1:
        return found_in_count(cleared(state), _piece(hits[0].item), "")
    if not hits:
        return refused(state, bad(COUNT_UNKNOWN, ("code", text)))
    names = ", ".join(hit.item.name for hit in hits)
    return refused(state, bad(COUNT_MANY, ("count", str(len(hits))), ("names", names)))


def set_in_count(state: TillState, mode: Stocktaking) -> Step:
    """Set the quantity of the marked row to the typed figure; in a list, go on with the next row that waits."""
    typed, row = state.typed.text, marked_row(mode)
    count = quantity_of(typed)
    if count is None:
        return refused(cleared(state), bad(BAD_QUANTITY, ("typed", typed)))
    if row is None:
        return refused(cleared(state), bad(NO_LINE))
    if count % 1000 and not row.what.is_weighed:
        return refused(cleared(state), bad(WHOLE_ONLY, ("name", row.what.name)))
    if row.tag is None:
        state, effects = _told(cleared(state), mode, TagCounted(len(mode.sheet.tags) + 1, row.what, count))
    else:
        state, effects = _told(cleared(state), mode, TagSet(row.tag.number, row.what, count))
    sheet = state.mode.sheet if isinstance(state.mode, Stocktaking) else mode.sheet
    return state._replace(mode=Stocktaking(sheet, first_open(sheet, mode.chosen))), effects


def taken_back(state: TillState, mode: Stocktaking) -> Step:
    """Take the marked tag off the sheet."""
    row = marked_row(mode)
    if row is None or row.tag is None:
        return refused(cleared(state), bad(NO_LINE))
    sheet = after(mode.sheet, TagTaken(row.tag.number, row.what))
    last = max(len(rows_of(sheet)) - 1, 0)
    state = cleared(state)._replace(mode=Stocktaking(sheet, min(mode.chosen, last)))
    effects = (Record(sheet.uuid, 0, TagTaken(row.tag.number, row.what)), OK)
    return state._replace(message=good(COUNT_TAKEN, ("name", row.what.name))), effects


def marked_row(mode: Stocktaking) -> SheetRow | None:
    """Return the row that is marked; None on an empty sheet."""
    rows = rows_of(mode.sheet)
    return rows[mode.chosen] if 0 <= mode.chosen < len(rows) else None


def quantity_of(text: str) -> Milli | None:
    """Read a quantity, zero for nothing there: a comma or a dot begins the decimals; None for anything else."""
    whole, _, decimals = text.replace(".", ",").partition(",")
    digits = (whole or "0") + decimals
    if not (text.isascii() and digits.isdigit()) or len(whole) > _MOST_DIGITS or len(decimals) > 3 or not text:
        return None
    return Milli(int(whole or "0") * 1000 + int(decimals.ljust(3, "0")))


def is_code(text: str) -> bool:
    """Return whether a typed figure is a code and no quantity."""
    return text.isascii() and text.isdigit() and len(text) > _MOST_DIGITS


def _piece(item: SoldUnit) -> Found:
    return Found(item, ONE, Rupiah(0), Milli(0))


def _counted(state: TillState, mode: Stocktaking, what: Countable, count: Milli) -> Step:
    row = marked_row(mode)
    number = row.tag.number if row is not None and row.tag is not None else 0
    return _told(state, mode, scanned(mode.sheet, number, what, count))


def _told(state: TillState, mode: Stocktaking, event: TagEvent) -> Step:
    """Put an event on the sheet, mark its row, and say what the tag holds now."""
    sheet = after(mode.sheet, event)
    said = _said(sheet, event)
    state = state._replace(mode=Stocktaking(sheet, row_of_tag(sheet, event.tag)), message=said)
    return state, (Record(sheet.uuid, 0, event), OK)


def _said(sheet: Sheet, event: TagEvent) -> Message:
    tag = sheet.tags[event.tag - 1]
    return good(COUNTED_IS, ("name", tag.what.name), ("count", milli_text(tag.count_milli)), ("unit", tag.what.unit))
