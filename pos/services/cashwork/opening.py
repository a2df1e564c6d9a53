"""The guided opening of an outlet: everything it begins with in one document, against account 3901."""

from collections.abc import Iterator
from typing import Final

from pos.domain.answers import Choice, Performed
from pos.domain.cash.opening import OpenedGoods, OpenedShells, OpeningBalance, OpenOutlet
from pos.domain.documents import integer, parts
from pos.domain.errors import BadFigure, EmptyPaper, OpenedBefore
from pos.domain.money import Rupiah
from pos.domain.opening import OpeningGoods, OpeningShells
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS
from pos.services.acting.job import Job
from pos.services.desk import Desk
from pos.services.importing.shells import shells_of
from pos.services.openings import Start, write_opening
from pos.store import balances, suppliers
from pos.store.catalogue_containers import containers
from pos.store.catalogue_facts import account_codes
from pos.store.catalogue_state import all_products, products
from pos.store.openings import AlreadyOpened, already_opened
from pos.store.transaction import Transaction

ACCOUNT, SHELL, GOODS = "account", "shells", "goods"
"""What a row is, before the colon of its key; goods are named by their SKU alone, so that a scan finds them."""

_KINDS_WITHOUT_SHELF: Final = REFILLS | SHELLS | SERVICES
_ELSEWHERE: Final = ("1101", "114", "1302", "1303", "211", "33", "39")
"""Accounts that begin otherwise: drawers with a shift, goods and shells by number, what is open by its own paper."""

_PAYABLE: Final = "2101"


def opening_rows(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """What an outlet may begin with and was not opened yet: money and debts, shells, goods."""
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
        if record.sku not in opened.goods and record.kind not in _KINDS_WITHOUT_SHELF and not record.consignor:
            yield Choice(record.sku, record.name, record.unit)


def open_outlet(tx: Transaction, job: Job, command: OpenOutlet) -> Performed:
    """Open an outlet with what it begins with, in one document.

    Raises:
        EmptyPaper: It begins with nothing.
        OpenedBefore: Something of it was opened before, or is named twice.
        BadFigure: An amount, a quantity or a number of shells is none, or something is not known.
    """
    opened = already_opened(tx)
    goods = tuple(_opening_goods(tx, command.goods, opened))
    shells = tuple(_opening_shells(tx, command.shells, opened))
    start = Start(goods, shells, _cash(tx, command.balances, opened))
    written = write_opening(tx, job.desk, start, job.session.user_id, job.approved_by)
    if written is None:
        raise EmptyPaper
    header, body = written.document
    total = sum(integer(each, "amount") for each in parts(body, "cash"))
    total += sum(integer(each, "value") for each in parts(body, "goods"))
    total += sum(integer(value, "value") for each in parts(body, "shells") for value in parts(each, "values"))
    return Performed("opening", header.number, Rupiah(total), (), job.approved_by)


def _cash(tx: Transaction, said: tuple[OpeningBalance, ...], opened: AlreadyOpened) -> dict[tuple[str, str], Rupiah]:
    sides = {code: -1 if normal == "K" else 1 for code, _, normal in balances.accounts(tx) if normal != "-"}
    cash: dict[tuple[str, str], Rupiah] = {}
    for code, of, amount in said:
        if code not in sides or amount <= 0:
            raise BadFigure(f"{code} {amount}")
        if (code, of) in opened.cash or (code, of) in cash:
            raise OpenedBefore(f"{code} {of}".strip())
        cash[code, of] = Rupiah(sides[code] * amount)
    return cash


def _opening_goods(tx: Transaction, said: tuple[OpenedGoods, ...], opened: AlreadyOpened) -> Iterator[OpeningGoods]:
    known, seen = products(tx, (each.sku for each in said)), set(opened.goods)
    codes = {key: code for code, key in account_codes(tx).items()}
    for sku, quantity, cost in said:
        if sku in seen:
            raise OpenedBefore(sku)
        seen.add(sku)
        product = known.get(sku)
        if product is None or product.record.kind in _KINDS_WITHOUT_SHELF or not product.stock_account:
            raise BadFigure(sku)
        unit_cost = cost or Rupiah(product.record.cost_price)
        yield OpeningGoods(sku, codes[product.stock_account], quantity, unit_cost)


def _opening_shells(tx: Transaction, said: tuple[OpenedShells, ...], opened: AlreadyOpened) -> Iterator[OpeningShells]:
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
