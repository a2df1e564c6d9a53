"""Panels that ask for one thing: a PIN, an amount, an empty shell."""

from typing import assert_never

from pos.domain.cart import CartLine
from pos.domain.quantity import milli_text
from pos.i18n import Translate, mark
from pos.ui.reducer.modes import Clock, Opening, Pin
from pos.ui.reducer.state import TillState
from pos.ui.view import MUTED, PLAIN, WARN, Panel, PanelLine

_PIN, _HINT = mark("PIN of {name}"), mark("Demo: the PIN is {pin}")
_PIN_KEYS, _FLOAT_KEYS = mark("Enter goes on, Esc goes back"), mark("Enter opens the shift")
_CLOCK, _CLOCK_WHY = mark("IS THE CLOCK RIGHT?"), mark("A supervisor's PIN accepts the clock as it is, on record.")
_SUPERVISOR = mark("Supervisor PIN, then Enter; Esc goes back")
_FLOAT, _FLOAT_WHY = mark("OPEN A SHIFT"), mark("Opening float: count the cash in the drawer and type the amount.")
_SHELL = mark("WHERE IS THE EMPTY?  line {line}: {count} x {name}")
_GIVEN = mark("Enter    the empty was handed in (swap)")
_BUYS = mark("2 Enter  the buyer takes the shell too")
_REFUSED = mark("Del      no empty: the refill is not sold")
_SHELL_KEYS = mark("You can go on scanning; only the payment waits.")


def asking_panel(mode: Pin | Clock | Opening, translate: Translate) -> Panel:
    """Return the panel of a mode that wants one thing typed."""
    match mode:
        case Pin(user):
            hint = translate(_HINT).format(pin=user.hint) if user.hint else ""
            return _panel(translate(_PIN).format(name=user.name.upper()), hint, translate(_PIN_KEYS))
        case Clock():
            return _panel(translate(_CLOCK), translate(_CLOCK_WHY), translate(_SUPERVISOR))
        case Opening():
            return _panel(translate(_FLOAT), translate(_FLOAT_WHY), translate(_FLOAT_KEYS))
        case _:
            assert_never(mode)


def shell_panel(state: TillState, refill: CartLine, translate: Translate) -> Panel:
    """Return the open question of an empty shell; further ones are asked after it."""
    name = refill.item.name if refill.item is not None else ""
    values = {"line": refill.line, "count": milli_text(refill.count_milli), "name": name}
    title = translate(_SHELL).format_map(values)
    lines = tuple(PanelLine(translate(text), "", PLAIN) for text in (_GIVEN, _BUYS, _REFUSED))
    more = len(state.basket.questions)
    right = f"1 / {more}" if more > 1 else ""
    return Panel(title, (lines[0]._replace(right=right, tone=WARN), *lines[1:]), -1, translate(_SHELL_KEYS))


def _panel(title: str, text: str, hint: str) -> Panel:
    return Panel(title, (PanelLine(text, "", MUTED),) if text else (), -1, hint)
