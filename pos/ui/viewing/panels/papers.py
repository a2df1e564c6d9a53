"""The panels of papers: the menu that leads to them, forms and reports; loaded when the first of them is opened."""

from pos.i18n import Translate
from pos.ui.reducer import modes
from pos.ui.reducer.state import TillState
from pos.ui.view import Panel
from pos.ui.viewing.layout import panel_cols, panel_lines


def paper_panel(
    state: TillState, mode: modes.Papers | modes.Menu, size: tuple[int, int], translate: Translate
) -> Panel:
    """Return the panel of the menu, a form, a report, a trial or a code, cut to so many columns and rows."""
    if isinstance(mode, modes.Menu):
        from pos.ui.viewing.panels.menu import menu_panel

        return menu_panel(state, mode, panel_lines(*size), translate)
    if isinstance(mode, modes.Filling):
        from pos.ui.viewing.panels.form import form_panel

        return form_panel(mode, panel_lines(*size), translate)

    if isinstance(mode, modes.TryingPaper):
        from pos.ui.viewing.panels.trying import trying_panel

        return trying_panel(mode, panel_lines(*size), translate)

    if isinstance(mode, modes.TryingCodes):
        from pos.ui.viewing.panels.codes import codes_panel

        return codes_panel(mode, (panel_cols(size[0]), panel_lines(*size)), translate)

    from pos.ui.viewing.panels.report import report_panel

    return report_panel(mode, (panel_cols(size[0]), panel_lines(*size)), translate)
