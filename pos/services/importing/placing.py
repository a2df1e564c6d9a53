"""Where products belong in the ledger: the accounts of their money and the place their goods are counted in."""

from collections.abc import Mapping, Sequence

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_records import ProductRecord, pool_of
from pos.services.importing.plan import Judge
from pos.store.catalogue_facts import account_codes
from pos.store.catalogue_rules import MappedAccounts, account_map_of
from pos.store.catalogue_state import StoredProduct
from pos.store.catalogue_writing import Placed
from pos.store.transaction import Transaction

_NONE = MappedAccounts(0, "")


def place(
    tx: Transaction, judge: Judge, records: Sequence[ProductRecord], stored: Mapping[str, StoredProduct]
) -> list[Placed]:
    """Find accounts and places of products; a kind that the account map does not have is a fault of its row."""
    accounts, map_ = account_codes(tx), account_map_of(tx)
    placed = list[Placed]()
    for position, record in enumerate(records):
        mapped = map_.of(record.kind, record.tax_class, record.category) or _NONE
        if not mapped.key or (mapped.stock_account and mapped.stock_account not in accounts):
            judge.fault(position, "kind", Problem.UNKNOWN_REFERENCE, given=record.kind, expected="")
        known = stored.get(record.sku)
        pool = pool_of(record.kind, record.sku, record.container)
        placed.append(
            Placed(
                key=known.key if known else 0,
                base_unit=known.base_unit if known else 0,
                record=record,
                account_map=mapped.key,
                stock_account=accounts.get(mapped.stock_account),
                pool_account=accounts.get(pool.place),
            )
        )
    return placed
