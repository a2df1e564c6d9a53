"""Where is the empty shell? Asked inline for each refill; it locks payment only, and a scan goes past it."""

from pos.domain.cart import EMPTY_GIVEN, SHELL_BOUGHT, CartLine, LineVoided, ShellAnswered
from pos.domain.catalog import SoldUnit
from pos.ui.messages import SHELL_BOUGHT as SHELL_BOUGHT_SAID
from pos.ui.messages import SHELL_EMPTY, SHELL_NOT_SOLD, SHELL_REFUSED, bad, good
from pos.ui.reducer.basket import asked_refill
from pos.ui.reducer.effects import FindShell
from pos.ui.reducer.state import Step, TillState
from pos.ui.reducer.steps import OK, cleared, recorded, refused, still

NO_EMPTY = "no_empty"
"""The reason recorded with a refill that was refused."""


def answer(state: TillState, refill: CartLine, digit: str) -> Step:
    """Answer the open question: 1 or nothing for an empty received, 2 for a shell bought, 3 for a refusal."""
    match digit:
        case "2":
            container = refill.item.container if refill.item is not None else ""
            return cleared(state), (FindShell(refill.line, container),)
        case "3":
            return refuse(state, refill)
        case _:
            return _settled(state, ShellAnswered(refill.line, EMPTY_GIVEN, None, 0))


def refuse(state: TillState, refill: CartLine) -> Step:
    """Refuse the refill: its line is voided."""
    state, record = recorded(cleared(state), LineVoided(refill.line, NO_EMPTY))
    said = good(SHELL_REFUSED, ("line", str(refill.line)))
    return state._replace(message=said, touched=refill.line, selected=0), (record, OK)


def shell_found(state: TillState, line: int, shell: SoldUnit | None) -> Step:
    """Add the shell the buyer takes with the refill."""
    refill = asked_refill(state.basket)
    if refill is None or refill.line != line:
        return still(state)
    if shell is None:
        return refused(state, bad(SHELL_NOT_SOLD))
    return _settled(state, ShellAnswered(line, SHELL_BOUGHT, shell, state.basket.cart.next_line))


def _settled(state: TillState, event: ShellAnswered) -> Step:
    state, record = recorded(cleared(state), event)
    text = SHELL_EMPTY if event.shell is None else SHELL_BOUGHT_SAID
    touched = event.shell_line or event.line
    return state._replace(message=good(text, ("line", str(event.line))), touched=touched), (record, OK)
