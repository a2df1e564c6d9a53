"""What a sale reads: the accounts, goods and values of every product in the cart, in one statement."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pos.domain.money import Rupiah
from pos.domain.sale import Accounts
from pos.domain.valuation import LastCost, Pool
from pos.store.transaction import Row, Transaction

_VALUED = """
SELECT p.sku, p.kind, m.stock_account, m.revenue_member, m.cost_member, m.revenue_non_member, m.cost_non_member,
       q.amount, v.amount, l.value, l.quantity, p.container, p.commodity, p.subledger,
       p.consignor, p.consignor_price
FROM product p
JOIN account_map m ON m.id = p.account_map
LEFT JOIN balance q ON q.account = p.pool_account AND q.subledger = 1 AND q.commodity = p.commodity
LEFT JOIN balance v ON v.account = p.stock_account AND v.subledger = p.subledger AND v.commodity = 1
LEFT JOIN last_cost l ON l.item = p.subledger
WHERE p.sku IN ({marks})
"""

_AT_ONCE = 500
"""Products in one statement, which takes a parameter for each."""

_COUNTED_IN_SHELLS = frozenset({"cylinder_refill", "cylinder", "gallon_refill", "gallon"})


class Valued(NamedTuple):
    """One product as a sale needs it.

    Attributes:
        member: Accounts when the buyer is a member.
        other: Accounts when the buyer is none.
        pool: Its goods and their value.
        kind: What it is now; a cart that is older may know it as something else.
        consignor: Whose goods they are; ``""`` for the outlet's own.
        consignor_rupiah: What the owner is owed for one base unit sold.
    """

    member: Accounts
    other: Accounts
    pool: Pool
    kind: str
    consignor: str
    consignor_rupiah: Rupiah


def _valued(row: Row) -> Valued:
    sign = -1 if row[1] in {"cylinder", "gallon"} else 1
    last = LastCost(Rupiah(row[9] or 0), row[10] or 0)
    pool = Pool(sign * (row[7] or 0), Rupiah(row[8] or 0), last)
    return Valued(
        Accounts(row[2], row[3], row[4]), Accounts(row[2], row[5], row[6]), pool, row[1], row[14], Rupiah(row[15])
    )


def valued(tx: Transaction, skus: Iterable[str]) -> dict[str, Valued]:
    """Read accounts, goods and values of products.

    Args:
        tx: A transaction.
        skus: Any number of SKUs; one that is unknown is missing from the answer.

    Returns:
        By SKU. Quantities are thousandths of the base unit, or shells for refills and shells.
    """
    wanted = tuple(dict.fromkeys(skus))
    rows = tx.hot.execute(_VALUED.format(marks=", ".join("?" * len(wanted))), wanted).fetchall()
    for row in rows:
        # The postings of the sale will ask for these keys.
        tx.names.commodities[row[11] if row[1] in _COUNTED_IN_SHELLS else row[0]] = row[12]
        tx.names.subledgers[row[0]] = row[13]
    return {row[0]: _valued(row) for row in rows}


def pools(tx: Transaction, skus: Sequence[str]) -> dict[str, Pool]:
    """Read the goods and values of any number of products, by SKU; one that is unknown is missing."""
    parts = (skus[start : start + _AT_ONCE] for start in range(0, len(skus), _AT_ONCE))
    return {sku: each.pool for part in parts for sku, each in valued(tx, part).items()}
