"""The papers of trade: goods taken in and sent back, claims, payments, suppliers, and corrections."""

from typing import Final

from pos.domain.goods.claims import GOODS, BroughtLine, SettleClaim
from pos.domain.goods.paying import PayOwner, PaySupplier
from pos.domain.goods.receipt import CLAIMED, ReceivedLine, ReceiveGoods
from pos.domain.goods.returning import ReturnedLine, ReturnGoods
from pos.domain.goods.reversal import Reverse
from pos.domain.goods.supplier import AddSupplier
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.i18n import mark
from pos.ui.forms.form import (
    CHOICE,
    CODE,
    COUNT,
    DATE,
    MONEY,
    NUMBER,
    SCANNED,
    TEXT,
    Field,
    Filled,
    Form,
    Line,
    field,
    figure_of,
)

_OWNER: Final = "owner/"
_EVERYBODY: Final = "suppliers:supplier,agent,owner"
_PAID_FROM = mark("Paid from")


def _is_bought(filled: Filled) -> bool:
    """Whether they are the outlet's own goods: an owner's are paid when they are sold."""
    return not filled.text("supplier").startswith(_OWNER)


def _is_short(filled: Filled) -> bool:
    lost = sum(figure_of(line.values, name) for line in filled.lines for name in ("missing", "damaged"))
    return _is_bought(filled) and lost > 0


def _has_freight(filled: Filled) -> bool:
    return filled.figure("freight") > 0


def _code(filled: Filled) -> str:
    """The code of who was chosen; the kind stands before it."""
    return filled.text("supplier").rpartition("/")[2]


def _unit(line: Line) -> str:
    return line.item.unit if line.item is not None else ""


def _received(line: Line) -> ReceivedLine:
    ordered, expires = figure_of(line.values, "count"), line.values.get("expires", "")
    return ReceivedLine(
        sku=line.key,
        unit=_unit(line),
        ordered_milli=Milli(ordered),
        received_milli=Milli(ordered - figure_of(line.values, "missing")),
        damaged_milli=Milli(figure_of(line.values, "damaged")),
        price_rupiah=Rupiah(figure_of(line.values, "price")),
        expires_on=expires if isinstance(expires, str) else "",
    )


def _receive(filled: Filled) -> ReceiveGoods:
    return ReceiveGoods(
        supplier=_code(filled),
        delivery_note=filled.text("note"),
        order_no=filled.text("order"),
        lines=tuple(_received(line) for line in filled.lines),
        short=filled.text("short") or CLAIMED,
        paid=filled.text("paid"),
        freight_rupiah=Rupiah(filled.figure("freight")),
        freight_paid=filled.text("freight_paid"),
    )


def _returned(line: Line) -> ReturnedLine:
    count, price = figure_of(line.values, "count"), figure_of(line.values, "price")
    return ReturnedLine(line.key, _unit(line), Milli(count), Rupiah(price))


def _return(filled: Filled) -> ReturnGoods:
    lines = tuple(_returned(line) for line in filled.lines)
    return ReturnGoods(_code(filled), lines, filled.text("paid"), filled.text("reason"))


def _brought(filled: Filled) -> SettleClaim:
    lines = (BroughtLine(int(line.key), Milli(figure_of(line.values, "count"))) for line in filled.lines)
    return SettleClaim(filled.text("claim"), GOODS, Rupiah(0), tuple(lines))


def _settle(filled: Filled) -> SettleClaim:
    return SettleClaim(filled.text("claim"), filled.text("way"), Rupiah(filled.figure("amount")), ())


def _pay_supplier(filled: Filled) -> PaySupplier:
    return PaySupplier(filled.text("who"), Rupiah(filled.figure("amount")), filled.text("paid"), filled.text("note"))


def _pay_owner(filled: Filled) -> PayOwner:
    return PayOwner(filled.text("who"), Rupiah(filled.figure("amount")), filled.text("paid"), filled.text("note"))


def _reverse(filled: Filled) -> Reverse:
    number = filled.text("number")
    return Reverse(filled.text("kind"), int(number) if number else 0, filled.text("reason"))


def _add_supplier(filled: Filled) -> AddSupplier:
    return AddSupplier(filled.text("code"), filled.text("name"), filled.text("kind"), filled.figure("days"))


_PAID = Field("paid", CHOICE, _PAID_FROM, "trade:paid", None, _is_bought)
_WHO = mark("Supplier")
_CLAIM = field("claim", CHOICE, mark("Which claim"), default=None, source="claims")
_ALL = mark("Amount (Enter: all of it)")
_CASH = field("paid", CHOICE, _PAID_FROM, default=None, source="trade:cash")
_NOTE = field("note", TEXT, mark("Invoice or note"), default="")

