"""Business dates: which are closed, and what the documents of one add up to, by index and inside the database.

A day of thousands of sales is one statement each for what was sold and what was moved; nothing here reads a document of
another day, however many there are.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

from sqlalchemy import func, select

from pos.domain.cash.dayclose import Moved, ProductDay
from pos.domain.ledger import IDR
from pos.store.transaction import Transaction
from schema.people import closed_day

_LAST: Final = select(func.max(closed_day.c.business_date))
_WORKED_ON: Final = """
SELECT business_date FROM shift WHERE business_date > ?
UNION SELECT business_date FROM document INDEXED BY ix_document_outside_shifts WHERE shift = 0 AND business_date > ?
ORDER BY 1
"""
_SHIFTS: Final = "SELECT number FROM shift WHERE business_date = ? ORDER BY number"
_ANY_OPEN: Final = "SELECT number FROM shift WHERE closed_ms = 0 LIMIT 1"
# A shift is of one date, and so is every document in it; + keeps the chain's own index out of it.
_DAY: Final = """
WITH day(id, kind) AS MATERIALIZED (
  SELECT id, kind FROM document INDEXED BY ix_document_shift
  WHERE shift IN (SELECT number FROM shift WHERE business_date = ?1) AND +node = ?2
  UNION ALL
  SELECT id, kind FROM document INDEXED BY ix_document_outside_shifts
  WHERE shift = 0 AND business_date = ?1 AND +node = ?2
)
"""
_KINDS: Final = f"{_DAY} SELECT kind, count(*) FROM day WHERE kind <> 'day_close' GROUP BY kind ORDER BY kind"
_ACCOUNTS: Final = f"""
INSERT INTO account_day(business_date, account, subledger, commodity, amount)
{_DAY}
SELECT ?1, account, subledger, commodity, sum(amount) FROM day CROSS JOIN posting ON posting.document = day.id
GROUP BY account, subledger, commodity
"""
# Each line is written out once, for json_each renders its value again for every column that is read of it.
_TRADED: Final = """
line(kind, v) AS MATERIALIZED (
  SELECT day.kind, line.value
  FROM day CROSS JOIN document ON document.id = day.id,
    json_each(document.payload, CASE day.kind WHEN 'void' THEN '$.of.body.lines' ELSE '$.lines' END) AS line
  WHERE day.kind IN ('sale', 'void', 'refund')
),
traded(sku, kind, sign, quantity, amount, cost) AS (
  SELECT v ->> '$.sku', kind, CASE kind WHEN 'void' THEN -1 ELSE 1 END, v ->> '$.qty', v ->> '$.amount',
    (v ->> '$.cost')
    + CASE v ->> '$.uses' WHEN '[]' THEN 0
      ELSE (SELECT sum(used.value ->> '$.cost') FROM json_each(v, '$.uses') AS used) END
    + CASE v ->> '$.owed' WHEN '[]' THEN 0
      ELSE (SELECT sum(owed.value ->> '$.amount') FROM json_each(v, '$.owed') AS owed) END
  FROM line
)
"""
_PRODUCTS: Final = f"""
{_DAY}, {_TRADED}
SELECT product.id,
  sum(CASE traded.kind WHEN 'refund' THEN 0 ELSE sign * quantity END),
  sum(CASE traded.kind WHEN 'refund' THEN 0 ELSE sign * traded.amount END),
  sum(CASE traded.kind WHEN 'refund' THEN 0 ELSE sign * traded.cost END),
  sum(CASE traded.kind WHEN 'refund' THEN quantity ELSE 0 END),
  sum(CASE traded.kind WHEN 'refund' THEN traded.amount ELSE 0 END),
  sum(CASE traded.kind WHEN 'refund' THEN traded.cost ELSE 0 END)
FROM traded JOIN product ON product.sku = traded.sku
GROUP BY product.id
"""
_PUT_PRODUCT: Final = (
    "INSERT INTO product_day(business_date, product, sold, amount, cost, refunded, refunded_amount, refunded_cost)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_TOTALS: Final = """
