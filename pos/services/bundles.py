"""The day's bundle: all its reports and forms in one folder, with a backup that was restored before it counts.

The backup is made first and restored beside it, and the papers are made from what was restored: so they agree with it,
and the till never waits. The folder appears whole under its name or not at all, and can be made again at any time.
"""

import errno
import shutil
from pathlib import Path
from typing import Final, NamedTuple

from pos.domain.errors import RegisterRefused
from pos.services.bundling.binder import Binder
from pos.services.bundling.folders import BACKUP, forget_old_backups, new_folder, put_in_place
from pos.services.bundling.papers import Watch, write_papers
from pos.services.desk import Desk
from pos.services.restoring import fetch
from pos.services.verifying import Verdict
from pos.store import backup
from pos.store.database import Database
from pos.store.faults import StoreFault
from pos.store.lock import RegisterLock

_RESTORED: Final = "restored.db"


class Bundle(NamedTuple):
    """A finished bundle.

    Attributes:
        folder: The day's folder.
        files: How many files are in it.
        documents: How many documents its backup holds, all verified.
        head: SHA-256 of the newest of them, in hexadecimal.
    """

    folder: Path
    files: int
    documents: int
    head: str


def write_bundle(desk: Desk, date: str, binder: Binder, watch: Watch) -> Bundle | None:
    """Write the papers of a business date into the folder of that name, in place of an older one.

    Args:
        desk: The register; only its clock and its outlet are used.
        date: The business date, ISO.
        binder: Where from, where to, and how they look.
        watch: Told the progress; may stop it.

    Returns:
        None when it was stopped.

    Raises:
        StoreFault: The disk is full or failed, the register is damaged (``corrupt``), or another process writes papers
            (``busy``); an older folder of that name is as it was, and nothing else was left behind.
    """
    try:
        binder.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = _alone(binder.folder)
        try:
            return _bundled(desk, date, binder, watch)
        finally:
            lock.release()
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise StoreFault("disk_full" if full else "disk", str(error)) from error


def _alone(folder: Path) -> RegisterLock:
    try:
        return RegisterLock(folder / ".lock")
    except RegisterRefused as refused:
        raise StoreFault("busy", refused.detail) from refused


def _bundled(desk: Desk, date: str, binder: Binder, watch: Watch) -> Bundle | None:
    work = new_folder(binder.folder, date)
    try:
        verdict = _backed_up(binder, work)
        files = _written(desk, date, binder, (work, watch))
        if not files:
            return None
        put_in_place(work, binder.folder, date)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    forget_old_backups(binder.folder, binder.kept)
    return Bundle(binder.folder / date, files, verdict.documents, verdict.head)


def _backed_up(binder: Binder, work: Path) -> Verdict:
    """The backup, and what its restoring found."""
    backup.copy_to(binder.source, work / BACKUP, overwrite=False)
    restored = work / _RESTORED
    restored.mkdir()
    try:
        verdict = fetch(work / BACKUP, restored / BACKUP, binder.public_key, lambda _done, _whole: None)
    except RegisterRefused as refused:
        raise StoreFault("corrupt", refused.reason) from refused
    if verdict.differences:
        first = verdict.differences[0]
        raise StoreFault("corrupt", f"{first.law}: {first.where}")
    return verdict


def _written(desk: Desk, date: str, binder: Binder, made: tuple[Path, Watch]) -> int:
    """The papers, read from what was restored, which is gone afterwards."""
    folder = made[0] / _RESTORED
    restored = Database(folder / BACKUP, writable=False)
    try:
        return write_papers(desk._replace(database=restored), date, binder.look, made)
    finally:
        restored.close()
        shutil.rmtree(folder)
