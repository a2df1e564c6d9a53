"""Budget 9: a product by its barcode: against the same statement in bare SQLite, and in a far larger catalogue."""

import random
import time
from collections.abc import Callable
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


def measure(options: Options) -> list[Result]:
    """Budget 9."""
    draw = random.Random(9)
    small, many = options.products, options.many_products
    times: tuple[list[float], ...] = ([], [], [], [])
    home, large = homes.in_memory(homes.kept(small, 0)), homes.in_memory(homes.kept(many, 0))
    progress.say("looking")
    with ExitStack() as stack:
        tx = stack.enter_context(bootstrap.reading(home)).peek
        large_tx = stack.enter_context(bootstrap.reading(large)).peek
        raw: Any = dbapi().connect(read_only_uri(homes.database(home)), uri=True)
        stack.callback(raw.close)
        for pragma in READ_PRAGMAS:
            raw.execute(pragma)
        for _ in range(LOOKUPS):
            one, other = code(draw.randint(1, small)), code(draw.randint(1, many))
            taken = (
                _seconds(partial(_rows, raw, lookup.BY_BARCODE, (DATE, one))),
                _seconds(partial(lookup.by_barcode, tx, one, DATE)),
                _seconds(partial(lookup.by_barcode, large_tx, other, DATE)),
                _seconds(partial(_rows, raw, _PLAIN, (one,))),
            )
            for each, seconds in zip(times, taken, strict=True):
                each.append(seconds)
    floor, ours, large_ones, plain = times
    lookups = f"barcode lookup, {small:,} products"
    return [
        Against(ours, floor).result(9, f"{lookups} / the same query raw, p50", 0.5, "us", 1.3),
        Against(large_ones, ours).result(9, f"barcode lookup, {many:,} / {small:,} products, p50", 0.5, "us", 1.3),
        Against(ours, plain).information(9, f"{lookups} / name and price alone, raw, p50", 0.5, "us"),
    ]


def _rows(raw: Any, sql: str, values: tuple[str, ...]) -> object:  # noqa: ANN401 - a DB-API connection has no type
    return raw.execute(sql, values).fetchall()
