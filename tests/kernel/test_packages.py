"""What is missing is said by the name of the package that brings it, before anything is begun."""

import shutil
import struct
from pathlib import Path

import pytest

from tests.kernel.packages import Kernel, NotPrepared, is_static, missing, versioned

HEADER, SIZE = 64, 56


def program(kinds: list[int]) -> bytes:
    """An ELF file of 64 bits with these program headers."""
    head = bytearray(HEADER)
    struct.pack_into("<Q", head, 32, HEADER)
    struct.pack_into("<HH", head, 54, SIZE, len(kinds))
    return bytes(head) + b"".join(struct.pack("<I", kind).ljust(SIZE, b"\0") for kind in kinds)


def test_a_program_that_needs_libraries_is_told_from_one_that_does_not() -> None:
    assert is_static(program([1, 1]))
    assert not is_static(program([6, 3, 1]))
    python = shutil.which("sh")
    assert python is not None
    assert not is_static(Path(python).read_bytes())


def test_every_package_that_is_missing_is_named_once() -> None:
    told = missing(lambda _: None, "x86_64")
    assert told.endswith("apt-get install apt busybox-static dpkg qemu-system-x86 udev")


def test_a_busybox_with_libraries_is_the_wrong_one(tmp_path: Path) -> None:
    busybox = tmp_path / "busybox"
    busybox.write_bytes(program([3]))
    assert missing(lambda _: str(busybox), "x86_64").endswith("apt-get install busybox-static")
    busybox.write_bytes(program([1]))
    assert missing(lambda _: str(busybox), "x86_64") == ""


def test_another_kind_of_machine_is_told_so() -> None:
    assert "aarch64" in missing(lambda _: None, "aarch64")


def test_the_kernel_is_the_one_that_the_distribution_names() -> None:
    said = "linux-image-amd64\n  Depends: linux-image-6.1.0-56-amd64\n  Breaks: x\n"
    assert versioned(said) == "linux-image-6.1.0-56-amd64"
    with pytest.raises(NotPrepared):
        versioned("")


@pytest.mark.parametrize("place", ["lib/modules", "usr/lib/modules"])
def test_the_modules_are_found_where_the_package_has_them(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(parents=True)
    assert Kernel(tmp_path).modules == tmp_path / place
