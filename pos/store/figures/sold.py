"""What was sold, line by line: goods, money and cost by product and class of buyer, of documents or of closed days."""

from typing import NamedTuple

from pos.store.figures.heads import STANDING
from pos.store.figures.scope import Scope
from pos.store.transaction import Row, Transaction

_COST = """
(v ->> '$.cost')
  + CASE WHEN v ->> '$.uses' = '[]' THEN 0
      ELSE (SELECT SUM(u.value ->> '$.cost') FROM json_each(v, '$.uses') u) END
  + CASE WHEN v ->> '$.owed' = '[]' THEN 0
      ELSE (SELECT SUM(o.value ->> '$.amount') FROM json_each(v, '$.owed') o) END
"""
"""What a line cost: its goods, what a service used up, and what the owner of consigned goods gets."""

# Each line is written out once, for json_each renders its value again for every column that is read of it.
_LINES = f"""
WITH line AS MATERIALIZED (
  SELECT d.kind, d.payload ->> '$.member' AS member, l.value AS v
  FROM document d, json_each(d.payload, '$.lines') l
  WHERE {STANDING}
)
SELECT kind, v ->> '$.sku', member, COALESCE(v ->> '$.revenue', v ->> '$.returns'),
       COUNT(*), SUM(v ->> '$.qty'), SUM(v ->> '$.amount'), SUM({_COST})
FROM line GROUP BY 1, 2, 3, 4
"""

_DAYS = """
SELECT p.sku, SUM(t.sold), SUM(t.amount), SUM(t.cost), SUM(t.refunded), SUM(t.refunded_amount), SUM(t.refunded_cost)
FROM product_day t JOIN product p ON p.id = t.product
WHERE t.business_date IN (SELECT value FROM json_each(?))
GROUP BY t.product
"""


class Lines(NamedTuple):
    """Lines of sales or refunds of one product, to members or to others, on one account.

    Attributes:
        kind: ``sale`` or ``refund``; the figures of both are positive.
        sku: The product.
        is_member: Whether the buyers were members.
        account: Account of the revenue, or of returns.
        times: How many lines.
        quantity: Thousandths of the base unit.
        amount_rupiah: What they came to.
        cost_rupiah: What they cost: goods, what a service used up, and what an owner of consigned goods gets.
    """

    kind: str
    sku: str
    is_member: bool
    account: str
    times: int
    quantity: int
    amount_rupiah: int
    cost_rupiah: int


class Sold(NamedTuple):
    """What a product came to: sold, and of that given back; thousandths of the base unit, and rupiah."""

    sold: int
    amount_rupiah: int
    cost_rupiah: int
    refunded: int
    refunded_rupiah: int
    refunded_cost_rupiah: int

    @property
    def net(self) -> int:
        """Sold less given back, in thousandths of the base unit."""
        return self.sold - self.refunded

    @property
    def net_rupiah(self) -> int:
        """Revenue less what was given back."""
        return self.amount_rupiah - self.refunded_rupiah

    @property
    def margin_rupiah(self) -> int:
        """Revenue less cost, both without what was given back."""
        return self.net_rupiah - self.cost_rupiah + self.refunded_cost_rupiah


NOTHING = Sold(0, 0, 0, 0, 0, 0)


def lines(tx: Transaction, shifts: str) -> tuple[Lines, ...]:
    """Return what the documents of shifts (a JSON list of their numbers) sold, by product and class of buyer."""
    rows = tx.hot.execute(_LINES, (shifts,)).fetchall()
    return tuple(Lines._make((*row[:2], bool(row[2]), *row[3:])) for row in rows)


def _added(before: Sold, more: Row) -> Sold:
    return Sold._make(left + right for left, right in zip(before, more, strict=True))


def by_sku(tx: Transaction, scope: Scope) -> dict[str, Sold]:
    """Return what each product came to in a scope, closed days from their sums, by SKU."""
    found: dict[str, Sold] = {}
    for each in lines(tx, scope.shifts):
        figures = (each.quantity, each.amount_rupiah, each.cost_rupiah)
        came = (*figures, 0, 0, 0) if each.kind == "sale" else (0, 0, 0, *figures)
        found[each.sku] = _added(found.get(each.sku, NOTHING), came)
    for row in tx.hot.execute(_DAYS, (scope.closed,)).fetchall():
        found[row[0]] = _added(found.get(row[0], NOTHING), row[1:])
    return found
