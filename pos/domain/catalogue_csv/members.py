"""The file of members: one row is a member, no more of the person than the counter needs."""

from collections.abc import Iterable
from typing import NamedTuple

from pos.domain.catalogue_csv.cells import MANY, Cells
from pos.domain.catalogue_csv.faults import FileKind, Problem
from pos.domain.catalogue_csv.formats import Format, Key, barcode_keys


class MemberRow(NamedTuple):
    """A member as the file says it.

    Attributes:
        number: Member number (NIAK), as printed; leading zeros count.
        card: The card's barcode as it is looked up, or ``""``.
        name: The name, cleaned.
    """

    number: str
    card: str
    name: str


def _parse(cells: Cells) -> MemberRow:
    cards = cells.barcodes("card")
    if len(cards) > 1:
        cells.fault("card", Problem.BAD_CHARACTER, MANY)
    return MemberRow(cells.code("number"), "".join(cards), cells.text("name", 100))


def _keys(row: MemberRow) -> Iterable[Key]:
    yield "number", row.number.casefold()
    if row.card:
        for _, key in barcode_keys((row.card,)):
            yield "card", key


def _write(row: MemberRow) -> tuple[str, ...]:
    return (row.number, row.card, row.name)


MEMBERS = Format(
    kind=FileKind.MEMBERS,
    columns=MemberRow._fields,
    may_lack=frozenset({"card"}),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=(),
)
