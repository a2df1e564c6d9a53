"""The papers of cash: in, out, into the safe, handed over, the figures so far, the close of the day, the opening."""

from pos.domain.cash.commands import TO_BANK, TO_COURIER, CloseDay, Deposit, DropCash, PaidIn, PaidOut, PrintX
from pos.domain.cash.opening import OpenedGoods, OpenedShells, OpeningBalance, OpenOutlet
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.i18n import mark
from pos.ui.forms.form import (
    CHOICE,
    COUNT,
    MONEY,
    NUMBER,
    PIECES,
    ROW,
    TEXT,
    Field,
    Filled,
    Form,
    Line,
    field,
    figure_of,
)

_AMOUNT = field("amount", MONEY, mark("How much"), default=None)


def _amount(filled: Filled) -> Rupiah:
    return Rupiah(filled.figure("amount"))


def _to_bank(filled: Filled) -> bool:
    return filled.text("stage") == TO_BANK


def _from_safe(filled: Filled) -> bool:
    return not _to_bank(filled)


def _is_carried_by_user(filled: Filled) -> bool:
    return filled.text("stage") not in {TO_BANK, TO_COURIER}


def _deposit(filled: Filled) -> Deposit:
    carrier = filled.text("from") if _to_bank(filled) else filled.text("carrier")
    return Deposit(
        stage=filled.text("stage"),
        counted=filled.pieces("counted"),
        carrier=int(carrier or "0"),
        received_by=filled.text("received_by"),
        bank_slip=filled.text("bank_slip"),
        amount_rupiah=_amount(filled),
    )


_CASH_IN = Form(
    title=mark("CASH IN"),
    head=(_AMOUNT, field("reason", CHOICE, mark("Why"), default=None, source="reasons:paid_in")),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: PaidIn(_amount(filled), filled.text("reason"), ""),
    done=mark("Cash in {amount} is on record."),
)
_CASH_OUT = Form(
    title=mark("CASH OUT"),
    head=(
        _AMOUNT,
        field("reason", CHOICE, mark("Why"), default=None, source="reasons:paid_out"),
        field("purpose", TEXT, mark("What for, in words"), default=""),
        field("person", TEXT, mark("Who receives it"), default=""),
    ),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: PaidOut(
        _amount(filled), filled.text("reason"), filled.text("purpose"), filled.text("person")
    ),
    done=mark("Cash out {amount} is on record."),
)
_X = Form(
    title=mark("FIGURES SO FAR (X)"),
    head=(),
    rows="",
    line=(),
    tail=(),
    command=lambda _filled: PrintX(),
    done=mark("The figures so far are printed."),
)
_DROP = Form(
    title=mark("CASH INTO THE SAFE"),
    head=(_AMOUNT,),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: DropCash(_amount(filled)),
    done=mark("{amount} went into the safe."),
)
_DEPOSIT = Form(
    title=mark("HAND CASH OVER"),
    head=(
        field("stage", CHOICE, mark("To whom"), default=None, source="stages"),
        Field("carrier", CHOICE, mark("Who takes it"), "carriers", None, _is_carried_by_user),
        Field("counted", PIECES, mark("What is handed over"), "", None, _from_safe),
        Field("from", CHOICE, mark("Whose cash reached the bank"), "under_way", None, _to_bank),
        Field("amount", MONEY, mark("How much; empty: all of it"), "", "", _to_bank),
        Field("bank_slip", TEXT, mark("Number of the bank's slip"), "", "", _to_bank),
        Field("received_by", TEXT, mark("Who signs for it"), "", "", _from_safe),
    ),
    rows="",
    line=(),
    tail=(),
    command=_deposit,
    done=mark("{amount} is handed over, paper {number}."),
)
_DAY = Form(
    title=mark("CLOSE THE DAY"),
    head=(field("date", CHOICE, mark("Which day, with those before it"), default=None, source="days"),),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: CloseDay(filled.text("date")),
    done=mark("The day {date} is closed. What comes late belongs to the next one."),
)

_ACCOUNT, _SHELLS = "account:", "shells:"


def _is_money(filled: Filled) -> bool:
    return filled.text(ROW).startswith(_ACCOUNT)


def _is_shells(filled: Filled) -> bool:
    return filled.text(ROW).startswith(_SHELLS)


def _is_goods(filled: Filled) -> bool:
    return not (_is_money(filled) or _is_shells(filled))


def _balance(line: Line) -> OpeningBalance:
    account, _, of = line.key.removeprefix(_ACCOUNT).partition(":")
    return OpeningBalance(account, of, Rupiah(figure_of(line.values, "amount")))


def _shells(line: Line) -> OpenedShells:
    places = (figure_of(line.values, name) for name in ("full", "empty", "faulty", "for_sale"))
    return OpenedShells(line.key.removeprefix(_SHELLS), *places)


def _goods(line: Line) -> OpenedGoods:
    return OpenedGoods(line.key, Milli(figure_of(line.values, "count")), Rupiah(figure_of(line.values, "cost")))


def _outlet(filled: Filled) -> OpenOutlet:
    lines = filled.lines
    money = [line for line in lines if line.key.startswith(_ACCOUNT)]
    shells = [line for line in lines if line.key.startswith(_SHELLS)]
    goods = [line for line in lines if line not in money and line not in shells]
    return OpenOutlet(tuple(map(_balance, money)), tuple(map(_goods, goods)), tuple(map(_shells, shells)))


def _shells_field(name: str, label: str) -> Field:
    return Field(name, NUMBER, label, "", "0", _is_shells)


_OPENING = Form(
    title=mark("OPEN A NEW OUTLET"),
    head=(),
    rows="opening_rows",
    line=(
        Field("amount", MONEY, mark("How much"), "", None, _is_money),
        _shells_field("full", mark("Full ones")),
        _shells_field("empty", mark("Empty ones")),
        _shells_field("faulty", mark("Faulty ones")),
        _shells_field("for_sale", mark("How many of them are for sale")),
        Field("count", COUNT, mark("How many are on the shelf"), "", None, _is_goods),
        Field("cost", MONEY, mark("Cost of one; empty: of the catalogue"), "", "", _is_goods),
    ),
    tail=(),
    command=_outlet,
    done=mark("The outlet is opened: paper {number}, worth {amount} in all."),
)

CLOSE_DAY = 23
"""The number of the paper that follows the close of the last shift."""

FORMS: dict[int, Form] = {13: _CASH_IN, 14: _CASH_OUT, 20: _X, 21: _DROP, 22: _DEPOSIT, CLOSE_DAY: _DAY, 29: _OPENING}
"""By their number in the menu."""
