"""Budget 10: finding products by name at every key, against a scan with LIKE."""

import random
import time
from typing import Any, Final

from pos import bootstrap
from pos.domain.text import fold
from pos.store import search
from pos.store.driver import dbapi, read_only_uri
from tests.bench import progress
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.results import AT_MOST, Against, Budget, Result

WORDS: Final = 120
LIMIT: Final = 20

_NAME: Final = "SELECT name FROM product WHERE id = ?"


def typed(names: list[str], seed: int) -> list[str]:
    """What stands on the command line at every key while some names are typed, from any of their words on."""
    draw = random.Random(seed)
    texts = list[str]()
    for name in names:
        words = name.casefold().split()[:-1]
        text = " ".join(words[draw.randrange(len(words)) :])[:16]
        texts += [text[:length] for length in range(2, len(text) + 1) if not text[:length].endswith(" ")]
    return texts


def measure(options: Options) -> list[Result]:
    """Budget 10, which stands in the large catalogue; a scan of the usual one takes no time to speak of."""
    large, usual = _in_catalogue(options.many_products), _in_catalogue(options.products)
    what = "name search at every key, {:,} products / LIKE, p95"
    budget = Budget(AT_MOST, 1 / 15)
    return [
        Result(10, what.format(options.many_products), large.ratio(0.95), "x", budget, large.note(0.95, "us")),
        usual.information(10, what.format(options.products), 0.95, "us"),
    ]


def _in_catalogue(products: int) -> Against:
    home = homes.in_memory(homes.kept(products, 0))
    draw = random.Random(10)
    ours, floor = list[float](), list[float]()
    raw: Any = dbapi().connect(read_only_uri(homes.database(home)), uri=True)
    with bootstrap.reading(home) as database:
        names = [raw.execute(_NAME, (draw.randint(60, products),)).fetchone()[0] for _ in range(WORDS)]
        for text in typed(names, products):
            progress.say(f"searching {products:,}: {text}")
            start = time.perf_counter()
            _scan(raw, text)
            floor.append(time.perf_counter() - start)
            start = time.perf_counter()
            search.find(database.peek, text, LIMIT)
            ours.append(time.perf_counter() - start)
    raw.close()
    return Against(ours, floor)


def _scan(raw: Any, text: str) -> None:  # noqa: ANN401 - a DB-API connection has no common type
    words = fold(text).split()
    where = " AND ".join(["folded LIKE ?"] * len(words))
    raw.execute(f"SELECT id FROM product WHERE {where} LIMIT {LIMIT}", [f"%{word}%" for word in words]).fetchall()
