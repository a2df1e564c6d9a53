"""The file of settings: one row is what a setting is from a day on."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import FileKind
from pos.domain.catalogue_csv.formats import Format, Key


class SettingRow(NamedTuple):
    """A dated setting as the file says it.

    Attributes:
        name: ``cash_rounding_step``, ``cash_drawer`` …
        valid_from: The first business date it holds on.
        value: As it is read by whoever asks for it.
    """

    name: str
    valid_from: date
    value: str


def _parse(cells: Cells) -> SettingRow:
    return SettingRow(cells.code("name"), cells.day("valid_from"), cells.text("value", 100))


def _keys(row: SettingRow) -> Iterable[Key]:
    yield "valid_from", f"{row.name} {row.valid_from}"


def _write(row: SettingRow) -> tuple[str, ...]:
    return (row.name, row.valid_from.isoformat(), row.value)


SETTINGS = Format(
    kind=FileKind.SETTINGS,
    columns=SettingRow._fields,
    may_lack=frozenset(),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=(),
)
