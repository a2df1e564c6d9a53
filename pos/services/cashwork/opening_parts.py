"""What is to be opened, looked up: accounts with their sides, goods with their costs, shells with their values."""

from collections.abc import Iterator

from pos.domain.cash.opening import OpenedGoods, OpenedShells, OpeningBalance
from pos.domain.errors import BadFigure, OpenedBefore
from pos.domain.money import Rupiah
from pos.domain.opening import OpeningGoods, OpeningShells
from pos.services.cashwork.opening_rows import WITHOUT_SHELF
from pos.services.importing.shells import shells_of
from pos.store import balances
from pos.store.catalogue_containers import containers
from pos.store.catalogue_facts import account_codes
from pos.store.catalogue_state import products
from pos.store.openings import AlreadyOpened
from pos.store.transaction import Transaction


def opening_cash(
    tx: Transaction, said: tuple[OpeningBalance, ...], opened: AlreadyOpened
) -> dict[tuple[str, str], Rupiah]:
    """Return rupiah by account and subledger, a debt negative.

    Raises:
        BadFigure: There is no such account, or an amount is not positive.
        OpenedBefore: It was opened before, or is named twice.
    """
    sides = {code: -1 if normal == "K" else 1 for code, _, normal in balances.accounts(tx) if normal != "-"}
    cash: dict[tuple[str, str], Rupiah] = {}
    for code, of, amount in said:
        if code not in sides or amount <= 0:
            raise BadFigure(f"{code} {amount}")
        if (code, of) in opened.cash or (code, of) in cash:
            raise OpenedBefore(f"{code} {of}".strip())
        cash[code, of] = Rupiah(sides[code] * amount)
    return cash


def opening_goods(tx: Transaction, said: tuple[OpenedGoods, ...], opened: AlreadyOpened) -> Iterator[OpeningGoods]:
    """Yield the goods with their stock accounts and costs; raises as ``opening_cash`` does."""
    known, seen = products(tx, (each.sku for each in said)), set(opened.goods)
    codes = {key: code for code, key in account_codes(tx).items()}
    for sku, quantity, cost in said:
        if sku in seen:
            raise OpenedBefore(sku)
        seen.add(sku)
        product = known.get(sku)
        if product is None or product.record.kind in WITHOUT_SHELF or not product.stock_account:
            raise BadFigure(sku)
        unit_cost = cost or Rupiah(product.record.cost_price)
        yield OpeningGoods(sku, codes[product.stock_account], quantity, unit_cost)


def opening_shells(tx: Transaction, said: tuple[OpenedShells, ...], opened: AlreadyOpened) -> Iterator[OpeningShells]:
    """Yield the shells with their values; raises as ``opening_cash`` does."""
    rows, seen = containers(tx), set(opened.containers)
    known = products(tx, (sku for row in rows.values() for sku in (row.filled_with, row.sold_as) if sku))
    codes = {0: ""} | {key: code for code, key in account_codes(tx).items()}
    for container, full, empty, faulty, for_sale in said:
        if container not in rows:
            raise BadFigure(container)
        if container in seen:
            raise OpenedBefore(container)
        seen.add(container)
        if full + empty + faulty <= 0:
            raise BadFigure(f"{container} 0")
        row = rows[container]._replace(
            opening_full=full, opening_empty=empty, opening_faulty=faulty, opening_for_sale=for_sale
        )
        yield shells_of(row, known, codes)
