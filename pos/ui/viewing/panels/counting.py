"""Counting the drawer, and what came of it."""

from typing import assert_never

from pos.domain.money import thousands
from pos.domain.tender import DENOMINATIONS
from pos.i18n import Translate, mark
from pos.ui.formatting import signed
from pos.ui.port import CountDiffers, ShiftClosed
from pos.ui.reducer.modes import APPROVER, WHY, Closed, Counting, CountPanel, Differing
from pos.ui.view import ACCENT, BAD, GOOD, MUTED, PLAIN, Panel, PanelLine
from pos.ui.viewing.panels.listing import listed

_COUNT, _COUNT_KEYS = mark("COUNT THE DRAWER"), mark("pieces and Enter; ↑ corrects; Esc stops")
_CONFIRM = mark("Witness PIN, then Enter; or Enter alone")
_DIFFERS, _DIFFERS_KEYS = mark("THE COUNT DIFFERS"), mark("number or ↑↓, then Enter; Esc counts again")
_APPROVE = mark("A SECOND PERSON APPROVES: PIN, then Enter; Esc goes back")
_OUTLET, _CASHIER = mark("The outlet bears it"), mark("The cashier owes it")
_CLOSED = mark("SHIFT {number} IS CLOSED")
_CLOSED_KEYS = mark("Enter locks the till, F9 closes the day, F10 opens the menu")
_COUNTED, _EXPECTED = mark("Counted"), mark("Expected")
_OVER, _SHORT, _RIGHT = mark("OVER"), mark("SHORT"), mark("EXACT")


def count_panel(mode: CountPanel, shown: int, translate: Translate) -> Panel:
    """Return the panel of the close of a shift, wherever it is."""
    match mode:
        case Counting():
            return counting_panel(mode, shown, translate)
        case Differing():
            return differing_panel(mode, shown, translate)
        case Closed(closed):
            return closed_panel(closed, translate)
        case _:
            assert_never(mode)


def counting_panel(mode: Counting, shown: int, translate: Translate) -> Panel:
    """Return the denominations with their pieces, and at the end the sum to confirm; never what is expected."""
    values = (*DENOMINATIONS, 0)
    panel = listed(values, mode.at, shown, lambda at, value: _line(mode, at, value, translate))
    return panel._replace(title=translate(_COUNT), hint=translate(_COUNT_KEYS))


def differing_panel(mode: Differing, shown: int, translate: Translate) -> Panel:
    """Return a count that differs, with the reasons or who may bear it."""
    figures, title = _figures(mode.found, translate), translate(_DIFFERS)
    if mode.step == APPROVER:
        return Panel(title, (*figures, PanelLine(mode.reason, "", PLAIN)), -1, translate(_APPROVE))
    options = mode.found.reasons if mode.step == WHY else (translate(_OUTLET), translate(_CASHIER))
    panel = listed(options, mode.chosen, shown - len(figures), _numbered)
    return Panel(title, (*figures, *panel.lines), panel.selected + len(figures), translate(_DIFFERS_KEYS))


def _numbered(at: int, text: str) -> PanelLine:
    return PanelLine(f"{at + 1:>2} {text}", "", PLAIN)


def _figures(closed: ShiftClosed | CountDiffers, translate: Translate) -> tuple[PanelLine, ...]:
    difference = closed.difference_rupiah
    word, tone = (_RIGHT, GOOD) if not difference else (_OVER, ACCENT) if difference > 0 else (_SHORT, BAD)
    return (
        PanelLine(translate(_COUNTED), thousands(closed.counted_rupiah), PLAIN),
        PanelLine(translate(_EXPECTED), thousands(closed.expected_rupiah), PLAIN),
        PanelLine(translate(word), signed(difference), tone),
    )


def closed_panel(closed: ShiftClosed, translate: Translate) -> Panel:
    """Return the figures of a closed shift."""
    lines = _figures(closed, translate)
    return Panel(translate(_CLOSED).format(number=closed.number), lines, -1, translate(_CLOSED_KEYS))


def _line(mode: Counting, at: int, value: int, translate: Translate) -> PanelLine:
    if at == len(DENOMINATIONS):
        return PanelLine(translate(_CONFIRM), thousands(_counted_rupiah(mode)), ACCENT)
    pieces = mode.pieces[at]
    tone = MUTED if at > mode.at and not pieces else PLAIN
    return PanelLine(f"{thousands(value):>9} x {pieces}", thousands(value * pieces), tone)


def _counted_rupiah(mode: Counting) -> int:
    return sum(value * pieces for value, pieces in zip(DENOMINATIONS, mode.pieces, strict=True))
