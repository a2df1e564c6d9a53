"""``pos verify``: nothing in the database is believed; everything that can be derived is derived again and compared."""

from typing import NamedTuple

from pos.services.verifying.difference import Difference
from pos.services.verifying.ledger import Progress, Walked, walk
from pos.services.verifying.structure import check_file, check_structure
from pos.services.verifying.totals import check_balances, check_last_costs, check_lots, check_states
from pos.store.database import Database
from pos.store.faults import StoreFault
from pos.store.transaction import Transaction


class Known(NamedTuple):
    """What is known from outside the database.

    Attributes:
        public_key: The register's own key, 64 hexadecimal digits; ``""`` when its file cannot be read.
        head: A chain head printed on a receipt (short) or a Z (whole); ``""`` for none.
    """

    public_key: str
    head: str


class Verdict(NamedTuple):
    """What a verification found.

    Attributes:
        documents: How many documents were checked.
        head: SHA-256 of the newest one, in hexadecimal; the head of the chain.
        anchored: The document whose hash was asked for; ``""`` when none was asked for or none has it.
        differences: The first difference of each stage, the first one first; empty when all is well.
    """

    documents: int
    head: str
    anchored: str
    differences: tuple[Difference, ...]


def normal_head(printed: str) -> str:
    """Return a printed chain head as it is looked for: lower case, without its dash."""
    return printed.replace("-", "").replace(" ", "").lower()


def verify(database: Database, known: Known, progress: Progress) -> Verdict:
    """Check everything, in one reading transaction, beside a running till.

    The file comes first, then its structure, then document after document until one breaks a law, then what is kept
    beside them. A damaged file ends it, and so does a missing table; a document that breaks a law ends the walk, since
    what follows was built on it.

    Args:
        database: A register's database; nothing is written.
        known: What is known from outside.
        progress: Told now and then how many documents were checked, and how many there are.

    Raises:
        StoreFault: The disk or another process stops it; what is merely damaged is a difference.
    """
    try:
        with database.read() as tx:
            return _verdict(tx, known, progress)
    except StoreFault as fault:
        if fault.reason != "corrupt":
            raise
        return Verdict(0, "", "", (Difference("file", "register.db", fault.detail, ""),))


def _verdict(tx: Transaction, known: Known, progress: Progress) -> Verdict:
    file = next(check_file(tx), None)
    if file:
        return Verdict(0, "", "", (file,))
    built = next(check_structure(tx), None)
    if built and (built.law == "version" or built.where.startswith("table ")):
        return Verdict(0, "", "", (built,))
    walked = walk(tx, known.public_key, normal_head(known.head), progress)
    found = (built, *_after(tx, known, walked))
    return Verdict(walked.documents, walked.head, walked.anchored, tuple(each for each in found if each))


def _after(tx: Transaction, known: Known, walked: Walked) -> tuple[Difference | None, ...]:
    if walked.difference:
        return (walked.difference,)
    return (
        next(walked.days.check_locks(tx), None),
        next(check_balances(tx, walked.books), None),
        next(check_last_costs(tx, walked.books), None),
        next(check_lots(tx), None),
        next(check_states(tx), None),
        _unanchored(known, walked),
    )


def _unanchored(known: Known, walked: Walked) -> Difference | None:
    if not known.head or walked.anchored:
        return None
    return Difference("anchor", known.head, "", walked.head)
