"""A backup a person asked for: the copy, and what it holds, to be written down beside it."""

from pathlib import Path
from typing import NamedTuple

from pos.store import backup, documents
from pos.store.database import Database


class Backup(NamedTuple):
    """A finished backup.

    Attributes:
        file: Where it is.
        size: Its size in bytes.
        documents: How many documents it holds.
        head: SHA-256 of the newest one, in hexadecimal; ``""`` when there is none.
    """

    file: Path
    size: int
    documents: int
    head: str


def backup_to(source: Path, target: Path, *, overwrite: bool) -> Backup:
    """Copy a register's database, beside a running till, and read the copy once.

    Args:
        source: The register's database.
        target: The copy's name.
        overwrite: Whether a file of that name may be replaced.

    Raises:
        FileExistsError: There is a file of that name and it may not be replaced.
        OSError: The target's folder cannot be written to.
        StoreFault: The disk failed or the copy is damaged; nothing was left behind.
    """
    size = backup.copy_to(source, target, overwrite=overwrite)
    copy = Database(target, writable=False)
    try:
        with copy.read() as tx:
            return Backup(target, size, documents.count(tx), documents.newest_hash(tx))
    finally:
        copy.close()
