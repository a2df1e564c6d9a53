"""The papers of a count: which one to open, and the approval of one that was handed in."""

from pos.domain.counting.commands import ApproveCount, OpenCount
from pos.domain.counting.marks import Key
from pos.i18n import mark
from pos.ui.forms.form import CHOICE, Filled, Form, field

REST = "*"
"""The row that stands for everything that has no reason of its own."""

_REASON = field("reason", CHOICE, mark("Why does it differ"), default=None, source="reasons:stock_variance")


def _approve(filled: Filled) -> ApproveCount:
    reasons = {_key(line.key): str(line.values["reason"]) for line in filled.lines}
    rest = reasons.pop(_key(REST), "")
    return ApproveCount(filled.text("count"), reasons, rest)


def _key(text: str) -> Key:
    """Read a row's key: ``store/GUL-1KG``."""
    place, _, code = text.partition("/")
    return place, code


_OPEN = Form(
    title=mark("COUNT STOCK"),
    head=(field("count", CHOICE, mark("What is counted"), default=None, source="count_scopes"),),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: OpenCount(filled.text("count")),
    done="",
)
_APPROVE = Form(
    title=mark("APPROVE A COUNT"),
    head=(field("count", CHOICE, mark("Which count"), default=None, source="counts_handed_in"),),
    rows="count_differences",
    line=(_REASON,),
    tail=(),
    command=_approve,
    done=mark("Count {number} is posted: {lines} differences, {amount}. Sign the minute."),
)

FORMS: dict[int, Form] = {50: _OPEN, 53: _APPROVE}
"""By their number in the menu."""
