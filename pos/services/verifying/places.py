"""Where a document belongs: a sale in the open shift of its day, a void beside the sale it undoes."""

from collections.abc import Iterator
from typing import NamedTuple

from pos.domain.documents import part
from pos.domain.goods.reversal import REVERSIBLE
from pos.services.verifying.difference import Difference
from pos.services.verifying.links import subject
from pos.store import facts
from pos.store.documents import Stored
from pos.store.transaction import Transaction

_IN_A_SHIFT = frozenset(
    {"sale", "void", "cancel", "paid_in", "paid_out", "refund", "no_sale"}
    | {"cash_drop", "cash_count", "x_report", "shift_close"}
)


class _Day(NamedTuple):
    """A shift and its business date; shift 0 when none is open."""

    shift: int
    date: str

    def __str__(self) -> str:
        return f"shift {self.shift}, {self.date}"


class ShiftOrder:
    """The shifts of one node, as far as its documents were read."""

    def __init__(self) -> None:
        """Start before the first shift."""
        self._open = _Day(0, "")
        self._last = _Day(0, "")

    def check(self, stored: Stored) -> Iterator[Difference]:
        """Check that the next document belongs to the shift that was open, and go on from it."""
        header = stored.header
        day = _Day(header.shift, header.business_date)
        if header.kind == "shift_open":
            if self._open.shift or day.shift <= self._last.shift or day.date < self._last.date:
                yield Difference("in_shift", subject(stored), str(day), f"> {self._last}")
            self._open = self._last = day
        elif header.kind in _IN_A_SHIFT and day != self._open:
            yield Difference("in_shift", subject(stored), str(day), str(self._open))
        if header.kind == "shift_close":
            self._open = _Day(0, "")


def check_void(tx: Transaction, stored: Stored) -> Iterator[Difference]:
    """Check that a void or a reversal holds the whole of the document it names; a void stands in the same shift.

    Args:
        tx: A transaction.
        stored: A document; one of another kind is let pass.
    """
    header = stored.header
    if header.kind not in {"void", "reversal"}:
        return
    original = facts.by_uuid(tx, header.of_uuid) if header.of_uuid else None
    if original is None or not _may_undo(stored, original):
        expected = f"sale, shift {header.shift}" if header.kind == "void" else "/".join(REVERSIBLE)
        yield Difference("void", subject(stored), header.of_uuid, expected)
    elif not _holds(stored, original):
        yield Difference("void", subject(stored), "", f"{original.kind} {original.number}")


def _holds(stored: Stored, original: facts.Fact) -> bool:
    """Whether the whole of the document it names is inside."""
    of = part(stored.body, "of")
    return (of["kind"], of["version"], part(of, "body")) == (original.kind, original.version, original.body)


def _may_undo(stored: Stored, original: facts.Fact) -> bool:
    if stored.header.kind == "void":
        return original.kind == "sale" and original.shift == stored.header.shift
    return original.kind in REVERSIBLE
