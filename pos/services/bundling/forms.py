"""The forms of a day as they were printed: Z, cash, deposits, goods, counts; all but what buyers were given."""

from collections.abc import Iterator
from typing import Final

from drivers.printers.plain import plain_text
from pos.services.bundling.look import File, Look
from pos.services.pages import pages_of
from pos.store import days, documents, users
from pos.store.chain import Written
from pos.store.documents import Stored
from pos.store.transaction import Transaction

FOLDER: Final = "forms"

_OF_BUYERS: Final = frozenset({"sale", "reprint"})


def papers(tx: Transaction, date: str) -> Iterator[Stored]:
    """Read the documents of a business date that may have a form: those of its shifts, then those outside."""
    node = documents.own_node(tx)
    for shift in days.shifts_of(tx, date):
        yield from (each for each in documents.of_shift(tx, node, shift) if each.header.kind not in _OF_BUYERS)
    yield from (each for each in documents.outside_shifts(tx, date) if each.header.kind not in _OF_BUYERS)


def form_files(tx: Transaction, date: str, look: Look) -> Iterator[File]:
    """Make the forms of a business date, as a person reads them in the columns of the register's printer.

    Args:
        tx: A transaction.
        date: ISO.
        look: How its papers look.
    """
    for stored in papers(tx, date):
        header = stored.header
        user = users.by_id(tx, header.user)
        cashier = user.name if user else str(header.user)
        written = Written(stored.key, stored.document, stored.hash)
        for n, page in enumerate(pages_of(tx, look.house, written, cashier)):
            name = f"{header.kind}-{header.number:04}" + (f"-{n + 1}" if n else "")
            yield File(f"{FOLDER}/{name}.txt", plain_text(page.slip, look.profile).encode())
