"""A backup put into a register's folder: checked beside it, made to go on, and only then put in its place."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from pos.bootstrap.home import Home
from pos.bootstrap.register import desk_of, public_key
from pos.clock import SystemClock
from pos.config import Config, load
from pos.domain.errors import RegisterRefused
from pos.store.first import founded, version_of
from pos.store.lock import RegisterLock
from schema.version import HEAD

if TYPE_CHECKING:
    from pos.cli.context import Restored
    from pos.services.restoring import Resumed
    from pos.services.verifying.ledger import Progress

REPLACED: Final = "replaced"
"""The folder in a register's own that keeps what each restore replaced, under the number that restore took."""

_UNFINISHED: Final = "register.restored"


class Wanted(NamedTuple):
    """What is to be restored.

    Attributes:
        file: The backup.
        printed: The greatest number a person found on paper; -1 when nobody looked.
    """

    file: Path
    printed: int


def restore(path: Path, file: Path, printed: int, progress: "Progress") -> "Restored":
    """Restore a backup into a register's folder; what was there is put aside, and no number is given out again.

    Args:
        path: The register's folder; its ``outlet.toml`` and key stay as they are.
        file: The backup; only read.
        printed: The greatest number a person found on paper; -1 when nobody looked.
        progress: Told now and then how many documents were checked, and how many there are.

    Returns:
        What was found; with differences nothing was replaced.

    Raises:
        RegisterRefused: A till runs (``busy``), the backup is none (``missing``, ``foreign``), of a newer version, of
            another register (``other``, ``key``), or nobody knows which numbers were given out (``printed``).
        ConfigError: The register's ``outlet.toml`` is wrong.
        StoreFault: The backup is damaged, or the disk failed; nothing was replaced.
    """
    home = Home(path)
    config = load(home.config)
    lock = RegisterLock(home.lock)
    try:
        return _restore(home, config, Wanted(file, printed), progress)
    finally:
        lock.release()


def _restore(home: Home, config: Config, wanted: Wanted, progress: "Progress") -> "Restored":
    from pos.cli.context import Restored
    from pos.services import restoring
    from pos.store import replacing

    node = _refuse_another(home, config, wanted.file)
    known = _known(home, wanted, node)
    copy = home.path / _UNFINISHED
    try:
        verdict = restoring.fetch(wanted.file, copy, public_key(home.path), progress)
        if verdict.differences:
            return Restored(verdict, None, home.path)
        resumed = _resumed(home, config, copy, known)
        aside = home.folder(REPLACED) / str(resumed.first)
        replacing.put_in_place(copy, home.database, aside)
        return Restored(verdict, resumed, aside)
    finally:
        replacing.remove(copy)


def _refuse_another(home: Home, config: Config, file: Path) -> str:
    version = version_of(file)
    if version > HEAD:
        raise RegisterRefused(reason="newer", detail=version)
    node, key = founded(file)
    if node != f"{config.text('outlet.code')}-{config.number('register.number')}":
        raise RegisterRefused(reason="other", detail=node)
    if key != public_key(home.path):
        raise RegisterRefused(reason="key", detail=str(home.key))
    return node


def _known(home: Home, wanted: Wanted, node: str) -> int:
    """What the old register can still say, what earlier restores began with, and what a person read on paper."""
    from pos.services.restoring import known_numbers
    from pos.store.replacing import put_aside_last

    told = known_numbers((home.database,), node)
    if not told and wanted.printed < 0:
        raise RegisterRefused(reason="printed", detail=str(wanted.file))
    return max(told, wanted.printed, put_aside_last(home.path / REPLACED))


def _resumed(home: Home, config: Config, copy: Path, known: int) -> "Resumed":
    from pos.services.restoring import resume
    from pos.store.database import Database

    database = Database(copy, writable=True)
    try:
        return resume(desk_of(home, config, database, SystemClock()), known)
    finally:
        database.close()
