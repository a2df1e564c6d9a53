"""A key: a repeat is inert, a terminator may end a scan, and everything else belongs to the mode."""

from pos.ui.messages import SUSPEND_REFUSED, bad
from pos.ui.reducer import modes
from pos.ui.reducer.dispatch import key_in_mode
from pos.ui.reducer.forms.scans import wants_code
from pos.ui.reducer.inputs import Key, Scan
from pos.ui.reducer.modes import Filling, Mode
from pos.ui.reducer.panels.leaving import leave
from pos.ui.reducer.scanning import scanned_by_keys
from pos.ui.reducer.state import Pressed, Step, TillState
from pos.ui.reducer.steps import refused, still
from pos.ui.reducer.strokes import canonical, is_repeat
from pos.ui.wedge import TERMINATORS, scan_in

_OF_CODES = modes.Sale | modes.Stocktaking | modes.ListPanel | modes.Help | modes.Viewing | modes.TryingCodes


def press(state: TillState, raw: Key) -> Step:
    """Handle a key."""
    key = canonical(raw, state.settings.scan_prefix)
    before = state.pressed
    if is_repeat(key.name, key.at_ms, before.name, before.at_ms):
        return still(state._replace(pressed=before._replace(at_ms=key.at_ms)))
    state = state._replace(pressed=Pressed(key.name, key.at_ms, ""), before=before)
    if key.name in TERMINATORS:
        return _terminated(state, key)
    if key.name == "ctrl+q":
        return leave(state)
    if key.name == "ctrl+z":
        return refused(state, bad(SUSPEND_REFUSED))
    return key_in_mode(state, key)


def _terminated(state: TillState, key: Key) -> Step:
    if not state.typed.text:
        return key_in_mode(state, key) if key.name == "enter" else still(state)
    reading = scan_in(
        state.typed, prefix=state.settings.scan_prefix, trusts_check_digit=_trusts_check_digit(state.mode)
    )
    if reading is None:
        return key_in_mode(state, key._replace(name="enter"))
    return scanned_by_keys(state, Scan(reading.code, "", "keyboard", key.at_ms), reading)


def _trusts_check_digit(mode: Mode) -> bool:
    """Where digits are codes; where they are amounts or PINs, one that looks like a code is still what was typed."""
    if isinstance(mode, Filling):
        return wants_code(mode)
    return isinstance(mode, _OF_CODES)
