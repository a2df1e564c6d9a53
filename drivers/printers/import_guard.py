"""Importing python-escpos 3.1 without what it does to the rest of the program.

Its import puts a handler on the root logger (an error logged later is written over the till's screen), makes an empty
temporary folder and leaves it, and trusts a pickle: so the pickle lives in a folder of our own, mode 0700, and one that
was cut short by a power cut, changed by somebody, or made by another version is thrown away.
"""

import hashlib
import importlib.util
import logging
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PICKLE_DIR = "ESCPOS_CAPABILITIES_PICKLE_DIR"
_SEAL = "seal"


class CacheNotPrivate(Exception):
    """The folder for the pickle belongs to another user: whoever writes to it could run code in the till."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder; the sentence is the till's."""
        super().__init__(str(folder))
        self.folder = folder


@contextmanager
def escpos_import(cache_dir: Path) -> Iterator[None]:
    """Put the import of python-escpos into this block, the first time in a process; its table is kept in `cache_dir`.

    Raises:
        CacheNotPrivate: `cache_dir` is not this user's own folder; nothing was imported.

    """
    folder = cache_dir / "escpos"
    _make_private(folder)
    _drop_unsealed(folder)
    with _no_root_handler(), _environment(_PICKLE_DIR, str(folder)), _temporary_files_in(folder):
        yield
    _write_seal(folder)


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    facts = folder.lstat()
    if facts.st_uid != os.geteuid() or not stat.S_ISDIR(facts.st_mode):
        raise CacheNotPrivate(folder)
    folder.chmod(0o700)


def _drop_unsealed(folder: Path) -> None:
    seal = folder / _SEAL
    if not seal.exists() or seal.read_text(encoding="ascii", errors="replace") != _seal_of(folder):
        for pickle in folder.glob("*.pickle"):
            pickle.unlink()


def _write_seal(folder: Path) -> None:
    draft = folder / f"{_SEAL}.new"
    draft.write_text(_seal_of(folder), encoding="ascii")
    draft.replace(folder / _SEAL)


def _seal_of(folder: Path) -> str:
    digest = hashlib.sha256(_identity_of_their_table().encode())
    for pickle in sorted(folder.glob("*.pickle")):
        digest.update(pickle.read_bytes())
    return digest.hexdigest()


def _identity_of_their_table() -> str:
    """Which installed table the pickle was made from, without importing the library or reading its metadata (30 ms)."""
    spec = importlib.util.find_spec("escpos")
    if spec is None or spec.origin is None:
        return ""
    facts = Path(spec.origin).with_name("capabilities.json").stat()
    return f"{facts.st_size} {facts.st_mtime_ns}"


@contextmanager
def _no_root_handler() -> Iterator[None]:
    """A handler that says nothing keeps `logging.basicConfig` from adding one that does."""
    silent = logging.NullHandler()
    root = logging.getLogger()
    root.addHandler(silent)
    try:
        yield
    finally:
        root.removeHandler(silent)


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


@contextmanager
def _temporary_files_in(folder: Path) -> Iterator[None]:
    """The folder that the import makes and forgets is made here, and removed."""
    before = tempfile.tempdir
    tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before
        for leftover in folder.glob("tmp*"):
            # Not empty: it is another thread's, made in the same tenth of a second.
            with suppress(OSError):
                leftover.rmdir()
