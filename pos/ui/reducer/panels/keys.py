"""Which panel hears a key; F1 helps in every panel."""

from typing import assert_never

from pos.ui.reducer import modes
from pos.ui.reducer.forms.filling import key_in_form
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.panels.closed import key_in_closed
from pos.ui.reducer.panels.codes import key_at_codes
from pos.ui.reducer.panels.counting import key_in_counting
from pos.ui.reducer.panels.lists import key_in_list
from pos.ui.reducer.panels.opening import open_help
from pos.ui.reducer.panels.paper import key_at_paper
from pos.ui.reducer.panels.settling import key_in_differing
from pos.ui.reducer.reports.keys import key_in_report
from pos.ui.reducer.state import Step, TillState


def key_in_panel(state: TillState, mode: modes.Panel, key: Key) -> Step:
    """Hand a key to the open panel."""
    if key.name == "f1":
        return open_help(state)
    match mode:
        case modes.Counting() | modes.Differing() | modes.Closed():
            return _in_count(state, mode, key)
        case modes.Filling() | modes.Viewing():
            return _in_paper(state, mode, key)
        case modes.TryingPaper() | modes.TryingCodes():
            return key_at_paper(state, mode, key) if isinstance(mode, modes.TryingPaper) else key_at_codes(state, key)
        case _:
            return key_in_list(state, mode, key)


def _in_paper(state: TillState, mode: modes.Filling | modes.Viewing, key: Key) -> Step:
    return key_in_form(state, mode, key) if isinstance(mode, modes.Filling) else key_in_report(state, mode, key)


def _in_count(state: TillState, mode: modes.CountPanel, key: Key) -> Step:
    match mode:
        case modes.Counting():
            return key_in_counting(state, mode, key)
        case modes.Differing():
            return key_in_differing(state, mode, key)
        case modes.Closed():
            return key_in_closed(state, key)
        case _:
            assert_never(mode)
