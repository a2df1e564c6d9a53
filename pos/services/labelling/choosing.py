"""Which labels are asked for at the till: of named goods, or of what costs something else than it did."""

from pos.domain.errors import BadFigure, UnknownGoods
from pos.domain.labelling import LabelsOf, PrintChangedLabels, moment_of
from pos.services.desk import Desk
from pos.services.labelling.wanted import ShelfLabel, has_changed, label_of
from pos.services.session import business_date
from pos.store import label_runs
from pos.store.shelf_labels import repriced_units, units_of
from pos.store.transaction import Transaction

Chosen = tuple[tuple[ShelfLabel, int], ...]
"""What labels say, and how many of each."""


def named(tx: Transaction, lines: tuple[LabelsOf, ...], moment: str) -> Chosen:
    """Return the labels of named goods, as their prices are at a moment.

    Raises:
        UnknownGoods: A product has no such unit, or none with a price.
    """
    units = units_of(tx, moment, {line.sku for line in lines})
    priced = {(unit.sku, unit.unit): unit for unit in units if unit.retail_rupiah is not None}
    for line in lines:
        if (line.sku, line.unit) not in priced:
            raise UnknownGoods(f"{line.sku} {line.unit}")
    return tuple((label_of(priced[line.sku, line.unit], moment[:10]), line.copies) for line in lines)


def changed(tx: Transaction, desk: Desk, command: PrintChangedLabels) -> tuple[Chosen, str]:
    """Return a label of everything that costs something else, by shelf and name; and the moment of their prices.

    A run that is counted from is not believed to have known what was written after it, even for a time before it.

    Args:
        tx: A transaction.
        desk: The register.
        command: Since when, and for which day.

    Raises:
        BadFigure: The days cannot be, as in ``moment_of``.
    """
    today = business_date(tx, desk)
    now = desk.moment(today)
    moment = moment_of(command, today=today, now=now)
    run = None if command.since else label_runs.last_run(tx, today)
    unknown = label_runs.back_dated(tx, desk.node.code, run) if run is not None else frozenset()
    # A blank sorts behind the moment itself and before the next: what began at it was on that run's labels.
    begins = command.since or (f"{min(run.moment, now)} " if run is not None else today)
    units = repriced_units(tx, moment, begins, {sku for sku, _ in unknown})
    wanted = (unit for unit in units if has_changed(unit) or (unit.sku, unit.unit) in unknown)
    return tuple((label_of(unit, moment[:10]), 1) for unit in wanted if unit.retail_rupiah is not None), moment


def how_many(tx: Transaction, desk: Desk, command: PrintChangedLabels) -> int:
    """Return how many labels ``changed`` has; none when the days cannot be."""
    try:
        return len(changed(tx, desk, command)[0])
    except BadFigure:
        return 0
