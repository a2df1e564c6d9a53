"""The folders of days: a new one is written under a hidden name and then shown; what a power cut left is put right."""

import os
import shutil
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Final

from pos.services.bundling.look import File
from pos.services.files import sync_folder

BACKUP: Final = "register.db"
"""Name of the backup in a day's folder."""


def new_folder(folder: Path, date: str) -> Path:
    """Return the hidden folder the papers of a date are written into, made here; what an earlier try left is gone."""
    _put_right(folder)
    work = folder / f".{date}.new"
    work.mkdir(mode=0o700)
    return work


def keep(work: Path, file: File) -> str:
    """Write a file for sure; returns its SHA-256 in hexadecimal."""
    path = work / file.path
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with path.open("wb") as opened:
        opened.write(file.content)
        opened.flush()
        os.fsync(opened.fileno())
    return sha256(file.content).hexdigest()


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def put_in_place(work: Path, folder: Path, date: str) -> None:
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


def forget_old_backups(folder: Path, kept: int) -> None:
    """Take the backup out of the days' folders, but for the newest ones; their papers stay."""
    for day in sorted(folder.glob("????-??-??"))[:-kept]:
        (day / BACKUP).unlink(missing_ok=True)
