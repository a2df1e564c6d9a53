"""Files are recognised by their header, and a header that is almost right is told what is wrong with it."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from pos.domain.catalogue_csv.accounts import ACCOUNT_MAP, ACCOUNTS
from pos.domain.catalogue_csv.containers import CONTAINERS
from pos.domain.catalogue_csv.faults import FileKind, HeaderFault, NeededColumns, UnknownColumn
from pos.domain.catalogue_csv.members import MEMBERS
from pos.domain.catalogue_csv.price_rules import PRICE_RULES
from pos.domain.catalogue_csv.prices import PRICES
from pos.domain.catalogue_csv.products import PRODUCTS
from pos.domain.catalogue_csv.reasons import REASONS
from pos.domain.catalogue_csv.settings import SETTINGS
from pos.domain.catalogue_csv.suppliers import SUPPLIERS
from pos.domain.catalogue_csv.units import UNITS


class Shape(NamedTuple):
    """What a header is compared with.

    Attributes:
        kind: The file.
        columns: Every column it may have.
        needed: Those it cannot do without.
    """

    kind: FileKind
    columns: tuple[str, ...]
    needed: tuple[str, ...]


SHAPES = (
    Shape(PRODUCTS.kind, PRODUCTS.columns, PRODUCTS.needed),
    Shape(UNITS.kind, UNITS.columns, UNITS.needed),
    Shape(CONTAINERS.kind, CONTAINERS.columns, CONTAINERS.needed),
    Shape(PRICES.kind, PRICES.columns, PRICES.needed),
    Shape(PRICE_RULES.kind, PRICE_RULES.columns, PRICE_RULES.needed),
    Shape(ACCOUNTS.kind, ACCOUNTS.columns, ACCOUNTS.needed),
    Shape(ACCOUNT_MAP.kind, ACCOUNT_MAP.columns, ACCOUNT_MAP.needed),
    Shape(REASONS.kind, REASONS.columns, REASONS.needed),
    Shape(MEMBERS.kind, MEMBERS.columns, MEMBERS.needed),
    Shape(SETTINGS.kind, SETTINGS.columns, SETTINGS.needed),
    Shape(SUPPLIERS.kind, SUPPLIERS.columns, SUPPLIERS.needed),
)

_ALIKE = 333
"""From a third of the columns in common on, a header is taken for a misspelt one of its kind."""


def recognise(header: Sequence[str]) -> FileKind | HeaderFault:
    """Tell which file a header belongs to, or what is wrong with it.

    Args:
        header: The names of the columns, as ``split`` gives them.
    """
    names = set(header)
    best = max(SHAPES, key=lambda shape: _likeness(names, shape))
    if _likeness(names, best) < _ALIKE:
        return HeaderFault(None, (), (), (), tuple(NeededColumns(shape.kind, shape.needed) for shape in SHAPES))
    missing = tuple(name for name in best.needed if name not in names)
    unknown = tuple(UnknownColumn(name, _nearest(name, best.columns)) for name in header if name not in best.columns)
    repeated = tuple(dict.fromkeys(name for at, name in enumerate(header) if name in header[:at]))
    if missing or unknown or repeated:
        return HeaderFault(best.kind, missing, unknown, repeated, (NeededColumns(best.kind, best.needed),))
    return best.kind


def _likeness(names: set[str], shape: Shape) -> int:
    """Return how alike a header and a shape are, in thousandths: 1000 when it has all that is needed and no other."""
    if names.issuperset(shape.needed) and names.issubset(shape.columns):
        return 1000
    return 999 * len(names.intersection(shape.columns)) // len(names.union(shape.columns))


def _nearest(name: str, columns: Iterable[str]) -> str:
    near = get_close_matches(name, tuple(columns), n=1)
    return near[0] if near else ""
