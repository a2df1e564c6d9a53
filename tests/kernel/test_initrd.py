"""The first files of the guest, packed as the kernel reads them and with a script that a shell can read."""

import subprocess
from pathlib import Path

import pytest

from tests.kernel.initrd import Entry, archive, entries
from tests.kernel.modules import Module


@pytest.fixture
def busybox(tmp_path: Path) -> Path:
    file = tmp_path / "busybox"
    file.write_bytes(b"\x7fELF busybox")
    return file


def unpacked(data: bytes) -> dict[str, tuple[int, bytes]]:
    """Path to mode and content, read by the table of the format: 13 numbers of 8 digits behind the magic."""
    found: dict[str, tuple[int, bytes]] = {}
    at = 0
    while True:
        assert data[at : at + 6] == b"070701"
        numbers = [int(data[at + 6 + 8 * field : at + 14 + 8 * field], 16) for field in range(13)]
        size, name_size = numbers[6], numbers[11]
        name = data[at + 110 : at + 110 + name_size - 1].decode()
        body = at + -(-(110 + name_size) // 4) * 4
        if name == "TRAILER!!!":
            return found
        found[name] = (numbers[1], data[body : body + size])
        at = body + -(-size // 4) * 4


@pytest.mark.parametrize("length", range(5))
def test_files_of_every_length_are_found_again(length: int) -> None:
    content = [Entry("bin", None), Entry("bin/x" + "y" * length, b"z" * length), Entry("init", b"end")]
    found = unpacked(archive(content))
    assert list(found.values()) == [(0o040755, b""), (0o100755, b"z" * length), (0o100755, b"end")]


def test_the_guest_begins_with_a_shell_its_modules_and_a_script(busybox: Path) -> None:
    modules = [Module("usbcore", b"1"), Module("dummy_hcd", b"2")]
    found = {entry.path: entry.content for entry in entries(busybox, modules, ["python", "-m", "x"], Path("/a b"))}
    assert found["bin/busybox"] == busybox.read_bytes()
    assert (found["modules/usbcore.ko"], found["modules/dummy_hcd.ko"]) == (b"1", b"2")
    script = (found["init"] or b"").decode()
    assert script.index("usbcore.ko") < script.index("dummy_hcd.ko num=3") < script.index("switch_root")


def test_a_shell_reads_the_script_with_names_of_every_kind(busybox: Path) -> None:
    (script,) = (
        entry.content
        for entry in entries(busybox, [], ["python", "-k", 'it\'s "one" $HOME; rm'], Path("/a folder/$x"))
        if entry.path == "init"
    )
    subprocess.run(["sh", "-n"], input=script, check=True, timeout=30)
