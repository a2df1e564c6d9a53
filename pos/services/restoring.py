"""A backup put back: nothing of it is believed before it is verified, and no number is ever given out twice."""

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from pos.domain import restoring as rules
from pos.services.desk import Desk
from pos.services.session import business_date
from pos.services.verifying import Known, Verdict, verify
from pos.store import backup, carts, chain, replacing
from pos.store.chain import Entry
from pos.store.database import Database
from pos.store.first import version_of
from pos.store.upgrade import bring_up_to_date

Progress = Callable[[int, int], None]
"""Told now and then how many documents were checked, and how many there are."""

_SYSTEM: Final = 0
"""The user of what the program does by itself."""


class Resumed(NamedTuple):
    """Where a restored register goes on.

    Attributes:
        documents: How many documents the backup holds.
        after: Sequence number of the newest of them.
        first: Number of the restore: all that comes is numbered beyond it.
        head: SHA-256 of the restore in hexadecimal: the head of the chain.
    """

    documents: int
    after: int
    first: int
    head: str


def _silent(_done: int, _whole: int) -> None:
    """Say nothing."""


def restore_check(file: Path, public_key: str) -> Verdict:
    """Verify a backup by restoring it into a folder of its own, which is gone afterwards.

    Args:
        file: The backup; only read.
        public_key: The register's key, 64 hexadecimal digits; ``""`` to believe the backup's own.

    Returns:
        What was found; a backup without ``differences`` can be restored.

    Raises:
        RegisterRefused: It is no register's database (``foreign``, ``missing``).
        StoreFault: It is damaged, or the disk failed.
        OSError: There is no room.
    """
    with TemporaryDirectory(prefix="pos-") as folder:
        return fetch(file, Path(folder, "register.db"), public_key, _silent)


def fetch(file: Path, copy: Path, public_key: str, progress: Progress) -> Verdict:
    """Copy a backup, bring the copy up to date and check every document, posting and balance in it.

    Args:
        file: The backup; only read.
        copy: Where the copy goes; one that is there is replaced.
        public_key: The register's key, 64 hexadecimal digits; ``""`` to believe the backup's own.
        progress: Told now and then how many documents were checked, and how many there are.

    Raises:
        RegisterRefused: It is no register's database (``foreign``, ``missing``), or of a newer version (``newer``).
        StoreFault: It is damaged, or the disk failed.
        OSError: There is no room.
    """
    version = version_of(file)
    replacing.remove(copy)
    backup.copy_to(file, copy, overwrite=False)
    bring_up_to_date(copy, version, copy.parent.joinpath("backup"))
    database = Database(copy, writable=False)
    try:
        return verify(database, Known(public_key, ""), progress)
    finally:
        database.close()


def known_numbers(files: Iterable[Path], node: str) -> int:
    """Return the greatest number a node gave out, as far as databases of it can still tell; 0 when none can."""
    return max((replacing.newest_number(file, node) for file in files if file.exists()), default=0)


def resume(desk: Desk, known: int) -> Resumed:
    """Let a register that was copied from a backup go on, past every number it may have given out since.

    Carts that were not finished get new ids: the old ones may be those of sales that were lost.

    Args:
        desk: The copy, opened for writing.
        known: The greatest number known to have been given out, from 0.

    Raises:
        StoreFault: The disk failed; nothing was written.
    """
    with desk.database.write() as tx:
        after, head = chain.head(tx, desk.node.code)
        known = max(known, after, chain.floor(tx, desk.node.code))
        first = rules.first_after(known)
        entry = Entry(
            uuid=desk.new_id(),
            kind=rules.KIND,
            version=1,
            body=rules.decide_restore(after, head, known),
            shift=0,
            business_date=business_date(tx, desk),
            at_ms=desk.clock.now_ms(),
            user=_SYSTEM,
            person=0,
            of_uuid="",
        )
        written = chain.append_after_gap(tx, desk.node, entry, first)
        carts.rename_unfinished(tx, desk.new_id)
        return Resumed(written.key - 1, after, first, written.hash)
