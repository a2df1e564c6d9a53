"""Files to import, written in a test as the cells that matter, and the import itself."""

from collections.abc import Mapping

from pos import data
from pos.domain.catalogue_csv.containers import CONTAINERS
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.prices import PRICES
from pos.domain.catalogue_csv.products import PRODUCTS
from pos.domain.catalogue_csv.splitting import csv_line
from pos.domain.catalogue_csv.units import UNITS
from pos.services import catalogue
from pos.services.catalogue import Order, Outcome
from pos.services.desk import Desk
from pos.services.importing.carrying import Watch
from pos.store.database import Database

Cells = Mapping[str, str]

QUIET = Watch(lambda _done, _total: None, lambda: False)

_PRODUCT = {
    "name": "Gula",
    "kind": "goods",
    "unit": "pcs",
    "sale_price": "2000",
    "member_price": "1900",
    "cost_price": "1500",
    "tax_class": "ppn",
    "may_repack": "no",
    "counts_for_shu": "yes",
}
_UNIT = {"unit": "dus", "factor": "12", "sale_price": "20000", "member_price": "19000"}
_CONTAINER = {
    "name": "Tabung",
    "opening_full": "0",
    "opening_empty": "0",
    "opening_faulty": "0",
    "opening_for_sale": "0",
    "deposit": "180000",
    "value": "165000",
    "asset_account": "1302",
    "stock_account": "1144",
    "deposit_account": "2111",
}
_PRICE = {"unit": "pcs", "price_list": "retail", "min_quantity": "", "valid_from": "2026-01-05", "price": "1800"}
LPG = {"sku": "LPG", "kind": "cylinder_refill", "container": "TAB", "name": "Isi LPG"}
SHELL = {"sku": "TBG", "kind": "cylinder", "container": "TAB", "name": "Tabung kosong"}


def _file(columns: tuple[str, ...], usual: Cells, rows: tuple[Cells, ...]) -> list[str]:
    cells = ({**usual, **row} for row in rows)
    return [csv_line(columns), *(csv_line(row.get(column, "") for column in columns) for row in cells)]


def products(*rows: Cells) -> list[str]:
    """A file of products; what a row does not say is usual."""
    return _file(PRODUCTS.columns, _PRODUCT, rows)


def units(*rows: Cells) -> list[str]:
    """A file of units."""
    return _file(UNITS.columns, _UNIT, rows)


def containers(*rows: Cells) -> list[str]:
    """A file of containers."""
    return _file(CONTAINERS.columns, _CONTAINER, rows)


def prices(*rows: Cells) -> list[str]:
    """A file of dated prices."""
    return _file(PRICES.columns, _PRICE, rows)


def bring(desk: Desk, lines: list[str], *, with_openings: bool = False, watch: Watch = QUIET) -> Outcome:
    """Import a file."""
    outcome = catalogue.apply(desk, Order(lines, with_openings, 0), watch)
    assert isinstance(outcome, Outcome)
    return outcome


def bring_samples(desk: Desk, *, with_openings: bool) -> None:
    """Import the shipped sample outlet."""
    names: tuple[data.DataFile, ...] = ("sample_catalogue.csv", "sample_units.csv", "sample_containers.csv")
    for name in (*names, "sample_members.csv"):
        assert bring(desk, data.lines(name), with_openings=with_openings).state == "applied"


def told(outcome: Outcome) -> list[tuple[int, str, Problem, str]]:
    """Row, column, problem and data of each fault."""
    return [(fault.row, fault.column, fault.problem, fault.expected) for fault in outcome.preview.faults]


def document_count(database: Database) -> int:
    """How many documents there are."""
    with database.read() as tx:
        row = tx.hot.execute("SELECT COUNT(*) FROM document").fetchone()
    return int(row[0]) if row else 0


def rows_of(database: Database, sql: str) -> list[tuple[object, ...]]:
    """Read rows by a statement of the test's own."""
    with database.read() as tx:
        return tx.hot.execute(sql).fetchall()
