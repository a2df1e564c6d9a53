"""The stock card of one product: what came and went, with the number of every document and what was there then."""

from pos.domain.period import Period
from pos.domain.report import MILLI, TEXT, TIME, Cell, Column, Facts, Report, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.kinds import KINDS, number
from pos.store.figures import card
from pos.store.figures.scope import documents_of
from pos.store.transaction import Transaction

NAME, TITLE = "stock-card", mark("Stock card")
_COLUMNS = (
    Column(mark("Time"), TIME, is_key=True),
    Column(mark("Document"), TEXT, is_key=True),
    Column(mark("No."), TEXT, is_key=True),
    Column(mark("In"), MILLI, is_key=False),
    Column(mark("Out"), MILLI, is_key=False),
    Column(mark("On hand"), MILLI, is_key=True),
)


def stock_card(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return the movements of the product ``period.of``; a product that is unknown or has no stock has none."""
    found = card.card(tx, documents_of(tx, period), period.of) or card.Card(period.of, "", 0, (), 0)
    sections = (
        Facts(
            "",
            (
                (mark("Product"), TEXT, found.name),
                (mark("Unit"), TEXT, found.unit),
                (mark("Before"), MILLI, found.before),
                (mark("In"), MILLI, sum(each.change for each in found.movements if each.change > 0)),
                (mark("Out"), MILLI, -sum(each.change for each in found.movements if each.change < 0)),
                (mark("After"), MILLI, found.after),
            ),
        ),
        Table("", _COLUMNS, tuple(map(_row, found.movements)), ()),
    )
    return Report(NAME, TITLE, period.text, sections, (), desk.clock.now_ms())


def _row(each: card.Movement) -> tuple[Cell, ...]:
    came, went = max(each.change, 0), max(-each.change, 0)
    return (each.at_ms, KINDS.get(each.kind, each.kind), number(each.number), came or "", went or "", each.after)
