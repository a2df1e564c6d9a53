"""Files written whole or not at all: beside their name first, onto the disk for sure, then named."""

import os
from pathlib import Path
from uuid import uuid4


def write_whole(file: Path, content: bytes) -> None:
    """Write a file; whoever looks sees the old one or the new one, also after a power cut or on a full disk.

    Args:
        file: Its name; replaced where it is there.
        content: All of it.

    Raises:
        OSError: The disk is full or the folder cannot be written to; nothing was left behind.
    """
    unfinished = file.with_name(f".{file.name}.{uuid4().hex[:8]}")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Put the names of a folder's files onto the disk for sure."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
