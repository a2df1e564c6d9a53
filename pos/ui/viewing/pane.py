"""The right pane: short codes, sales on hold, today."""

from pos.domain.money import thousands
from pos.i18n import Translate, mark
from pos.ui.port import Figures, HeldSale
from pos.ui.reducer.state import Desk
from pos.ui.view import PLAIN, WARN, PanelLine, PaneSection
from pos.ui.viewing.layout import pane_rows

_CODES, _HELD, _TODAY = mark("SHORT CODES"), mark("ON HOLD"), mark("TODAY")
_SALES, _LOW = mark("{count} sales"), mark("Low stock: {count} products")
_TODAY_ROWS = 4
_HELD_SHOWN = 3


def pane_of(desk: Desk, size: tuple[int, int], translate: Translate) -> tuple[PaneSection, ...]:
    """Return the sections that fit a terminal of so many columns and rows, each with its title and a blank line."""
    rows = pane_rows(*size)
    if not rows:
        return ()
    held = _held(desk.held, translate)
    codes = rows - _TODAY_ROWS - sum(len(section.lines) + 2 for section in held) - 1
    return (_short_codes(desk.figures, max(codes, 0), translate), *held, _today(desk.figures, translate))


def _short_codes(figures: Figures, rows: int, translate: Translate) -> PaneSection:
    shown = figures.short_codes[:rows]
    lines = tuple(PanelLine(f"{code:>3} {name}", thousands(price), PLAIN) for code, name, price in shown)
    return PaneSection(translate(_CODES), lines)


def _held(sales: tuple[HeldSale, ...], translate: Translate) -> tuple[PaneSection, ...]:
    if not sales:
        return ()
    shown = enumerate(sales[:_HELD_SHOWN], start=1)
    lines = tuple(PanelLine(f"{at:>3} {sale.label}", thousands(sale.total_rupiah), PLAIN) for at, sale in shown)
    return (PaneSection(translate(_HELD), lines),)


def _today(figures: Figures, translate: Translate) -> PaneSection:
    taken = "" if figures.sales_rupiah is None else thousands(figures.sales_rupiah)
    lines = [PanelLine(translate(_SALES).format(count=figures.sales), taken, PLAIN)]
    if figures.low_stock:
        lines.append(PanelLine(translate(_LOW).format(count=figures.low_stock), "", WARN))
    return PaneSection(translate(_TODAY), tuple(lines))
