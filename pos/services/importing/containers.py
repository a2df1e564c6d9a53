"""The file of containers against the catalogue there is: matched by code; the products they name are known already."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pos.domain.catalogue_csv.containers import CONTAINERS, ContainerRow
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.reading import Read, read
from pos.domain.catalogue_records import values
from pos.domain.changes import Change, change_of
from pos.domain.product_kind import REFILLS, SHELLS
from pos.services.importing.plan import Asked, Judge, Plan, Planner, Rows, Work, counts_of, nothing
from pos.services.importing.shells import shells_to_open
from pos.store.catalogue_containers import containers, put_containers, shells_held
from pos.store.catalogue_facts import account_codes
from pos.store.catalogue_state import StoredProduct, products
from pos.store.transaction import Transaction

_ACCOUNTS = ("asset_account", "stock_account", "deposit_account")


class _View(NamedTuple):
    """What the checks look at: products by SKU, account codes by key, containers as they are, shells the outlet has."""

    products: Mapping[str, StoredProduct]
    accounts: Mapping[str, int]
    stored: Mapping[str, ContainerRow]
    held: Mapping[str, int]


def _check_product(judge: Judge, position: int, row: ContainerRow, column: str, view: _View) -> None:
    """The product a container is filled with, or sold as, is known, of that kind, and names the container."""
    sku, kinds = (row.filled_with, REFILLS) if column == "filled_with" else (row.sold_as, SHELLS)
    if not sku:
        return
    known = view.products.get(sku)
    if known is None:
        judge.fault(position, column, Problem.UNKNOWN_REFERENCE, given=sku, expected="")
    elif known.record.kind not in kinds or known.record.container != row.container:
        expected = f"{known.record.kind} {known.record.container}".strip()
        judge.fault(position, column, Problem.WRONG_KIND, given=sku, expected=expected)


def _check(judge: Judge, position: int, row: ContainerRow, view: _View) -> None:
    if row.container in view.products:
        judge.fault(position, "container", Problem.TAKEN, given=row.container, expected=row.container)
    _check_product(judge, position, row, "filled_with", view)
    _check_product(judge, position, row, "sold_as", view)
    before = view.stored.get(row.container, row)
    for column in _ACCOUNTS:
        account: str = getattr(row, column)
        if account not in view.accounts:
            judge.fault(position, column, Problem.UNKNOWN_REFERENCE, given=account, expected="")
        elif view.held.get(row.container) and account != getattr(before, column):
            held = str(view.held[row.container])
            judge.fault(position, column, Problem.HAS_STOCK, given=account, expected=held)


def _work(changed: Sequence[tuple[ContainerRow, Change]]) -> Work:
    def write(tx: Transaction, start: int, end: int) -> None:
        put_containers(tx, [row for row, _ in changed[start:end]])

    return Work("product_change", "containers", [change for _, change in changed], write)


def planner(header: Sequence[str], rows: Rows) -> Planner:
    """Read a file of containers; its plan only reads."""
    found = read(CONTAINERS, header, rows)
    return lambda tx, asked: _plan(tx, found, asked)


def _plan(tx: Transaction, found: Read[ContainerRow], asked: Asked) -> Plan:
    judge = Judge(found.row_numbers, found.faults)
    named = {sku for row in found.rows for sku in (row.container, row.filled_with, row.sold_as) if sku}
    view = _View(products(tx, named), account_codes(tx), containers(tx), shells_held(tx))
    for position, row in enumerate(found.rows):
        _check(judge, position, row, view)
    opened = shells_to_open(tx, judge, found.rows, view.held, asked)
    changed = list[tuple[ContainerRow, Change]]()
    for row in found.rows:
        before = view.stored.get(row.container)
        change = change_of(row.container, values(row), values(before) if before else None)
        if change is not None:
            changed.append((row, change))
    old = sum(row.container in view.stored for row, _ in changed)
    return Plan(
        counts=counts_of(len(found.rows), len(changed) - old, old),
        faults=judge.faults(),
        prepare=nothing,
        works=(_work(changed),),
        finish=nothing,
        opened=opened,
    )
