"""The day's bundle: all its reports and forms in one folder, with a backup that was restored before it counts.

The backup is made first and restored beside it, and the papers are made from what was restored: so they agree with it,
and the till never waits. The folder appears whole under its name or not at all, and can be made again at any time.
"""

import errno
import os
import shutil
from collections.abc import Callable
from hashlib import file_digest, sha256
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from pos.domain.errors import RegisterRefused
from pos.services.bundling.binder import Binder
from pos.services.bundling.forms import form_files
from pos.services.bundling.listing import listing
from pos.services.bundling.look import File
from pos.services.bundling.reports import COUNT, report_files
from pos.services.desk import Desk
from pos.services.files import sync_folder
from pos.services.restoring import fetch
from pos.services.verifying import Verdict
from pos.store import backup, replacing
from pos.store.database import Database
from pos.store.faults import StoreFault
from pos.store.lock import RegisterLock

BACKUP: Final = "register.db"
SUMS: Final = "SHA256SUMS"

_RESTORED: Final = ".restored.db"

Watch = Callable[[int, int], bool]
"""Told how many files are written of how many; False stops, and nothing is left behind."""


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
    _put_right(binder.folder)
    work = binder.folder / f".{date}.new"
    work.mkdir(mode=0o700)
    try:
        verdict = _verified(binder, work)
        bundle = _written(desk, date, binder, (work, watch), verdict)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if bundle:
        _forget_old_backups(binder)
    return bundle


def _verified(binder: Binder, work: Path) -> Verdict:
    """The backup, and what its restoring found."""
    backup.copy_to(binder.source, work / BACKUP, overwrite=False)
    verdict = fetch(work / BACKUP, work / _RESTORED, binder.public_key, lambda _done, _whole: None)
    if verdict.differences:
        first = verdict.differences[0]
        raise StoreFault("corrupt", f"{first.law}: {first.where}")
    return verdict


def _written(desk: Desk, date: str, binder: Binder, made: tuple[Path, Watch], verdict: Verdict) -> Bundle | None:
    work, watch = made
    restored = Database(work / _RESTORED, writable=False)
    kept = {BACKUP: _digest(work / BACKUP)}
    try:
        with restored.read() as tx:
            forms = tuple(form_files(tx, date, binder.look))
            reports = report_files(tx, desk._replace(database=restored), date, binder.look)
            for done, file in enumerate(chain(reports, forms), 1):
                kept[file.path] = _keep(work, file)
                if not watch(done, COUNT + len(forms)):
                    return None
    finally:
        restored.close()
        replacing.remove(work / _RESTORED)
    index = listing(date, tuple(kept), binder.look)
    kept[index.path] = _keep(work, index)
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(kept.items()))
    _keep(work, File(SUMS, lines.encode()))
    _put_in_place(work, binder.folder, date)
    return Bundle(binder.folder / date, len(kept) + 1, verdict.documents, verdict.head)


def _keep(work: Path, file: File) -> str:
    """Write a file for sure; returns its SHA-256 in hexadecimal."""
    path = work / file.path
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with path.open("wb") as opened:
        opened.write(file.content)
        opened.flush()
        os.fsync(opened.fileno())
    return sha256(file.content).hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def _put_in_place(work: Path, folder: Path, date: str) -> None:
    """Name the new folder; the old one is hidden for that moment, and shown again if the power fails in it."""
    for each in (*(path for path in work.iterdir() if path.is_dir()), work):
        sync_folder(each)
    day, old = folder / date, folder / f".{date}.old"
    if day.exists():
        day.rename(old)
    work.rename(day)
    sync_folder(folder)
    shutil.rmtree(old, ignore_errors=True)


def _put_right(folder: Path) -> None:
    """Show what a power cut hid, and take away what it left half done."""
    for old in folder.glob(".????-??-??.old"):
        day = folder / old.name[1:-4]
        if not day.exists():
            old.rename(day)
    for leftover in folder.glob(".????-??-??.*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _forget_old_backups(binder: Binder) -> None:
    days = sorted(binder.folder.glob("????-??-??"))
    for day in days[: -binder.kept]:
        (day / BACKUP).unlink(missing_ok=True)
