"""Files written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from pos.services.files import write_whole


def test_a_file_is_there_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_a_disk_that_fills_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "a.pdf", b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.pdf", b"old")]
