"""The file of reasons: one row is a reason an action offers, so that what was done can be told from why."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import FileKind
from pos.domain.catalogue_csv.formats import Format, Key


class ReasonedAction(StrEnum):
    """What asks for a reason."""

    VOID_LINE = "void_line"
    VOID_SALE = "void_sale"
    REFUND = "refund"
    PRICE_OVERRIDE = "price_override"
    DISCOUNT = "discount"
    OVER_CAP = "over_cap"
    NO_SALE = "no_sale"
    PAID_OUT = "paid_out"
    PAID_IN = "paid_in"
    STOCK_VARIANCE = "stock_variance"
    WRITE_OFF = "write_off"
    FAULTY = "faulty"
    CASH_VARIANCE = "cash_variance"
    PURCHASE_RETURN = "purchase_return"
    REVERSAL = "reversal"


class ReasonRow(NamedTuple):
    """A reason as the file says it.

    Attributes:
        action: What asks for it.
        reason: The reason, in the outlet's words.
        account: The counter account of cash moved for it, or ``""``.
    """

    action: ReasonedAction
    reason: str
    account: str


_ACTIONS = {action.value: action for action in ReasonedAction}


def _parse(cells: Cells) -> ReasonRow:
    return ReasonRow(cells.choice("action", _ACTIONS), cells.text("reason", 60), cells.optional_code("account"))


def _keys(row: ReasonRow) -> Iterable[Key]:
    yield "reason", f"{row.action} {row.reason}".casefold()


def _write(row: ReasonRow) -> tuple[str, ...]:
    return (row.action, row.reason, row.account)


REASONS = Format(
    kind=FileKind.REASONS,
    columns=ReasonRow._fields,
    may_lack=frozenset({"account"}),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=(),
)
