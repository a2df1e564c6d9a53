"""Ids that sort by their moment, and keys that nobody else can read."""

from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from pos.services import keys
from pos.services.ids import uuid7
from tests.support.registers import NOON_MS, SetClock


def test_an_id_is_a_uuid_of_version_seven_with_its_moment() -> None:
    made = UUID(uuid7(SetClock(NOON_MS)))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == NOON_MS


def test_ids_sort_by_their_moment_and_never_repeat() -> None:
    moments = [uuid7(SetClock(NOON_MS + step)) for step in range(100)]
    assert moments == sorted(moments)
    assert len({uuid7(SetClock(NOON_MS)) for _ in range(1000)}) == 1000


def test_what_a_key_signs_its_public_half_confirms(tmp_path: Path) -> None:
    keys.create(tmp_path / "node.key")
    signature = keys.signer(tmp_path / "node.key")(b"\0" * 32)
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(keys.public_key(tmp_path / "node.key"))).verify(
        signature, b"\0" * 32
    )


def test_a_key_is_its_owners_alone_and_never_overwritten(tmp_path: Path) -> None:
    keys.create(tmp_path / "node.key")
    assert (tmp_path / "node.key").stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        keys.create(tmp_path / "node.key")
