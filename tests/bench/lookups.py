"""Budgets 9 and 10: finding a product by its code and by its name, against the plainest statement that could."""

import random
from collections.abc import Callable
from pathlib import Path

from pos import bootstrap
from pos.store import lookup, search
from pos.store.database import Database
from tests.bench.floors.lookup import FLOOR_LOOKUP
from tests.bench.measuring import Finding, median, percentile, ratio, timed
from tests.bench.registers import barcode, shop_names, with_products

_LOOKUPS = 3_000
_WORDS = 400


def _rows_of(database: Database, date: str) -> Callable[[str], object]:
    """The same statement as ours, straight through the driver."""
    cursor = database.peek.hot
    statement = lookup.BY_BARCODE

    def run(code: str) -> object:
        return cursor.execute(statement, (date, code)).fetchall()

    return run


def by_code(products: int, million: int) -> list[Finding]:
    """Budget 9: a lookup against the raw indexed query, and the same in a catalogue ten times as large."""
    choice = random.Random(7)
    codes = [barcode(choice.randrange(products)) for _ in range(_LOOKUPS)]
    with bootstrap.reading(with_products(products)) as database:
        raw = _rows_of(database, "2026-11-23")
        ours, floor, least = [], [], []
        for code in codes:
            floor.append(timed(lambda code=code: raw(code)))
            ours.append(timed(lambda code=code: lookup.by_barcode(database.peek, code, "2026-11-23")))
            least.append(timed(lambda code=code: database.peek.hot.execute(FLOOR_LOOKUP, (code,)).fetchone()))
    note = f"{median(ours):.1f} us; the raw query {median(floor):.1f} us, name and price alone {median(least):.1f} us"
    found = [ratio(9, f"barcode lookup, {products} products, p50", (median(ours), median(floor)), 1.3, note)]
    if million:
        found.append(_larger(ours, million, choice))
    return found


def _larger(small: list[float], million: int, choice: random.Random) -> Finding:
    with bootstrap.reading(with_products(million)) as database:
        large = [
            timed(lambda code=code: lookup.by_barcode(database.peek, code, "2026-11-23"))
            for code in (barcode(choice.randrange(million)) for _ in range(_LOOKUPS))
        ]
    note = f"{median(large):.1f} us against {median(small):.1f} us"
    return ratio(9, f"  the same, {million} products against fewer", (median(large), median(small)), 1.3, note)


def typed_words(home: Path, count: int) -> list[str]:
    """Return what is typed while names are searched: heads of words and of pairs of words."""
    choice = random.Random(11)
    names = shop_names(home)
    words = []
    for _ in range(count):
        parts = choice.choice(names).split()
        start = choice.randrange(len(parts))
        text = " ".join(parts[start : start + choice.choice((1, 1, 2))])
        words.append(text[: choice.randint(2, 16)].casefold())
    return words


def by_name(products: int) -> list[Finding]:
    """Budget 10: search as you type, p95 against a LIKE scan."""
    home = with_products(products)
    with bootstrap.reading(home) as database:
        hot = database.peek.hot

        def scan(text: str) -> object:
            sql = "SELECT id FROM product WHERE folded LIKE ? LIMIT 20"
            return hot.execute(sql, (f"%{'%'.join(text.split())}%",)).fetchall()

        ours, floor = [], []
        for text in typed_words(home, _WORDS):
            ours.append(timed(lambda text=text: search.find(database.peek, text, 20)))
            floor.append(timed(lambda text=text: scan(text)))
    tail, scanned = percentile(ours, 0.95), percentile(floor, 0.95)
    note = f"p95 {tail:.0f} us against {scanned:.0f} us; p50 {median(ours):.0f} us"
    finding = ratio(10, f"name search as you type, {products} products, p95 against LIKE", (tail, scanned), 1 / 15, note)
    return [finding._replace(value=f"1/{scanned / tail:.0f}", budget="<= 1/15")]