SELECT account.code, sum(amount) FROM account_day
JOIN account ON account.id = account_day.account JOIN commodity ON commodity.id = account_day.commodity
WHERE business_date = ? AND commodity.code = ? GROUP BY account.code ORDER BY account.code
"""
_KEPT_ACCOUNTS: Final = """
SELECT account.code, subledger.code, commodity.code, amount FROM account_day
JOIN account ON account.id = account_day.account JOIN subledger ON subledger.id = account_day.subledger
JOIN commodity ON commodity.id = account_day.commodity
WHERE business_date = ? ORDER BY 1, 2, 3
"""
_KEPT_PRODUCTS: Final = """
SELECT product.sku, sold, amount, cost, refunded, refunded_amount, refunded_cost FROM product_day
JOIN product ON product.id = product_day.product WHERE business_date = ? ORDER BY 1
"""


class ProductRow(NamedTuple):
    """A row of ``product_day``: thousandths of the base unit and rupiah.

    Attributes:
        product: Key of the product.
        sold: What was sold, voids taken off.
        amount: What was taken for it.
        cost: What it cost, with what it used up and what its owner is owed.
        refunded: What came back.
        refunded_amount: What was given back for it.
        refunded_cost: What that had cost.
    """

    product: int
    sold: int
    amount: int
    cost: int
    refunded: int
    refunded_amount: int
    refunded_cost: int


def last_closed(tx: Transaction) -> str:
    """Return the newest business date that is closed, ISO; ``""`` while none is."""
    return str(tx.core.execute(_LAST).scalar() or "")


def first_open(tx: Transaction) -> str:
    """Return the first business date that may still be written to, ISO; ``""`` while none is closed."""
    last = last_closed(tx)
    return (date.fromisoformat(last) + timedelta(days=1)).isoformat() if last else ""


def to_close(tx: Transaction) -> tuple[str, ...]:
    """Return the business dates that were worked on and are not closed, oldest first."""
    last = last_closed(tx)
    return tuple(row[0] for row in tx.hot.execute(_WORKED_ON, (last, last)).fetchall())


def shifts_of(tx: Transaction, business_date: str) -> tuple[int, ...]:
    """Return the numbers of the shifts of a business date, open or closed."""
    return tuple(row[0] for row in tx.hot.execute(_SHIFTS, (business_date,)).fetchall())


def any_open_shift(tx: Transaction) -> bool:
    """Return whether a shift is open, on whichever drawer."""
    return tx.hot.execute(_ANY_OPEN).fetchone() is not None


def kinds(tx: Transaction, business_date: str, node: str) -> tuple[tuple[str, int], ...]:
    """Return how many documents of each kind a node wrote on a business date; the closing of a day is not counted."""
    return tuple((row[0], row[1]) for row in tx.hot.execute(_KINDS, (business_date, node)).fetchall())


def products(tx: Transaction, business_date: str, node: str) -> tuple[ProductRow, ...]:
    """Return what was sold and what came back on a business date, by product; closed or not."""
    return tuple(map(ProductRow._make, tx.hot.execute(_PRODUCTS, (business_date, node)).fetchall()))


def write_day(tx: Transaction, business_date: str, node: str) -> None:
    """Write what a business date sold and moved, from its documents."""
    rows = products(tx, business_date, node)
    tx.hot.executemany(_PUT_PRODUCT, [(business_date, *row) for row in rows])
    tx.hot.execute(_ACCOUNTS, (business_date, node))


def rupiah_by_account(tx: Transaction, business_date: str) -> tuple[tuple[str, int], ...]:
    """Return what a written day moved of each account, in rupiah, by its code."""
    return tuple((row[0], row[1]) for row in tx.hot.execute(_TOTALS, (business_date, IDR)).fetchall())


def put_closed(tx: Transaction, business_date: str, document: int) -> None:
    """Lock a business date by the document that closes it."""
    tx.core.execute(closed_day.insert().values(business_date=business_date, document=document))


def closings(tx: Transaction) -> dict[str, int]:
    """Return the dates that are locked, each with the key of the document that closed it."""
    rows = tx.core.execute(select(closed_day.c.business_date, closed_day.c.document))
    return {row[0]: row[1] for row in rows}


def kept_accounts(tx: Transaction, business_date: str) -> tuple[Moved, ...]:
    """Return what is kept of a closed day, by account, subledger and commodity."""
    return tuple(map(Moved._make, tx.hot.execute(_KEPT_ACCOUNTS, (business_date,)).fetchall()))


def kept_products(tx: Transaction, business_date: str) -> tuple[ProductDay, ...]:
    """Return what is kept of the products of a closed day, by SKU."""
    return tuple(map(ProductDay._make, tx.hot.execute(_KEPT_PRODUCTS, (business_date,)).fetchall()))
