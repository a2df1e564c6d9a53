"""A file told by its header and handed to the planner that knows it."""

from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from pos.domain.catalogue_csv.faults import FileKind, HeaderFault
from pos.domain.catalogue_csv.headers import recognise
from pos.domain.catalogue_csv.splitting import split
from pos.services.importing import containers, members, price_rules, prices, products, suppliers, units
from pos.services.importing.plan import Planner, Rows

_Open: TypeAlias = Callable[[Sequence[str], Rows], Planner]

PLANNERS: Final[MappingProxyType[FileKind, _Open]] = MappingProxyType(
    {
        FileKind.PRODUCTS: products.planner,
        FileKind.UNITS: units.planner,
        FileKind.CONTAINERS: containers.planner,
        FileKind.PRICES: prices.planner,
        FileKind.PRICE_RULES: price_rules.planner,
        FileKind.MEMBERS: members.planner,
        FileKind.SUPPLIERS: suppliers.planner,
    }
)
"""The files that can be imported into a register at work; accounts and reasons are given to it once."""


class File(NamedTuple):
    """A file that was read: which it is, and its plan."""

    kind: FileKind
    planner: Planner


class NotImported(NamedTuple):
    """A file that is known but belongs to a register's creation."""

    kind: FileKind


def open_file(lines: Iterable[str]) -> File | NotImported | HeaderFault:
    """Read a file whole.

    Args:
        lines: Its lines with their line ends.
    """
    header, rows = split(lines)
    kind = recognise(header)
    if isinstance(kind, HeaderFault):
        return kind
    if kind not in PLANNERS:
        return NotImported(kind)
    return File(kind, PLANNERS[kind](header, rows))
