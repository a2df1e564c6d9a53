"""The rows of a sheet as they are shown: what is to be found in the order of its list, then what else was counted."""

from typing import NamedTuple

from pos.domain.counting.marks import Countable, Key
from pos.domain.counting.sheet import Sheet, Tag


class SheetRow(NamedTuple):
    """One row: a thing, and its tag; None while it waits to be counted."""

    what: Countable
    tag: Tag | None


def rows_of(sheet: Sheet) -> tuple[SheetRow, ...]:
    """Return the rows of a sheet."""
    tags: dict[Key, list[SheetRow]] = {}
    for tag in sheet.standing:
        tags.setdefault(tag.what.key if sheet.wanted else ("", ""), []).append(SheetRow(tag.what, tag))
    rows = [row for each in sheet.wanted for row in tags.pop(each.key, [SheetRow(each, None)])]
    return (*rows, *(row for others in tags.values() for row in others))


def row_of_tag(sheet: Sheet, number: int) -> int:
    """Return the index of a tag's row; 0 when it has none."""
    found = (at for at, row in enumerate(rows_of(sheet)) if row.tag is not None and row.tag.number == number)
    return next(found, 0)


def first_open(sheet: Sheet, after: int) -> int:
    """Return the index of the next row that waits to be counted, from the beginning again; ``after`` when none does."""
    waiting = [at for at, row in enumerate(rows_of(sheet)) if row.tag is None]
    return next((at for at in waiting if at > after), waiting[0] if waiting else after)
