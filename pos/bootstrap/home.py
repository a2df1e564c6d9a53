"""The folder of a register: what lies where, the log it writes, and how the program ends after a bug."""

import logging
import os
import threading
from pathlib import Path
from typing import NamedTuple

from pos.ui.rescue import give_terminal_back

_LONG_LOG_BYTES = 1_000_000


class Home(NamedTuple):
    """The folder of a register and what lies in it."""

    path: Path

    @property
    def config(self) -> Path:
        """The configuration, ``outlet.toml``."""
        return self.path / "outlet.toml"

    @property
    def database(self) -> Path:
        """The register's database."""
        return self.path / "register.db"

    @property
    def key(self) -> Path:
        """The node's signing key."""
        return self.path / "keys" / "node.key"

    @property
    def lock(self) -> Path:
        """The lock of the process that writes."""
        return self.path / "register.lock"

    @property
    def printers(self) -> Path:
        """What was found out about the printers' paper; without it each is believed when it complains."""
        return self.path / "printers.json"

    def folder(self, name: str) -> Path:
        """Return a folder of the register (``slips``, ``backup``, ``log``), made when it is not there."""
        folder = self.path / name
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder


def crash() -> None:
    """End the program after a bug in a thread: the sale is safe, and a supervisor script starts the till again."""
    logging.shutdown()
    give_terminal_back(0, 2)
    os._exit(70)


def keep_log(home: Home) -> None:
    """Write what goes wrong to ``log/pos.log``; a long one is put beside it first.

    A bug in a thread of ours is logged like any other, and then ends the program.
    """
    log = home.folder("log") / "pos.log"
    if log.exists() and log.stat().st_size > _LONG_LOG_BYTES:
        log.replace(log.with_suffix(".old.log"))
    logging.basicConfig(
        filename=log, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s", force=True
    )
    log.chmod(0o600)
    threading.excepthook = _thread_failed


def _thread_failed(failed: threading.ExceptHookArgs) -> None:
    name = failed.thread.name if failed.thread else "?"
    if failed.exc_value is not None:
        logging.getLogger("pos").error("thread %s stopped", name, exc_info=failed.exc_value)
    crash()
