"""Sales corrected: goods that come back, sales undone, another price, the drawer opened without a sale."""

from typing import Final

from pos.domain.correcting import LAST, OpenDrawer, VoidSale
from pos.domain.errors import NothingToRefund
from pos.domain.money import BasisPoints, Rupiah
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import GivenBack, RefundSale, RefundWithoutReceipt, Returned
from pos.domain.terms import GiveDiscount, SellAboveCap, SetPrice
from pos.i18n import mark
from pos.ui.forms.form import CHOICE, CODE, COUNT, MONEY, NUMBER, SCANNED, Field, Filled, Form, field, figure_of

_PERCENT: Final = 100
"""Ten-thousandths in one of a hundred."""


def _reason(action: str) -> Field:
    return field("reason", CHOICE, mark("Why"), default=None, source=f"reasons:{action}")


def _line(label: str) -> Field:
    return field("line", CHOICE, label, default=None, source="cart_lines")


def _refund(filled: Filled) -> RefundSale:
    back = tuple(
        GivenBack(int(line.key), Milli(figure_of(line.values, "count")), str(line.values["to"]))
        for line in filled.lines
    )
    return RefundSale(filled.text("receipt"), back, filled.text("reason"))


def _unreceipted(filled: Filled) -> RefundWithoutReceipt:
    back = tuple(
        Returned(line.item, Milli(figure_of(line.values, "count")), str(line.values["to"]))
        for line in filled.lines
        if line.item is not None
    )
    if not back:
        raise NothingToRefund
    return RefundWithoutReceipt(back, filled.text("member"), filled.text("reason"))


def _number(filled: Filled) -> int:
    """The line of the sale that was chosen; 0 for none."""
    return int(filled.text("line") or 0)


def _price(filled: Filled) -> SetPrice:
    return SetPrice(_number(filled), Rupiah(filled.figure("price")), filled.text("reason"))


def _discount(filled: Filled) -> GiveDiscount:
    amount, part = Rupiah(filled.figure("amount")), BasisPoints(filled.figure("percent") * _PERCENT)
    return GiveDiscount(_number(filled), amount, part, filled.text("reason"))


RECEIPT_BACK = Form(
    title=mark("GOODS COME BACK"),
    head=(field("receipt", CODE, mark("Receipt: scan its code or type its number"), default=None),),
    rows="receipt_lines",
    line=(
        field("count", COUNT, mark("How many come back (Enter: all)"), default=""),
        field("to", CHOICE, mark("Where do they go"), default=None, source="back_to"),
    ),
    tail=(_reason("refund"),),
    command=_refund,
    done=mark("Refund {number} is written: give back {amount}. The slip is signed."),
)
_UNRECEIPTED = Form(
    title=mark("GOODS COME BACK WITHOUT A RECEIPT"),
    head=(field("member", CODE, mark("Member: number or card (Enter: none)"), default=""),),
    rows=SCANNED,
    line=(
        field("count", COUNT, mark("How many?"), default="1"),
        field("to", CHOICE, mark("Where do they go"), default=None, source="returned_to"),
    ),
    tail=(_reason("refund"),),
    command=_unreceipted,
    done=mark("Refund {number} is written: give back {amount}. The slip is signed."),
)
_VOID = Form(
    title=mark("UNDO A SALE OF THIS SHIFT"),
    head=(
        field("receipt", CODE, mark("Receipt: scan or type (Enter: the last)"), default=""),
        _reason("void_sale"),
    ),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: VoidSale(filled.text("receipt"), filled.text("reason")),
    done=mark("Sale {receipt} is void: give back {amount}. The slip is signed."),
)
_PRICE = Form(
    title=mark("ANOTHER PRICE"),
    head=(
        _line(mark("For which line")),
        field("price", MONEY, mark("Price of one"), default=None),
        _reason("price_override"),
    ),
    rows="",
    line=(),
    tail=(),
    command=_price,
    done=mark("The line costs {amount} each."),
)
_DISCOUNT = Form(
    title=mark("DISCOUNT"),
    head=(
        field("line", CHOICE, mark("For which line"), default=None, source="sale_or_line"),
        field("percent", NUMBER, mark("Percent (Enter: an amount)"), default=""),
        Field("amount", MONEY, mark("Amount"), "", None, lambda filled: not filled.figure("percent")),
        _reason("discount"),
    ),
    rows="",
    line=(),
    tail=(),
    command=_discount,
    done=mark("{amount} is taken off."),
)
_ABOVE_CAP = Form(
    title=mark("ABOVE THE LEGAL CAP"),
    head=(
        field("code", CODE, mark("Item (Enter: a line of this sale)"), default=""),
        Field("line", CHOICE, mark("For which line"), "cart_lines", None, lambda filled: not filled.text("code")),
        _reason("over_cap"),
    ),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: SellAboveCap(filled.text("code"), _number(filled), filled.text("reason")),
    done=mark("The cap does not bind this line: {amount}. It is on record."),
)
_DRAWER = Form(
    title=mark("OPEN THE DRAWER"),
    head=(_reason("no_sale"),),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: OpenDrawer(filled.text("reason")),
    done=mark("Opening the drawer is on record as number {number}."),
)

_VOID_LAST = _VOID._replace(
    title=mark("VOID THE LAST SALE"),
    head=(_reason("void_sale"),),
    command=lambda filled: VoidSale(LAST, filled.text("reason")),
)

FORMS: dict[int, Form] = {
    15: _VOID_LAST,
    30: RECEIPT_BACK,
    31: _UNRECEIPTED,
    32: _VOID,
    33: _PRICE,
    34: _DISCOUNT,
    35: _ABOVE_CAP,
    36: _DRAWER,
}
"""By their number in the menu."""
