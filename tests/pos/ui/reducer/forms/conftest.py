"""A form with every kind of question, opened from the menu as number 99."""

from typing import NamedTuple

import pytest

from pos.domain.errors import BadFigure
from pos.ui.forms.form import (
    CHOICE,
    CODE,
    COUNT,
    DATE,
    MONEY,
    NUMBER,
    PIECES,
    SCANNED,
    TEXT,
    Field,
    Filled,
    Form,
    field,
    figure_of,
)
from pos.ui.forms.papers import FORMS
from pos.ui.port import Choice
from pos.ui.reducer.forms.opening import opener
from pos.ui.reducer.panels.actions import ACTIONS
from tests.pos.ui.shop import Shop
from tests.pos.ui.till import Till, selling


class Receive(NamedTuple):
    """What the form becomes."""

    supplier: str
    note: str
    lines: tuple[tuple[str, int, int, str], ...]
    freight: int
    days: int
    reference: str


def _command(filled: Filled) -> Receive:
    if filled.figure("freight") == 666:
        raise BadFigure("666")
    lines = tuple(
        (line.key, figure_of(line.values, "count"), figure_of(line.values, "cost"), str(line.values["expires"]))
        for line in filled.lines
    )
    code = filled.text("reference")
    return Receive(filled.text("supplier"), filled.text("note"), lines, filled.figure("freight"), 0, code)


RECEIPT = Form(
    title="TAKING IN",
    head=(
        field("supplier", CHOICE, "Who brought it", source="suppliers", default=None),
        field("note", TEXT, "Their paper", default=None),
    ),
    rows=SCANNED,
    line=(
        field("count", COUNT, "Pieces?", default="1"),
        field("cost", MONEY, "Cost of the line", default=None),
        field("expires", DATE, "Good until", default=""),
    ),
    tail=(
        field("freight", MONEY, "Carried for", default="0"),
        Field("days", NUMBER, "Days to pay", "", None, lambda filled: filled.figure("freight") > 0),
        field("reference", CODE, "Order", default=""),
    ),
    command=_command,
    done="Goods receipt {number}: {amount} from {name}.",
)


class Drop(NamedTuple):
    """A count of money."""

    pieces: tuple[tuple[int, int], ...]


DROP = Form(
    title="DROPPING",
    head=(field("pieces", PIECES, "Count", default=None),),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: Drop(filled.pieces("pieces")),
    done="Dropped {amount}.",
)


class Refund(NamedTuple):
    """Rows of a sale."""

    receipt: str
    lines: tuple[tuple[str, int], ...]


REFUND = Form(
    title="BACK",
    head=(field("receipt", CODE, "Receipt", default=None),),
    rows="sold",
    line=(field("count", COUNT, "Pieces?", default="1"),),
    tail=(),
    command=lambda filled: Refund(
        filled.text("receipt"), tuple((line.key, figure_of(line.values, "count")) for line in filled.lines)
    ),
    done="Refunded {amount}.",
)


@pytest.fixture
def shop() -> Shop:
    """A shop that offers two suppliers and two sold lines."""
    shop = Shop()
    shop.offered["suppliers"] = (Choice("S1", "Toko Maju", ""), Choice("S2", "Bulog", "0"))
    shop.offered["sold"] = (Choice("MIE-GRG", "Mi goreng", "3"), Choice("GUL-KG", "Gula", "1,37"))
    return shop


@pytest.fixture
def till(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Till:
    """A till with the three forms in its menu: 97, 98, 99."""
    for number, form in {97: DROP, 98: REFUND, 99: RECEIPT}.items():
        monkeypatch.setitem(FORMS, number, form)
        monkeypatch.setitem(ACTIONS, number, opener(form))
    return selling(shop)
