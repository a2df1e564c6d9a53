"""Keys of many codes at once: what ``names`` does for one posting, for the thousands of products of an import."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Table, func, select

from pos.store.bulk import among, insert_rows
from pos.store.transaction import Transaction
from schema.ledger import commodity, subledger


def _known(tx: Transaction, table: Table, codes: Iterable[str]) -> dict[str, int]:
    found = tx.core.execute(select(table.c.code, table.c.id).where(among(table.c.code, codes)))
    return {row.code: row.id for row in found}


def _first_free(tx: Transaction, table: Table) -> int:
    return (tx.core.scalar(select(func.max(table.c.id))) or 0) + 1


def subledger_keys(tx: Transaction, codes: Iterable[str]) -> dict[str, int]:
    """Return the keys of subledgers by code; new ones are added."""
    wanted = list(codes)
    found = _known(tx, subledger, wanted)
    missing = [code for code in dict.fromkeys(wanted) if code not in found]
    added = {code: key for key, code in enumerate(missing, _first_free(tx, subledger))}
    insert_rows(tx, subledger, ("id", "code"), [(key, code) for code, key in added.items()])
    return found | added


def commodity_keys(tx: Transaction, exponents: Mapping[str, int]) -> dict[str, int]:
    """Return the keys of commodities by code; new ones are added with their exponent, 3 for products, 0 for shells."""
    found = _known(tx, commodity, exponents)
    missing = [code for code in exponents if code not in found]
    added = {code: key for key, code in enumerate(missing, _first_free(tx, commodity))}
    rows = [(key, code, exponents[code]) for code, key in added.items()]
    insert_rows(tx, commodity, ("id", "code", "exponent"), rows)
    return found | added
