"""Changes of master data: what a row is now and what it was before, in the form documents keep."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from pos.domain.documents import Body

Value: TypeAlias = str | int
Values: TypeAlias = Mapping[str, Value]

ROWS_PER_DOCUMENT = 1000
"""So that no document grows past what one read and one signature should carry."""


class Change(NamedTuple):
    """One row of master data changed.

    Attributes:
        key: What names the row: an SKU, a container, a member's number.
        new: Every field of a new row, or those fields that are different now.
        old: The same fields as they were; empty for a new row.
    """

    key: str
    new: Values
    old: Values


def change_of(key: str, new: Values, old: Values | None) -> Change | None:
    """Compare a row with what it was; None when nothing changed.

    Args:
        key: What names the row.
        new: All its fields.
        old: All its fields as they were, or None when there was none.
    """
    if old is None:
        return Change(key, new, {})
    if new == old:
        return None
    fields = [field for field, value in new.items() if old[field] != value]
    return Change(key, {field: new[field] for field in fields}, {field: old[field] for field in fields})


def body_of(of: str, changes: Iterable[Change]) -> Body:
    """Return the body of a document of changes.

    Args:
        of: What the rows are: ``products``, ``units``, ``containers``, ``prices``, ``price_rules``, ``members``.
        changes: At most ``ROWS_PER_DOCUMENT``.
    """
    return {"of": of, "rows": [change._asdict() for change in changes]}


def spans(rows: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last-but-one index of each document's share of rows."""
    for start in range(0, len(rows), ROWS_PER_DOCUMENT):
        yield start, min(start + ROWS_PER_DOCUMENT, len(rows))
