"""The command line inside a form: what is typed, and in grey what it will be."""

from pos.domain.money import thousands
from pos.domain.quantity import Milli, milli_text
from pos.i18n import Translate, mark
from pos.ui.forms.form import MONEY, SECRET
from pos.ui.reducer.figures import amount_of
from pos.ui.reducer.forms.spots import field_of, gathers
from pos.ui.reducer.modes import Filling

_PIN, _NO_FIGURE = mark("type the PIN, Enter"), mark("no amount")
_ITEM = mark("scan, type a code or a name; 5* before it: how many; Enter ends")


def form_command(typed: str, mode: Filling, count: Milli, translate: Translate) -> tuple[str, str]:
    """Return what is typed and its preview; a PIN is never shown."""
    if mode.action:
        return "*" * len(typed), "" if typed else translate(_PIN)
    field = field_of(mode)
    if field is not None and field.kind == SECRET:
        return "*" * len(typed), ""
    before = f"{milli_text(count)}* " if count else ""
    shown = before + "".join(char for char in typed if char.isprintable())
    if gathers(mode):
        return shown, "" if typed else translate(_ITEM)
    if field is None or field.kind != MONEY or not typed:
        return shown, ""
    amount = amount_of(typed)
    return shown, translate(_NO_FIGURE) if amount is None else f"= {thousands(amount)}"
