"""A copy of a database as one moment of it: checked, on the disk for sure, and in place all at once or not at all."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from pos.store.driver import dbapi, read_only_uri
from pos.store.faults import StoreFault, fault_of


def copy_to(source: Path, target: Path, *, overwrite: bool) -> int:
    """Copy a database beside whatever is writing to it, in one step of SQLite's own backup.

    The copy is written under another name, checked, synced and then named; its folder is synced too, so neither a power
    cut nor a full disk leaves half a backup under the name of a whole one. It is readable by its owner alone.

    Args:
        source: A register's database; only read.
        target: The copy's name.
        overwrite: Whether a file of that name may be replaced.

    Returns:
        The size of the copy in bytes.

    Raises:
        FileExistsError: There is a file of that name and it may not be replaced; nothing was written.
        OSError: The target's folder cannot be written to.
        StoreFault: The copy is damaged (``corrupt``), or the disk failed; nothing was left behind.
    """
    if target.exists() and not overwrite:
        raise FileExistsError(17, "File exists", str(target))
    unfinished = target.with_name(f".{target.name}.{uuid4().hex[:8]}")
    os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        _fill(source, unfinished)
        _check(unfinished)
        sync(unfinished)
        size = unfinished.stat().st_size
        _name(unfinished, target, overwrite=overwrite)
    finally:
        unfinished.unlink(missing_ok=True)
    sync(target.parent)
    return size


def _fill(source: Path, copy: Path) -> None:
    """The copy keeps a rollback journal, so that it is one file; a register that opens it returns to WAL."""
    module = dbapi()
    try:
        with (
            closing(module.connect(read_only_uri(source), uri=True)) as reading,
            closing(module.connect(str(copy))) as writing,
        ):
            reading.backup(writing)
            writing.execute("PRAGMA journal_mode=DELETE")
    except module.DatabaseError as error:
        raise fault_of(error) from error


def _check(copy: Path) -> None:
    module = dbapi()
    try:
        with closing(module.connect(read_only_uri(copy), uri=True)) as reading:
            found = str(reading.execute("PRAGMA quick_check(1)").fetchone()[0])
    except (module.DatabaseError, UnicodeDecodeError) as error:
        raise fault_of(error) from error
    if found != "ok":
        raise StoreFault("corrupt", found)


@contextmanager
def moment_of(source: Path) -> Iterator[Path]:
    """Copy a database to a private file for as long as somebody reads it; unchecked, gone afterwards.

    For a reader that takes its time where there is no WAL: there, whoever reads keeps a till from committing.

    Raises:
        StoreFault: It cannot be read, or there is no room for the copy.
    """
    with TemporaryDirectory(prefix="pos-") as folder:
        copy = Path(folder, source.name)
        _fill(source, copy)
        yield copy


def sync(path: Path) -> None:
    """Have a file or folder on the disk for sure."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _name(unfinished: Path, target: Path, *, overwrite: bool) -> None:
    """A link refuses a name that was taken meanwhile; a file system without links (a stick) can only rename."""
    if not overwrite:
        try:
            target.hardlink_to(unfinished)
        except FileExistsError:
            raise
        except OSError:
            pass
        else:
            return
    unfinished.replace(target)
