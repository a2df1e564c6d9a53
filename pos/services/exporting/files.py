"""Every file that can be given back, by what it is."""

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final

from pos.domain.catalogue_csv.faults import FileKind
from pos.domain.catalogue_csv.members import MEMBERS, MemberRow
from pos.domain.catalogue_csv.price_rules import PRICE_RULES
from pos.domain.catalogue_csv.prices import PRICES
from pos.domain.catalogue_csv.suppliers import SUPPLIERS, SupplierRow
from pos.domain.catalogue_csv.writing import write
from pos.services.exporting.catalogue import containers_file, products_file, units_file
from pos.store.catalogue_prices import all_prices
from pos.store.catalogue_rules import rules
from pos.store.member_rows import all_members
from pos.store.suppliers import listed
from pos.store.transaction import Transaction


def _members(tx: Transaction) -> Iterator[str]:
    return write(MEMBERS, (MemberRow(each.number, each.card, each.name) for each in all_members(tx)))


def _suppliers(tx: Transaction) -> Iterator[str]:
    return write(SUPPLIERS, (SupplierRow(*each[:4], active=bool(each.active)) for each in listed(tx)))


_FILES: Final = MappingProxyType[FileKind, Callable[[Transaction, str], Iterator[str]]](
    {
        FileKind.PRODUCTS: products_file,
        FileKind.UNITS: units_file,
        FileKind.CONTAINERS: lambda tx, _: containers_file(tx),
        FileKind.PRICES: lambda tx, _: write(PRICES, all_prices(tx)),
        FileKind.PRICE_RULES: lambda tx, _: write(PRICE_RULES, rules(tx)),
        FileKind.MEMBERS: lambda tx, _: _members(tx),
        FileKind.SUPPLIERS: lambda tx, _: _suppliers(tx),
    }
)
EXPORTED: Final = tuple(_FILES)
"""What can be exported: everything that can be imported."""


def export(tx: Transaction, kind: FileKind, date: str) -> Iterator[str]:
    """Yield the lines of a file, header first, each with its line end.

    Args:
        tx: A transaction, open until the last line is taken.
        kind: One of ``EXPORTED``.
        date: Whose prices the products and units show, ISO.

    Raises:
        ValueError: The file is none that can be exported.
    """
    if kind not in _FILES:
        raise ValueError(kind)
    return _FILES[kind](tx, date)
