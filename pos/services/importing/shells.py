"""The shells a file of containers says the outlet starts with."""

from collections.abc import Mapping, Sequence

from pos.domain.catalogue_csv.containers import ContainerRow
from pos.domain.catalogue_csv.faults import Problem
from pos.domain.money import Rupiah
from pos.domain.opening import OpeningShells
from pos.services.importing.plan import NOTHING_OPENED, Asked, Judge, Opened
from pos.store.catalogue_facts import account_codes
from pos.store.catalogue_state import StoredProduct, products
from pos.store.openings import already_opened
from pos.store.transaction import Transaction


def shells_of(row: ContainerRow, known: Mapping[str, StoredProduct], codes: Mapping[int, str]) -> OpeningShells:
    """Return what a container opens with; stock accounts are those the products use, where a sale takes it from.

    Args:
        row: The container, with the shells it opens with.
        known: Its refill and its shell, by SKU.
        codes: Codes of accounts by key; ``""`` by 0.
    """
    refill, shell = known.get(row.filled_with), known.get(row.sold_as)
    return OpeningShells(
        container=row.container,
        full=row.opening_full,
        empty=row.opening_empty,
        faulty=row.opening_faulty,
        for_sale=row.opening_for_sale,
        refill=row.filled_with,
        refill_stock=codes[(refill.stock_account or 0) if refill else 0],
        refill_cost_rupiah=Rupiah(refill.record.cost_price if refill else 0),
        asset=row.asset_account,
        sold_as=row.sold_as,
        sold_stock=codes[(shell.stock_account or 0) if shell else 0],
        value_rupiah=row.value_rupiah,
    )


def shells_to_open(
    tx: Transaction, judge: Judge, rows: Sequence[ContainerRow], held: Mapping[str, int], asked: Asked
) -> Opened:
    """Return the shells a file opens; a container opened before is passed over, one with other shells is a fault.

    Args:
        tx: A transaction; only read.
        judge: Notes the faults.
        rows: The file.
        held: Shells the outlet has by container.
        asked: What the import is asked for.
    """
    if not asked.with_openings:
        return NOTHING_OPENED
    opened = already_opened(tx).containers
    known = products(tx, (sku for row in rows for sku in (row.filled_with, row.sold_as) if sku))
    codes = {0: ""} | {key: code for code, key in account_codes(tx).items()}
    shells = list[OpeningShells]()
    for position, row in enumerate(rows):
        count = row.opening_full + row.opening_empty + row.opening_faulty
        if not count or row.container in opened:
            continue
        if held.get(row.container, 0) > 0:
            expected = str(held[row.container])
            judge.fault(position, "opening_full", Problem.HAS_STOCK, given=str(count), expected=expected)
        shells.append(shells_of(row, known, codes))
    return Opened((), tuple(shells))