_RECEIPT = Form(
    title=mark("GOODS RECEIPT"),
    head=(
        field("supplier", CHOICE, _WHO, default=None, source=_EVERYBODY),
        field("note", TEXT, mark("Delivery note"), default=""),
        field("order", TEXT, mark("Order number"), default=""),
    ),
    rows=SCANNED,
    line=(
        field("count", COUNT, mark("How many by the delivery note"), default=None),
        field("missing", COUNT, mark("How many of them did not come"), default="0"),
        field("damaged", COUNT, mark("How many are damaged: not accepted"), default="0"),
        Field("price", MONEY, mark("Cost of one"), "", None, _is_bought),
        field("expires", DATE, mark("Expires on"), default=""),
    ),
    tail=(
        Field("short", CHOICE, mark("What is missing or damaged"), "trade:short", None, _is_short),
        _PAID,
        Field("freight", MONEY, mark("Freight"), "", "0", _is_bought),
        Field("freight_paid", CHOICE, mark("Freight paid from"), "trade:paid", None, _has_freight),
    ),
    command=_receive,
    done=mark("Goods receipt {number}: {amount}. Claimed: {claim}."),
)
_PURCHASE_RETURN = Form(
    title=mark("PURCHASE RETURN"),
    head=(
        field("supplier", CHOICE, _WHO, default=None, source=_EVERYBODY),
        field("reason", CHOICE, mark("Reason"), default=None, source="reasons:purchase_return"),
    ),
    rows=SCANNED,
    line=(
        field("count", COUNT, mark("How many"), default="1"),
        Field("price", MONEY, mark("Given back for one (Enter: its cost)"), "", "", _is_bought),
    ),
    tail=(Field("paid", CHOICE, mark("How it is given back"), "trade:given_back", None, _is_bought),),
    command=_return,
    done=mark("Purchase return {number}: {amount}."),
)
_BROUGHT = Form(
    title=mark("MISSING GOODS BROUGHT"),
    head=(_CLAIM,),
    rows="claimed",
    line=(field("count", COUNT, mark("How many"), default=None),),
    tail=(),
    command=_brought,
    done=mark("Claim settled with goods of {amount}. Still open: {left}."),
)
_SETTLED = Form(
    title=mark("CLAIM SETTLED"),
    head=(
        _CLAIM,
        field("way", CHOICE, mark("How it is settled"), default=None, source="trade:settled"),
        field("amount", MONEY, _ALL, default=""),
    ),
    rows="",
    line=(),
    tail=(),
    command=_settle,
    done=mark("Claim settled: {amount}. Still open: {left}."),
)
_SUPPLIER_PAID = Form(
    title=mark("PAY A SUPPLIER"),
    head=(
        field("who", CHOICE, _WHO, default=None, source="owed:supplier_payable"),
        field("amount", MONEY, _ALL, default=""),
        _CASH,
        _NOTE,
    ),
    rows="",
    line=(),
    tail=(),
    command=_pay_supplier,
    done=mark("Paid {amount}. Still owed: {left}."),
)
_OWNER_PAID = Form(
    title=mark("PAY AN OWNER"),
    head=(
        field("who", CHOICE, mark("Owner"), default=None, source="owed:consignment_payable"),
        field("amount", MONEY, _ALL, default=""),
        _CASH,
        _NOTE,
    ),
    rows="",
    line=(),
    tail=(),
    command=_pay_owner,
    done=mark("Paid {amount}. Still owed: {left}."),
)
_SUPPLIER = Form(
    title=mark("NEW SUPPLIER"),
    head=(
        field("code", CODE, mark("Code: letters, digits, dashes"), default=None),
        field("name", TEXT, mark("Name"), default=None),
        field("kind", CHOICE, mark("What they are"), default=None, source="trade:kinds"),
        field("days", NUMBER, mark("Days until payment is due"), default="0"),
    ),
    rows="",
    line=(),
    tail=(),
    command=_add_supplier,
    done=mark("{code} was added."),
)
_REVERSAL = Form(
    title=mark("CORRECT A PAPER"),
    head=(
        field("kind", CHOICE, mark("Which kind of paper"), default=None, source="reversible_kinds"),
        field("number", CHOICE, mark("Which one"), default=None, source="reversible"),
        field("reason", CHOICE, mark("Reason"), default=None, source="reasons:reversal"),
    ),
    rows="",
    line=(),
    tail=(),
    command=_reverse,
    done=mark("The paper is reversed, on record: correction {number}. Write a right one."),
)

FORMS: dict[int, Form] = {
    24: _SUPPLIER_PAID,
    25: _OWNER_PAID,
    40: _RECEIPT,
    42: _PURCHASE_RETURN,
    43: _SETTLED,
    49: _SUPPLIER,
    54: _REVERSAL,
    56: _BROUGHT,
}
"""By their number in the menu."""
