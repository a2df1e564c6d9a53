"""Cash in and cash out: how much, then why."""

from pos.ui.messages import BAD_AMOUNT, bad
from pos.ui.reducer.editing import edited
from pos.ui.reducer.effects import ReadReasons
from pos.ui.reducer.figures import amount_of
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.modes import CashAmount, CashReason
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import back_to_sale, cleared, in_mode, refused, still

PAID_IN, PAID_OUT = "paid_in", "paid_out"


def cash_in(state: TillState) -> Step:
    """Begin with cash that comes in."""
    return still(in_mode(state, CashAmount(PAID_IN)))


def cash_out(state: TillState) -> Step:
    """Begin with cash that goes out."""
    return still(in_mode(state, CashAmount(PAID_OUT)))


def key_in_cash(state: TillState, mode: CashAmount, key: Key) -> Step:
    """Type the amount; Enter asks the reason."""
    if key.name == "enter":
        return _entered(state, mode)
    typing = edited(state, key)
    if typing is not None:
        return still(typing)
    return still(back_to_sale(state) if key.name == "escape" else state)


def _entered(state: TillState, mode: CashAmount) -> Step:
    typed = state.typed.text
    if not typed:
        return still(state)
    amount = amount_of(typed)
    if not amount:
        return refused(cleared(state), bad(BAD_AMOUNT, ("typed", typed)))
    return in_mode(state, CashReason(mode.kind, amount, (), 0)), (ReadReasons(mode.kind),)
