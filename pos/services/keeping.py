"""A backup at every closing: made on a thread of its own beside the till, the newest ones kept."""

import logging
import os
import threading
from pathlib import Path

from pos.services.backups import backup_to
from pos.store.faults import StoreFault


class Keeper:
    """Keeps the backups of one register in its folder."""

    def __init__(self, source: Path, folder: Path, kept: int) -> None:
        """Keep copies of a database.

        Args:
            source: The register's database.
            folder: Where the copies go.
            kept: How many of them stay; older ones made here are deleted, files of other names never.
        """
        self._source = source
        self._folder = folder
        self._kept = kept

    def keep(self, shift: int) -> threading.Thread:
        """Begin the backup of a shift that was closed; never waits.

        The thread is not a daemon: a till that is left right after the close still finishes its backup.
        """
        thread = threading.Thread(target=self._copy, args=(shift,), name="backup")
        thread.start()
        return thread

    def newest_s(self) -> int:
        """Return when the newest backup was made, Unix seconds; 0 when there is none. Any file in the folder counts."""
        with os.scandir(self._folder) as files:
            return max((file.stat().st_mtime_ns for file in files), default=0) // 10**9

    def _copy(self, shift: int) -> None:
        try:
            backup_to(self._source, self._folder / f"shift-{shift:06}.db", overwrite=True)
        except (OSError, StoreFault):
            logging.getLogger("pos.backup").exception("the backup of shift %d was not made", shift)
            return
        for old in sorted(self._folder.glob("shift-*.db"))[: -self._kept]:
            old.unlink()
