"""Every file that can be given back, by what it is."""

from collections.abc import Iterator

from pos.domain.catalogue_csv.faults import FileKind
from pos.domain.catalogue_csv.members import MEMBERS, MemberRow
from pos.domain.catalogue_csv.price_rules import PRICE_RULES
from pos.domain.catalogue_csv.prices import PRICES
from pos.domain.catalogue_csv.writing import write
from pos.services.exporting.catalogue import containers_file, products_file, units_file
from pos.store.catalogue_prices import all_prices
from pos.store.catalogue_rules import rules
from pos.store.member_rows import all_members
from pos.store.transaction import Transaction

EXPORTED = (
    FileKind.PRODUCTS,
    FileKind.UNITS,
    FileKind.CONTAINERS,
    FileKind.PRICES,
    FileKind.PRICE_RULES,
    FileKind.MEMBERS,
)
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
    match kind:
        case FileKind.PRODUCTS:
            return products_file(tx, date)
        case FileKind.UNITS:
            return units_file(tx, date)
        case FileKind.CONTAINERS:
            return containers_file(tx)
        case FileKind.PRICES:
            return write(PRICES, all_prices(tx))
        case FileKind.PRICE_RULES:
            return write(PRICE_RULES, rules(tx))
        case FileKind.MEMBERS:
            return write(MEMBERS, (MemberRow(each.number, each.card, each.name) for each in all_members(tx)))
        case _:
            raise ValueError(kind)
