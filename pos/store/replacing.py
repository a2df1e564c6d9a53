"""A register's files put aside and another database put in their place: what was there is never thrown away."""

from contextlib import closing
from pathlib import Path
from typing import Final

from pos.store.backup import sync
from pos.store.driver import dbapi, read_only_uri

_JOURNALS: Final = ("-wal", "-shm", "-journal")
_GIVEN_OUT: Final = "SELECT max(max(seq), max(number), max(shift)) FROM document WHERE node = ?"


def _with_journals(database: Path) -> tuple[Path, ...]:
    return (database, *(database.with_name(f"{database.name}{end}") for end in _JOURNALS))


def newest_number(database: Path, node: str) -> int:
    """Return the greatest number or place in the chain a node gave out, as far as a database can still tell.

    Args:
        database: A register's database, damaged perhaps; only read.
        node: Whose chain.

    Returns:
        0 when it holds nothing of that node, or cannot be read at all.
    """
    module = dbapi()
    try:
        with closing(module.connect(read_only_uri(database), uri=True)) as connection:
            return int(connection.execute(_GIVEN_OUT, (node,)).fetchone()[0] or 0)
    except module.DatabaseError:
        return 0


def put_aside_last(folder: Path) -> int:
    """Return the name of the newest folder of what was put aside: a number that was given out; 0 for none."""
    return max((int(each.name) for each in folder.glob("*") if each.name.isdecimal()), default=0)


def put_in_place(new: Path, database: Path, aside: Path) -> None:
    """Move a database with its journals aside, and another one into its place.

    The database goes first and comes last: a cut in the middle leaves no register, never a wrong one, and never the
    journal of the old one beside the new.

    Args:
        new: The new database, closed, without a journal; on the same file system.
        database: Where it goes.
        aside: The folder for what was there; made here.

    Raises:
        OSError: The folders cannot be written to.
    """
    aside.mkdir(mode=0o700, parents=True)
    for old in _with_journals(database):
        if old.exists():
            old.replace(aside.joinpath(old.name))
    sync(aside)
    sync(database.parent)
    new.replace(database)
    sync(database.parent)


def remove(database: Path) -> None:
    """Take a database away with its journals, as if it had never been made."""
    for each in _with_journals(database):
        each.unlink(missing_ok=True)
