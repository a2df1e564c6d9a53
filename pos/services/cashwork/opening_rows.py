"""What an outlet may begin with and was not opened yet: money and debts, shells, goods."""

from collections.abc import Iterator
from typing import Final

from pos.domain.answers import Choice
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS
from pos.services.desk import Desk
from pos.store import balances, suppliers
from pos.store.catalogue_containers import containers
from pos.store.catalogue_state import all_products
from pos.store.openings import AlreadyOpened, already_opened
from pos.store.transaction import Transaction

ACCOUNT, SHELL = "account", "shells"
"""What a row is, before the colon of its key; goods are named by their SKU alone, so that a scan finds them."""

WITHOUT_SHELF: Final = REFILLS | SHELLS | SERVICES
"""Kinds of which nothing lies on a shelf by itself."""

_ELSEWHERE: Final = ("1101", "114", "1302", "1303", "211", "33", "39")
"""Accounts that begin otherwise: drawers with a shift, goods and shells by number, what is open by its own paper."""

_PAYABLE: Final = "2101"


def opening_rows(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Offer what an outlet may begin with; what was opened before is left out."""
    opened = already_opened(tx)
    return (*_money(tx, opened), *_shells(tx, opened), *_goods(tx, opened))


def _money(tx: Transaction, opened: AlreadyOpened) -> Iterator[Choice]:
    owed = [(each.code, each.name) for each in suppliers.listed(tx)]
    for code, name, _ in balances.accounts(tx):
        if not code.startswith(("1", "2", "3")) or code.startswith(_ELSEWHERE):
            continue
        for of, whose in (("", ""), *(owed if code == _PAYABLE else ())):
            if (code, of) not in opened.cash:
                yield Choice(f"{ACCOUNT}:{code}:{of}", f"{code} {name}" + (f" - {whose}" if whose else ""), "Rp")


def _shells(tx: Transaction, opened: AlreadyOpened) -> Iterator[Choice]:
    for row in containers(tx).values():
        if row.container not in opened.containers:
            yield Choice(f"{SHELL}:{row.container}", row.name, row.container)


def _goods(tx: Transaction, opened: AlreadyOpened) -> Iterator[Choice]:
    for each in all_products(tx):
        record = each.record
        if record.sku not in opened.goods and record.kind not in WITHOUT_SHELF and not record.consignor:
            yield Choice(record.sku, record.name, record.unit)
