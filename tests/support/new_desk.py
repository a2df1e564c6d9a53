"""A register just created, with the shipped reference data and no product: for tests of what fills it."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos.services import reference
from pos.services.desk import Desk, Outlet
from pos.store import chain
from pos.store.chain import Node
from pos.store.database import Database
from pos.store.upgrade import migrate

START_MS = 1_767_229_200_000
"""2026-01-01 08:00 WIB."""

OUTLET = Outlet("Koperasi Contoh", (), "WIB", "1", "1", "printer", (), ())


class FixedClock(NamedTuple):
    """A clock that stands still."""

    at_ms: int

    def now_ms(self) -> int:
        """Return Unix milliseconds, UTC."""
        return self.at_ms


def counted_ids() -> Callable[[], str]:
    """Ids that count up, UUIDs of version 7 by their digits."""
    ids = count(1)
    return lambda: str(UUID(int=(0x019B_0000_0000_7000 << 64) + (0x8000 << 48) + next(ids)))


def new_desk(path: Path) -> Desk:
    """Create a register on 2026-01-01 with its reference data; ``desk.database.close()`` ends it."""
    migrate(path)
    key = Ed25519PrivateKey.from_private_bytes(b"\1" * 32)
    node = Node("G01-1", "G01", key.sign)
    desk = Desk(Database(path, writable=True), node, FixedClock(START_MS), OUTLET, counted_ids())
    start = reference.shipped()
    with desk.database.write() as tx:
        reference.seed(tx, start)
        body: dict[str, object] = {"public_key": key.public_key().public_bytes_raw().hex()}
        chain.append(tx, desk.node, desk.master_entry("node", body, 0))
        reference.record(tx, desk, start, 0)
    return desk


def on_day(desk: Desk, days: int) -> Desk:
    """The same register some days later."""
    return desk._replace(clock=FixedClock(START_MS + days * 86_400_000))
