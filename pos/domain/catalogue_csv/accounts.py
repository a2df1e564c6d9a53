"""The chart of accounts and the map from a product's kind to the accounts its money uses."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import FileKind
from pos.domain.catalogue_csv.formats import Format, Key
from pos.domain.product_kind import ProductKind


class NormalSide(StrEnum):
    """The side on which an account usually has its balance; none for a place of goods."""

    DEBIT = "D"
    CREDIT = "K"
    NONE = "-"


class AccountRow(NamedTuple):
    """An account as the file says it.

    Attributes:
        code: Its number, never used again.
        name: Its Indonesian name.
        group: The group it is listed under.
        normal: Its usual side.
        note: A remark; may be empty.
    """

    code: str
    name: str
    group: str
    normal: NormalSide
    note: str


class AccountMapRow(NamedTuple):
    """Which accounts the products of a kind use; of several that fit, the most specific wins.

    Attributes:
        kind: The product's kind.
        match: A tax class, ``category:`` and a category, or ``*`` for all.
        stock_account: Account of its stock, or ``""`` for a service.
        revenue_member: Account of sales to members.
        revenue_non_member: Account of sales to others.
        cost_member: Account of the cost of sales to members.
        cost_non_member: Account of the cost of sales to others.
    """

    kind: ProductKind
    match: str
    stock_account: str
    revenue_member: str
    revenue_non_member: str
    cost_member: str
    cost_non_member: str


_SIDES = {side.value: side for side in NormalSide}
_KINDS = {kind.value: kind for kind in ProductKind}


def _parse_account(cells: Cells) -> AccountRow:
    return AccountRow(
        code=cells.code("kode"),
        name=cells.text("nama_akun", 100),
        group=cells.text("kelompok", 60),
        normal=cells.choice("saldo_normal", _SIDES),
        note=cells.optional_text("catatan", 200),
    )


def _account_keys(row: AccountRow) -> Iterable[Key]:
    yield "kode", row.code


def _parse_map(cells: Cells) -> AccountMapRow:
    return AccountMapRow(
        kind=cells.choice("kind", _KINDS),
        match=cells.text("match", 60),
        stock_account=cells.optional_code("stock_account"),
        revenue_member=cells.code("revenue_member"),
        revenue_non_member=cells.code("revenue_non_member"),
        cost_member=cells.code("cost_member"),
        cost_non_member=cells.code("cost_non_member"),
    )


def _map_keys(row: AccountMapRow) -> Iterable[Key]:
    yield "match", f"{row.kind} {row.match}".casefold()


def _write(row: AccountRow | AccountMapRow) -> tuple[str, ...]:
    return tuple(map(str, row))


ACCOUNTS = Format(
    kind=FileKind.ACCOUNTS,
    columns=("kode", "nama_akun", "kelompok", "saldo_normal", "catatan"),
    may_lack=frozenset({"catatan"}),
    parse=_parse_account,
    keys=_account_keys,
    write=_write,
    if_used=(),
)

ACCOUNT_MAP = Format(
    kind=FileKind.ACCOUNT_MAP,
    columns=AccountMapRow._fields,
    may_lack=frozenset({"stock_account"}),
    parse=_parse_map,
    keys=_map_keys,
    write=_write,
    if_used=(),
)
