"""The file of suppliers: one row is a supplier, an agent who swaps shells, or an owner of consigned goods."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import FileKind, Problem
from pos.domain.catalogue_csv.formats import Format, Key
from pos.domain.errors import BadFigure
from pos.domain.goods.supplier import KINDS, LONGEST_NAME, MOST_DAYS, normal_code

_KINDS: Final = {kind: kind for kind in KINDS}
_FORM: Final = "A-Z 0-9 -"


class SupplierRow(NamedTuple):
    """A supplier as the file says it.

    Attributes:
        code: Its code: capitals, digits and dashes.
        name: The name, cleaned.
        kind: ``supplier``, ``agent`` or ``owner``.
        terms_days: Days until what is owed is due.
        active: Whether goods still come from it.
    """

    code: str
    name: str
    kind: str
    terms_days: int
    active: bool


def _parse(cells: Cells) -> SupplierRow:
    code = cells.code("code")
    try:
        code = normal_code(code) if code else ""
    except BadFigure:
        cells.fault("code", Problem.BAD_CHARACTER, _FORM)
    days = cells.optional_whole("terms_days", least=0, most=MOST_DAYS) or 0
    return SupplierRow(code, cells.text("name", LONGEST_NAME), cells.choice("kind", _KINDS), days, cells.yes("active"))


def _keys(row: SupplierRow) -> Iterable[Key]:
    yield "code", row.code


def _write(row: SupplierRow) -> tuple[str, ...]:
    return (row.code, row.name, row.kind, str(row.terms_days), "yes" if row.active else "no")


SUPPLIERS = Format(
    kind=FileKind.SUPPLIERS,
    columns=SupplierRow._fields,
    may_lack=frozenset({"terms_days"}),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=(),
)
