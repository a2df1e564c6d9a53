"""Counting the drawer, and what came of it."""

from pos.domain.money import thousands
from pos.domain.tender import DENOMINATIONS
from pos.i18n import Translate, mark
from pos.ui.formatting import signed
from pos.ui.port import ShiftClosed
from pos.ui.reducer.modes import Counting
from pos.ui.view import ACCENT, BAD, GOOD, MUTED, PLAIN, Panel, PanelLine
from pos.ui.viewing.panels.listing import listed

_COUNT, _COUNT_KEYS = mark("COUNT THE DRAWER"), mark("pieces and Enter; ↑ corrects; Esc stops")
_CONFIRM = mark("Enter closes the shift with this count")
_CLOSED, _CLOSED_KEYS = mark("SHIFT {number} IS CLOSED"), mark("Enter locks the till")
_COUNTED, _EXPECTED = mark("Counted"), mark("Expected")
_OVER, _SHORT, _RIGHT = mark("OVER"), mark("SHORT"), mark("EXACT")


def counting_panel(mode: Counting, shown: int, translate: Translate) -> Panel:
    """Return the denominations with their pieces, and at the end the sum to confirm; never what is expected."""
    values = (*DENOMINATIONS, 0)
    panel = listed(values, mode.at, shown, lambda at, value: _line(mode, at, value, translate))
    return panel._replace(title=translate(_COUNT), hint=translate(_COUNT_KEYS))


def closed_panel(closed: ShiftClosed, translate: Translate) -> Panel:
    """Return the figures of a closed shift."""
    difference = closed.difference_rupiah
    word, tone = (_RIGHT, GOOD) if not difference else (_OVER, ACCENT) if difference > 0 else (_SHORT, BAD)
    lines = (
        PanelLine(translate(_COUNTED), thousands(closed.counted_rupiah), PLAIN),
        PanelLine(translate(_EXPECTED), thousands(closed.expected_rupiah), PLAIN),
        PanelLine(translate(word), signed(difference), tone),
    )
    return Panel(translate(_CLOSED).format(number=closed.number), lines, -1, translate(_CLOSED_KEYS))


def _line(mode: Counting, at: int, value: int, translate: Translate) -> PanelLine:
    if at == len(DENOMINATIONS):
        return PanelLine(translate(_CONFIRM), thousands(_counted_rupiah(mode)), ACCENT)
    pieces = mode.pieces[at]
    tone = MUTED if at > mode.at and not pieces else PLAIN
    return PanelLine(f"{thousands(value):>9} x {pieces}", thousands(value * pieces), tone)


def _counted_rupiah(mode: Counting) -> int:
    return sum(value * pieces for value, pieces in zip(DENOMINATIONS, mode.pieces, strict=True))
