"""Budget 9: a product by its barcode: against the same statement in bare SQLite, and in a far larger catalogue."""

import random
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any, Final

from pos import bootstrap
from pos.store import lookup
from pos.store.driver import READ_PRAGMAS, dbapi, read_only_uri
from tests.bench import progress
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.outlet.goods import code
from tests.bench.results import Against, Result

LOOKUPS: Final = 5_000
DATE: Final = "2026-11-23"

_PLAIN: Final = (
    "SELECT p.name, x.amount FROM barcode b JOIN unit u ON u.id = b.unit JOIN product p ON p.id = u.product"
    " JOIN price x ON x.unit = u.id AND x.price_list = 'retail' AND x.from_count = 0 WHERE b.code = ?"
)


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _in_turn(one: Sequence[Callable[[], object]], other: Sequence[Callable[[], object]]) -> Against:
    """Time lookups in turn, and in turn which begins: whoever reads a product first pays for its pages."""
    times: tuple[list[float], list[float]] = ([], [])
    for number, pair in enumerate(zip(one, other, strict=True)):
        for which in (0, 1) if number % 2 else (1, 0):
            times[which].append(_seconds(pair[which]))
    return Against(*times)


def measure(options: Options) -> list[Result]:
    """Budget 9."""
    draw = random.Random(9)
    small, many = options.products, options.many_products
    home, large = homes.in_memory(homes.kept(small, 0)), homes.in_memory(homes.kept(many, 0))
    progress.say("looking")

    def codes(products: int) -> list[str]:
        return [code(draw.randint(1, products)) for _ in range(LOOKUPS)]

    with ExitStack() as stack:
        tx = stack.enter_context(bootstrap.reading(home)).peek
        large_tx = stack.enter_context(bootstrap.reading(large)).peek
        raw: Any = dbapi().connect(read_only_uri(homes.database(home)), uri=True)
        stack.callback(raw.close)
        for pragma in READ_PRAGMAS:
            raw.execute(pragma)
        same = codes(small)
        ours = [partial(lookup.by_barcode, tx, each, DATE) for each in same]
        floor = _in_turn(ours, [partial(_rows, raw, lookup.BY_BARCODE, (DATE, each)) for each in same])
        plain = _in_turn(ours, [partial(_rows, raw, _PLAIN, (each,)) for each in same])
        usual = [partial(lookup.by_barcode, tx, each, DATE) for each in codes(small)]
        grown = _in_turn([partial(lookup.by_barcode, large_tx, each, DATE) for each in codes(many)], usual)
    lookups = f"barcode lookup, {small:,} products"
    return [
        floor.result(9, f"{lookups} / the same query raw, p50", 0.5, "us", 1.3),
        grown.result(9, f"barcode lookup, {many:,} / {small:,} products, p50", 0.5, "us", 1.3),
        plain.information(9, f"{lookups} / name and price alone, raw, p50", 0.5, "us"),
    ]


def _rows(raw: Any, sql: str, values: tuple[str, ...]) -> object:  # noqa: ANN401 - a DB-API connection has no type
    return raw.execute(sql, values).fetchall()
