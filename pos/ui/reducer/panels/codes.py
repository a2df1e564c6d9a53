"""Testing codes: what is scanned or typed is read as a sale would read it, one after the other; nothing is sold."""

from pos.domain.code_reading import ReadCode
from pos.ui.port import CodeRead
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import Beep, Perform, Write
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import TryingCodes
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, asked, back_to_sale, cleared, still


def key_at_codes(state: TillState, key: Key) -> Step:
    """Type a code, test it, or close."""
    if key.name == "enter":
        return read_code(state, state.typed.text, "") if state.typed.text else still(state)
    if key.name == "escape" and not state.typed.text:
        return still(back_to_sale(state))
    return still(edited(state, key) or state)


def read_code(state: TillState, code: str, symbology: str) -> Step:
    """Have a code read."""
    return asked(cleared(state), Perform(ReadCode(code, symbology), ""))


def code_tested(state: TillState, write: Write, tested: CodeRead) -> Step:
    """Show how the code is read."""
    command = write.command if isinstance(write, Perform) else None
    if not isinstance(state.mode, TryingCodes) or not isinstance(command, ReadCode):
        return still(state)
    state = state._replace(mode=TryingCodes(command.code, tested))
    return state, (OK if tested.answer == "sold" else Beep("unknown"),)
