"""The command line: what is typed, and in grey what the next key would make of it."""

from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.i18n import Translate, mark
from pos.ui.reducer.figures import amount_of
from pos.ui.reducer.modes import (
    APPROVER,
    Clock,
    Counting,
    Differing,
    Filling,
    Mode,
    Opening,
    Pin,
    Sale,
    Stocktaking,
)
from pos.ui.reducer.state import TillState
from pos.ui.viewing.form_command import form_command

_SCAN, _FLOAT = mark("scan a barcode / type a code / type a name"), mark("type the amount, Enter")
_PIN, _PIECES = mark("type the PIN, Enter"), mark("type the pieces, Enter; empty = 0")
_PAY, _QUANTITY, _MEMBER, _CODE = mark("+ pay {amount}"), mark("* quantity"), mark("/ member"), mark("Enter code")
_VOID, _TIMES = mark("VOID"), mark("scan an item, or Enter for the marked line")
_COUNT = mark("scan: one more. A figure and Enter: so many. 5* before a scan")
_HOW_MANY = mark("Enter: so many of what is marked   * before a scan")
_NO_FIGURE = mark("no amount")
_TARE = mark("[container {weight} kg]")


def command_of(state: TillState, translate: Translate) -> tuple[str, str]:
    """Return what is typed and its preview."""
    typed, mode = state.typed.text, state.mode
    if _is_secret(mode):
        return "*" * len(typed), "" if typed else translate(_PIN)
    if isinstance(mode, Filling):
        return form_command(typed, mode, state.pending.count_milli, translate)
    shown = "".join(char for char in typed if char.isprintable())
    if isinstance(mode, Sale):
        return _before(state, translate) + shown, _sale_preview(state, translate)
    if isinstance(mode, Stocktaking):
        return _before(state, translate) + shown, translate(_HOW_MANY if typed else _COUNT)
    return shown, _preview(mode, typed, translate)


def _is_secret(mode: Mode) -> bool:
    """Whether a PIN is typed: it is never shown."""
    match mode:
        case Pin() | Clock():
            return True
        case Counting(pieces, at):
            return at == len(pieces)
        case Differing():
            return mode.step == APPROVER
        case _:
            return False


def _before(state: TillState, translate: Translate) -> str:
    tare = translate(_TARE).format(weight=milli_text(state.tare_gram)) + " " if state.tare_gram else ""
    if state.pending.is_void:
        return f"{tare}- {translate(_VOID)} "
    return f"{tare}{milli_text(state.pending.count_milli)}* " if state.pending.count_milli else tare


def _sale_preview(state: TillState, translate: Translate) -> str:
    typed = state.typed.text
    if not typed:
        said_before = state.pending.is_void or state.pending.count_milli
        return translate(_TIMES if said_before else _SCAN)
    if not typed[0].isdigit():
        return translate(_CODE)
    amount = amount_of(typed)
    pay = translate(_PAY).format(amount=thousands(amount)) if amount is not None else ""
    shown = [pay, translate(_QUANTITY)]
    if typed.isdigit():
        shown += [translate(_MEMBER), translate(_CODE)]
    return "   ".join(part for part in shown if part)


def _preview(mode: Mode, typed: str, translate: Translate) -> str:
    match mode:
        case Opening():
            if not typed:
                return translate(_FLOAT)
            amount = amount_of(typed)
            return translate(_NO_FIGURE) if amount is None else f"= {thousands(amount)}"
        case Counting():
            return "" if typed else translate(_PIECES)
        case _:
            return ""
