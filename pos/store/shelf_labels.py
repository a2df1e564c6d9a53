"""What stands on the labels of a shelf: every sold unit with its prices in force, and those before a day."""

import json
from collections.abc import Iterable
from typing import Final, NamedTuple

from pos.store.transaction import Transaction

_PRICE: Final = """(SELECT x.amount FROM price x WHERE x.unit = u.id AND x.price_list = '{}' AND x.from_count = 0
        AND x.valid_from {} ? ORDER BY x.valid_from DESC LIMIT 1)"""
_LABELS: Final = f"""
SELECT p.sku, p.name, u.name, p.price_rule,
       COALESCE((SELECT b.code FROM barcode b WHERE b.unit = u.id ORDER BY b.position LIMIT 1), ''),
       {_PRICE.format("retail", "<=")}, {_PRICE.format("member", "<=")},
       {_PRICE.format("retail", "<")}, {_PRICE.format("member", "<")}
FROM product p JOIN unit u ON u.product = p.id
WHERE p.active = 1 AND {{}}
ORDER BY p.shelf, p.name, u.factor
"""
_NAMED: Final = "p.sku IN (SELECT value FROM json_each(?))"
_ALL: Final = _LABELS.format("1")
_OF: Final = _LABELS.format(_NAMED)
# A price that is another than before began between: few of many units have their prices looked up.
_REPRICED: Final = _LABELS.format(
    f"(u.id IN (SELECT x.unit FROM price x WHERE x.valid_from >= ? AND x.valid_from <= ?) OR {_NAMED})"
)


class PricedUnit(NamedTuple):
    """A unit that is sold, and what it costs.

    Attributes:
        sku: The product.
        name: Its name.
        unit: The unit's name.
        rule: The price rule that binds it; ``""`` for none.
        code: The unit's main barcode; ``""`` for none.
        retail_rupiah: Ordinary price in force; None for none.
        member_rupiah: Price for members; None for none of its own.
        retail_before: Ordinary price before the day asked about; None for none.
        member_before: Price for members before that day.
    """

    sku: str
    name: str
    unit: str
    rule: str
    code: str
    retail_rupiah: int | None
    member_rupiah: int | None
    retail_before: int | None
    member_before: int | None


def priced_units(tx: Transaction, moment: str, since: str) -> tuple[PricedUnit, ...]:
    """Return the units of every active product, by shelf and name.

    Args:
        tx: A transaction.
        moment: The business date, ISO, or a minute of it: which prices are in force.
        since: The day before which the earlier prices are those of; ISO.
    """
    rows = tx.hot.execute(_ALL, (moment, moment, since, since)).fetchall()
    return tuple(PricedUnit(*row) for row in rows)


def units_of(tx: Transaction, moment: str, skus: Iterable[str]) -> tuple[PricedUnit, ...]:
    """Return the units of some active products, as ``priced_units`` does; what was before a moment counts nothing."""
    rows = tx.hot.execute(_OF, (moment, moment, moment, moment, json.dumps(list(skus)))).fetchall()
    return tuple(PricedUnit(*row) for row in rows)


def repriced_units(tx: Transaction, moment: str, since: str, skus: Iterable[str]) -> tuple[PricedUnit, ...]:
    """Return the units of which a price began since a moment, and those of some products, as ``priced_units`` does."""
    between = (moment, moment, since, since, since, moment, json.dumps(list(skus)))
    return tuple(PricedUnit(*row) for row in tx.hot.execute(_REPRICED, between).fetchall())
