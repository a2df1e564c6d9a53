"""The daily recap of gas cylinders: what was there, came, was sold and stayed, and whether every shell is somewhere.

Source: the form *Rekap LPG harian* (opening, received, sold by category, entered in MAP or not, closing, difference) as
``domain.md`` section 10 lists it; what was entered in MAP is not known to the till and is written in by hand.
"""

from typing import Final

from pos.domain.period import Period
from pos.domain.report import COUNT, MILLI, RUPIAH, TEXT, Cell, Column, Facts, Report, Section, Table
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.reporting.kinds import KINDS
from pos.services.reporting.sides import MEMBERS, OTHERS
from pos.store.figures import names, shells, sold
from pos.store.figures.scope import documents_of
from pos.store.figures.shells import PLACES, WHOSE, Counts, Cylinder
from pos.store.transaction import Transaction

NAME, TITLE = "lpg-day", mark("LPG recap of the day")
_BY_HAND: Final = "............"
_COLUMNS = (
    Column("", TEXT, is_key=True),
    Column(mark("Full"), COUNT, is_key=True),
    Column(mark("Empty"), COUNT, is_key=True),
    Column(mark("Faulty"), COUNT, is_key=False),
    Column(mark("On loan"), COUNT, is_key=False),
    Column(mark("With agent"), COUNT, is_key=False),
)
_SOLD = (
    Column(mark("Buyers"), TEXT, is_key=True),
    Column(mark("Sold"), MILLI, is_key=True),
    Column(mark("Amount"), RUPIAH, is_key=True),
)
_DELIVERED = (
    Column(mark("Delivery"), COUNT, is_key=True),
    Column(mark("Agent"), TEXT, is_key=False),
    Column(mark("Note"), TEXT, is_key=False),
    Column(mark("Full in"), COUNT, is_key=True),
    Column(mark("Empty out"), COUNT, is_key=True),
)


def lpg_day(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return the recap of every type of gas cylinder over a day, or over days."""
    found = sold.lines(tx, documents_of(tx, period).shifts)
    agents = names.suppliers(tx)
    sections = list[Section]()
    for cylinder in shells.cylinders(tx):
        sections += _of_cylinder(tx, cylinder, period)
        sections.append(_sold(cylinder, found))
        came = shells.deliveries(tx, cylinder.container, period)
        if came:
            rows = tuple((each.number, agents.get(each.agent, each.agent), *each[2:]) for each in came)
            sections.append(Table(mark("Deliveries"), _DELIVERED, rows, ()))
    sections.append(
        Facts(
            mark("MAP record"),
            tuple((name, TEXT, _BY_HAND) for name in (mark("Entered in MAP"), mark("Not entered yet"))),
        )
    )
    return Report(NAME, TITLE, period.text, tuple(sections), (mark("Cashier"), mark("Manager")), desk.clock.now_ms())


def _row(name: str, counts: Counts) -> tuple[Cell, ...]:
    return (name, *(counts.get(place, 0) for place in PLACES))


def _of_cylinder(tx: Transaction, cylinder: Cylinder, period: Period) -> tuple[Section, Section]:
    recap = shells.recap(tx, cylinder.container, period)
    moved = (_row(KINDS.get(kind, kind), counts) for kind, counts in recap.moved.items())
    rows = (_row(mark("Balance before"), recap.opening), *(row for row in moved if any(row[1:])))
    closing = recap.closing
    there = sum(closing.get(place, 0) for place in PLACES)
    owners = sum(closing.get(owner, 0) for owner in WHOSE)
    facts = (
        (mark("Circulating"), COUNT, closing.get(WHOSE[0], 0)),
        (mark("For sale"), COUNT, closing.get(WHOSE[1], 0)),
        (mark("Difference"), COUNT, there - owners),
    )
    return Table(cylinder.name, _COLUMNS, rows, _row(mark("Balance after"), closing)), Facts("", facts)


def _sold(cylinder: Cylinder, found: tuple[sold.Lines, ...]) -> Table:
    rows = list[tuple[Cell, ...]]()
    for is_member, name in ((True, MEMBERS), (False, OTHERS)):
        of = [each for each in found if each.sku == cylinder.refill and each.is_member == is_member]
        signs = [1 if each.kind == "sale" else -1 for each in of]
        quantity = sum(sign * each.quantity for sign, each in zip(signs, of, strict=True))
        rows.append((name, quantity, sum(sign * each.amount_rupiah for sign, each in zip(signs, of, strict=True))))
    return Table(mark("Refills sold"), _SOLD, tuple(rows), ())
