"""What an import has to know besides the rows themselves: whose codes are, what prices hold, what is in stock."""

from collections.abc import Iterable

from sqlalchemy import func, select

from pos.store.bulk import among
from pos.store.transaction import Transaction
from schema.catalogue import barcode, price, product, unit
from schema.ledger import account, balance


def barcode_owners(tx: Transaction, codes: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return whose barcodes are: SKU and unit by code; one that is free is missing from the answer."""
    statement = (
        select(barcode.c.code, product.c.sku, unit.c.name)
        .join_from(barcode, unit, unit.c.id == barcode.c.unit)
        .join(product, product.c.id == unit.c.product)
    )
    found = tx.core.execute(statement.where(among(barcode.c.code, codes)))
    return {code: (sku, name) for code, sku, name in found}


def short_code_owners(tx: Transaction) -> dict[int, str]:
    """Return the SKU behind each short code in use."""
    statement = select(product.c.short_code, product.c.sku).where(product.c.short_code >= 1)
    return {code: sku for code, sku in tx.core.execute(statement) if code is not None}


def skus_by_caseless(tx: Transaction) -> dict[str, str]:
    """Return every SKU by its form without the difference of small and capital."""
    return {sku.casefold(): sku for sku in tx.core.scalars(select(product.c.sku))}


def uses_of_services(tx: Transaction) -> dict[str, str]:
    """Return what each product uses up that uses any, by SKU, as the catalogue holds it: ``CAP:1000;...``."""
    statement = select(product.c.sku, product.c.uses).where(product.c.uses != "")
    return {row.sku: row.uses for row in tx.core.execute(statement)}


def product_count(tx: Transaction) -> int:
    """Return how many products there are."""
    return tx.core.scalar(select(func.count()).select_from(product)) or 0


def prices_in_force(tx: Transaction, unit_keys: Iterable[int], moment: str) -> dict[int, dict[str, int]]:
    """Return the ordinary prices of units on an ISO date, or at a minute of it: by unit, then by price list."""
    found: dict[int, dict[str, int]] = {}
    statement = (
        select(price.c.unit, price.c.price_list, price.c.amount)
        .where(price.c.from_count == 0, price.c.valid_from <= moment)
        .order_by(price.c.valid_from)
    )
    for key, price_list, amount in tx.core.execute(statement.where(among(price.c.unit, unit_keys))):
        found.setdefault(key, {})[price_list] = amount
    return found


def begun_within(tx: Transaction, unit_keys: Iterable[int], after: str, until: str) -> frozenset[int]:
    """Return the units of which an ordinary price began after one moment and not after another."""
    statement = select(price.c.unit).where(price.c.from_count == 0, price.c.valid_from > after)
    statement = statement.where(price.c.valid_from <= until)
    return frozenset(tx.core.scalars(statement.where(among(price.c.unit, unit_keys))))


def stock_of(tx: Transaction, keys: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return quantity and value in stock of products that have either, by key; quantity as the ledger counts it."""
    held, worth = balance.alias("held"), balance.alias("worth")
    statement = (
        select(product.c.id, func.coalesce(held.c.amount, 0), func.coalesce(worth.c.amount, 0))
        .outerjoin(
            held,
            (held.c.account == product.c.pool_account)
            & (held.c.subledger == 1)
            & (held.c.commodity == product.c.commodity),
        )
        .outerjoin(
            worth,
            (worth.c.account == product.c.stock_account)
            & (worth.c.subledger == product.c.subledger)
            & (worth.c.commodity == 1),
        )
        .where(held.c.amount.is_not(None) | worth.c.amount.is_not(None))
    )
    found = tx.core.execute(statement.where(among(product.c.id, keys)))
    return {key: (quantity, value) for key, quantity, value in found}


def account_codes(tx: Transaction) -> dict[str, int]:
    """Return the key of every account, place, flow and owner by its code."""
    return {row.code: row.id for row in tx.core.execute(select(account.c.code, account.c.id))}
