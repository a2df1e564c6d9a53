"""A large catalogue put on the shelf in seconds: rows like those of a sample product, and openings like any other."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from pos.domain.money import Rupiah
from pos.domain.opening import OpeningGoods
from pos.domain.quantity import Milli
from pos.services.desk import Desk
from pos.services.openings import Start, write_opening
from pos.store import search
from pos.store.transaction import Transaction
from tests.bench.outlet.goods import Good, goods

STOCK_MILLI: Final = 100_000_000
"""A hundred thousand of each: the history never sells one below zero, so each costs the same in every sale."""

COST_RUPIAH: Final = 900
_CHUNK: Final = 5_000
_LIKE: Final = "SELECT * FROM product WHERE kind = 'goods' AND price_rule = '' AND uses = '' LIMIT 1"
_NEXT: Final = "SELECT (SELECT max(id) FROM {0}) + 1"


def stock(desk: Desk, count: int, told: Callable[[int], None]) -> None:
    """Add so many products with their stock; ``told`` hears how many there are."""
    coming = goods(count)
    while chunk := list(islice(coming, _CHUNK)):
        with desk.database.write() as tx:
            _add(tx, chunk)
            shelf = tuple(OpeningGoods(good.sku, "1141", Milli(STOCK_MILLI), Rupiah(COST_RUPIAH)) for good in chunk)
            write_opening(tx, desk, Start(shelf, (), {}), 0, 0)
        told(chunk[-1].number)
    desk.database.checkpoint()


def _next(tx: Transaction, table: str) -> int:
    row = tx.hot.execute(_NEXT.format(table)).fetchone()
    return int(row[0]) if row else 1


def _add(tx: Transaction, chunk: list[Good]) -> None:
    hot = tx.hot
    first_commodity, first_subledger = _next(tx, "commodity"), _next(tx, "subledger")
    first, first_unit = _next(tx, "product"), _next(tx, "unit")
    hot.executemany(
        "INSERT INTO commodity(id, code, exponent) VALUES (?, ?, 3)",
        [(first_commodity + n, good.sku) for n, good in enumerate(chunk)],
    )
    hot.executemany(
        "INSERT INTO subledger(id, code) VALUES (?, ?)",
        [(first_subledger + n, good.sku) for n, good in enumerate(chunk)],
    )
    names = [(first + n, search.folded_name(good.name, good.sku)) for n, good in enumerate(chunk)]
    columns, like = _sample(tx)
    marks = ", ".join("?" * len(columns))
    rows = (
        like
        | {"id": key, "sku": good.sku, "name": good.name, "folded": folded, "short_code": None, "popularity": key % 97}
        | {"commodity": first_commodity + n, "subledger": first_subledger + n}
        for n, (good, (key, folded)) in enumerate(zip(chunk, names, strict=True))
    )
    hot.executemany(
        f"INSERT INTO product({', '.join(columns)}) VALUES ({marks})", ([row[name] for name in columns] for row in rows)
    )
    hot.executemany(
        "INSERT INTO unit(id, product, name, factor) VALUES (?, ?, 'pcs', 1000)",
        [(first_unit + n, first + n) for n in range(len(chunk))],
    )
    hot.executemany(
        "INSERT INTO barcode(code, unit, position) VALUES (?, ?, 1)",
        [(good.code, first_unit + n) for n, good in enumerate(chunk)],
    )
    hot.executemany("INSERT INTO price VALUES (?, ?, 0, '0001-01-01', ?)", list(_prices(chunk, first_unit)))
    search.learn(tx, names)


def _sample(tx: Transaction) -> tuple[list[str], dict[str, object]]:
    columns = [row[1] for row in tx.hot.execute("PRAGMA table_info(product)").fetchall()]
    row = tx.hot.execute(_LIKE).fetchone()
    assert row is not None, "the demo has goods without a price rule"
    return columns, dict(zip(columns, row, strict=True))


def _prices(chunk: list[Good], first_unit: int) -> Iterator[tuple[int, str, int]]:
    for n, good in enumerate(chunk):
        yield first_unit + n, "member", good.price_rupiah - 50
        yield first_unit + n, "retail", good.price_rupiah
