"""One slip as it goes into the spool, and what every maker of slips is given."""

from collections.abc import Callable
from typing import NamedTuple

from drivers.printers.slip import Slip
from pos.domain.documents import Body
from pos.reports.slips.frame import House, Signed
from pos.store.chain import Written
from pos.store.transaction import Transaction


class Page(NamedTuple):
    """A slip, and what the spool keeps beside it.

    Attributes:
        kind: ``receipt``, ``copy``, ``z``, ``cash`` or ``goods``.
        document: Key of the document it shows.
        copy_no: n of SALINAN n; 0 for an original.
        slip: What is on it.
    """

    kind: str
    document: int
    copy_no: int
    slip: Slip


class Leaf(NamedTuple):
    """A document whose slip is wanted.

    Attributes:
        tx: The transaction that wrote it; only slips about other documents, or with names, read from it.
        house: Whose slip it is.
        written: The document in its place.
        signed: Its own facts.
    """

    tx: Transaction
    house: House
    written: Written
    signed: Signed

    @property
    def body(self) -> Body:
        """The document's body."""
        return self.written.document.body

    def page(self, kind: str, slip: Slip) -> Page:
        """Return a slip of this very document."""
        return Page(kind, self.written.key, 0, slip)


Maker = Callable[[Leaf], Page | None]
"""Makes the slip of one kind of document; None where this one needs none. Raises LookupError when what the document is
about is not there."""
