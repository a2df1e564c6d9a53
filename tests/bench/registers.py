"""Registers to measure on: a demo outlet with many products or years of sales, made once and kept."""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from pos import bootstrap
from pos.domain.gtin import check_digit
from pos.services import selling, shiftwork
from pos.services.desk import Desk
from pos.services.printing import Printing
from pos.services.session import Session
from pos.domain.money import Rupiah
from pos.store import search
from pos.store.driver import dbapi
from tests.support.selling import scanned

ROOT_PATH = Path(__file__).parents[2]
CACHE = Path(tempfile.gettempdir()) / "gerai-pos-bench"
CASHIER = Session(1, "kasir", "kasir")
EIGHT = tuple(f"{code}{check_digit(code)}" for code in (f"8990000000{n:02}" for n in (1, 5, 8, 9, 12, 14, 16, 20)))
"""Eight packed goods of the sample catalogue."""
_DAY_SALES = 300
_KINDS = ("Sabun", "Kopi", "Teh", "Gula", "Beras", "Minyak", "Susu", "Biskuit", "Kecap", "Sampo")
_BRANDS = tuple(f"{first}{last}" for first in ("Mer", "Sin", "Bun", "Tam", "Kel") for last in ("ak", "ari", "ika", "oya"))


def said(text: str) -> None:
    """Say on the standard error what is being done."""
    print(text, file=sys.stderr, flush=True)


def demo() -> Path:
    """Return a demo outlet with an open shift, as a folder to copy from."""
    home = CACHE / "demo"
    if not (home / "done").exists():
        shutil.rmtree(home, ignore_errors=True)
        bootstrap.create(home, demo=True)
        with bootstrap.writing(home) as desk, desk.database.write() as tx:
            shiftwork.open_shift(tx, desk, CASHIER, paper(desk), Rupiah(300_000))
        (home / "done").touch()
    return home


def paper(desk: Desk) -> Printing:
    """Return what queues the slips of a register."""
    from pos.bootstrap.register import house_of

    return Printing(house_of(desk.outlet, "id"), desk.outlet.printer)


def copy_of(home: Path, folder: Path) -> Path:
    """Return a copy of an outlet."""
    shutil.copytree(home, folder)
    return folder


def _documents(template: tuple[object, ...], sales: int, first: int) -> Iterator[tuple[object, ...]]:
    """Documents like one real sale, each with its own id, sequence and number."""
    for step in range(sales):
        key = first + step
        shift = 1_000_000 + step // _DAY_SALES
        uuid = UUID(int=(1 << 120) | key).bytes
        yield (key, uuid, template[2], 1_000_000 + key, *template[4:6], 1_000_000 + key, template[7], shift, *template[9:])


def with_history(lines: int) -> Path:
    """Return a demo outlet that sold this many lines before, eight a sale, each with its postings."""
    home = CACHE / f"history-{lines}"
    if (home / "done").exists():
        return home
    said(f"making a history of {lines} sale lines (kept for the next run) ...")
    shutil.rmtree(home, ignore_errors=True)
    copy_of(demo(), home)
    with bootstrap.writing(home) as desk:
        cart = scanned(desk, *EIGHT)
        with desk.database.write() as tx:
            selling.complete(tx, desk, CASHIER, paper(desk), (cart, None))
    _multiply(home / "register.db", lines // 8)
    (home / "done").touch()
    return home


def _multiply(path: Path, sales: int) -> None:
    connection = dbapi().connect(str(path), isolation_level=None)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA journal_mode=OFF")
    template = connection.execute("SELECT * FROM document WHERE kind = 'sale' ORDER BY id DESC LIMIT 1").fetchone()
    legs = connection.execute("SELECT n, account, subledger, commodity, amount FROM posting WHERE document = ?", template[:1])
    postings = legs.fetchall()
    first, made = template[0] + 1, 0
    started = time.monotonic()
    while made < sales:
        batch = min(5_000, sales - made)
        rows = list(_documents(template, batch, first + made))
        connection.execute("BEGIN")
        connection.executemany(f"INSERT INTO document VALUES ({', '.join('?' * len(template))})", rows)
        connection.executemany(
            "INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?)", ((row[0], *leg) for row in rows for leg in postings)
        )
        connection.execute("COMMIT")
        made += batch
        said(f"  {made} of {sales} sales, {time.monotonic() - started:.0f} s")
    # The history's own sequences must not be the newest of the till's chain.
    connection.close()


def with_products(products: int) -> Path:
    """Return a demo outlet with this many products besides the sample ones, each with a barcode and two prices."""
    home = CACHE / f"products-{products}"
    if (home / "done").exists():
        return home
    said(f"making {products} products (kept for the next run) ...")
    shutil.rmtree(home, ignore_errors=True)
    copy_of(demo(), home)
    with bootstrap.writing(home) as desk, desk.database.write() as tx:
        columns = [row[1] for row in tx.hot.execute("PRAGMA table_info(product)").fetchall()]
        model = tx.hot.execute("SELECT * FROM product WHERE sku = 'MIE-GRG'").fetchone() or ()
        place = {name: columns.index(name) for name in columns}
        for n in range(products):
            row = list(model)
            sku = f"B{n:07}"
            name = f"{token(n)} {_KINDS[n % 10]} {_BRANDS[n // 10 % 20]} isi {n % 97}"
            row[place["id"]] = 1_000_000 + n
            row[place["sku"]], row[place["name"]], row[place["short_code"]] = sku, name, None
            row[place["folded"]] = search.folded_name(name, sku)
            tx.hot.execute(f"INSERT INTO product VALUES ({', '.join('?' * len(row))})", row)
            unit = tx.hot.execute(
                "INSERT INTO unit(product, name, factor) VALUES (?, 'pcs', 1000)", (1_000_000 + n,)
            ).lastrowid
            tx.hot.execute("INSERT INTO barcode VALUES (?, ?)", (barcode(n), unit))
            tx.hot.executemany(
                "INSERT INTO price VALUES (?, ?, 0, '0001-01-01', ?)",
                [(unit, "retail", 1_000 + n % 90_000), (unit, "member", 1_000 + n % 90_000)],
            )
        search.reindex(tx)
    (home / "done").touch()
    return home


def barcode(n: int) -> str:
    """Return the barcode of a made product: 13 digits with their check digit."""
    head = f"899{500_000_000 + n:09}"
    return head + check_digit(head)


def token(n: int) -> str:
    """Return the first word of a made product's name, which no other name has: what a stopwatch looks for."""
    return f"Z{n:06}"


def shop_names(home: Path) -> list[str]:
    """Return the names of an outlet's products."""
    connection = dbapi().connect(str(home / "register.db"))
    names = [row[0] for row in connection.execute("SELECT name FROM product ORDER BY id")]
    connection.close()
    return names
