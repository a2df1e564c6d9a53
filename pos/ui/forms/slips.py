"""Slips that waited too long to print unasked: somebody says what becomes of them."""

from pos.domain.slipwork import SettleOldSlips
from pos.i18n import mark
from pos.ui.forms.form import CHOICE, Form, field

_OLD = Form(
    title=mark("OLD SLIPS"),
    head=(field("what", CHOICE, mark("What becomes of them"), default=None, source="old_slips"),),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: SettleOldSlips(are_printed=filled.text("what") == "print"),
    done=mark("{slips} old slips settled."),
)

FORMS: dict[int, Form] = {38: _OLD}
"""By their number in the menu."""
