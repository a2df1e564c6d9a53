"""The node's key: a file outside the database, so that whoever rewrites the database cannot sign what he wrote."""

import os
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def create(path: Path) -> None:
    """Make a new Ed25519 key: 32 bytes in hexadecimal, readable by its owner alone.

    Raises:
        FileExistsError: There is a key already; it is never overwritten.
    """
    seed = Ed25519PrivateKey.generate().private_bytes_raw()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(seed.hex() + "\n")
        file.flush()
        os.fsync(file.fileno())


def _load(path: Path) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text(encoding="ascii").strip()))


def signer(path: Path) -> Callable[[bytes], bytes]:
    """Return what signs 32 bytes with the key of a file and gives 64 bytes.

    Raises:
        FileNotFoundError: There is no key.
        ValueError: The file holds none.
    """
    return _load(path).sign


def public_key(path: Path) -> str:
    """Return the public half of the key of a file: 64 hexadecimal digits."""
    return _load(path).public_key().public_bytes_raw().hex()
