"""Containers: the types of returnable shells, and the shells of each that the ledger has."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from pos.domain.catalogue_csv.containers import ContainerRow
from pos.domain.ledger import FOR_SALE, OWNED
from pos.store.catalogue_keys import commodity_keys
from pos.store.transaction import Transaction
from schema.catalogue import container
from schema.ledger import account, balance, commodity

_RENAMED: Final = {"container": "code", "deposit_rupiah": "deposit", "value_rupiah": "value"}
_OPENINGS: Final = ("opening_full", "opening_empty", "opening_faulty", "opening_for_sale")


def containers(tx: Transaction) -> dict[str, ContainerRow]:
    """Read every container by its code, in the order they were first written."""
    rows = tx.core.execute(select(container).order_by(container.c.id)).mappings()
    columns = [_RENAMED.get(field, field) for field in ContainerRow._fields]
    read = (
        ContainerRow._make(row[column] or 0 if column in _OPENINGS else row[column] for column in columns)
        for row in rows
    )
    return {row.container: row for row in read}


def put_containers(tx: Transaction, rows: list[ContainerRow]) -> None:
    """Add or change containers."""
    keys = commodity_keys(tx, {row.container: 0 for row in rows})
    values = [
        {_RENAMED.get(field, field): value for field, value in row._asdict().items()}
        | {"commodity": keys[row.container]}
        for row in rows
    ]
    added = insert(container)
    replaced = {column: added.excluded[column] for column in values[0] if column != "code"}
    tx.core.execute(added.on_conflict_do_update(index_elements=["code"], set_=replaced), values)


def shells_held(tx: Transaction) -> dict[str, int]:
    """Return how many shells the ledger says the outlet has of each container, owned and for sale."""
    statement = (
        select(commodity.c.code, balance.c.amount)
        .join_from(balance, account, account.c.id == balance.c.account)
        .join(commodity, commodity.c.id == balance.c.commodity)
        .where(account.c.code.in_((OWNED, FOR_SALE)))
    )
    held: dict[str, int] = {}
    for code, amount in tx.core.execute(statement):
        held[code] = held.get(code, 0) - amount
    return held
