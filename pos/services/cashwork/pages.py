"""The papers of cash: the drawer's slips, the Z and the X, deposits, the minute of a difference, the closed day."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.documents import integer
from pos.reports.slips.cash import cash_slip, drop_slip, float_slip, paid_out_slip
from pos.reports.slips.cash_minute import minute_slip
from pos.reports.slips.day_slip import day_slip
from pos.reports.slips.deposit import deposit_slip
from pos.reports.slips.z_slip import z_slip
from pos.services.naming import names_of
from pos.services.page import Leaf, Maker, Page
from pos.services.z_reports import z_report


def _cash(leaf: Leaf) -> Page:
    return leaf.page("cash", cash_slip(leaf.house, leaf.signed, leaf.body))


def _paid_out(leaf: Leaf) -> Page:
    return leaf.page("cash", paid_out_slip(leaf.house, leaf.signed, leaf.body, names_of(leaf.tx)))


def _drop(leaf: Leaf) -> Page:
    return leaf.page("cash", drop_slip(leaf.house, leaf.signed, leaf.body))


def _float(leaf: Leaf) -> Page:
    return leaf.page("cash", float_slip(leaf.house, leaf.signed, leaf.body))


def _z(leaf: Leaf) -> Page:
    report = z_report(leaf.tx, leaf.signed.shift)
    if report is None:
        raise LookupError(leaf.signed.shift)
    return leaf.page("z", z_slip(leaf.house, leaf.signed, report, names_of(leaf.tx)))


def _minute(leaf: Leaf) -> Page | None:
    """Only of a closing whose count differed."""
    if not integer(leaf.body, "difference"):
        return None
    return leaf.page("minute", minute_slip(leaf.house, leaf.signed, leaf.body, names_of(leaf.tx)))


def _deposit(leaf: Leaf) -> Page:
    return leaf.page("deposit", deposit_slip(leaf.house, leaf.signed, leaf.body, names_of(leaf.tx)))


def _day(leaf: Leaf) -> Page:
    return leaf.page("day", day_slip(leaf.house, leaf.signed, leaf.body, names_of(leaf.tx)))


PAGES: Final[Mapping[str, Maker]] = MappingProxyType(
    {
        "paid_in": _cash,
        "paid_out": _paid_out,
        "cash_drop": _drop,
        "shift_open": _float,
        "shift_close": _z,
        "x_report": _z,
        "deposit": _deposit,
        "day_close": _day,
    }
)
"""By the document's kind."""

FURTHER: Final[Mapping[str, Maker]] = MappingProxyType({"shift_close": _minute})
"""What a document has besides its slip."""
