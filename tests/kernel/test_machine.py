"""The machine is listened to line by line, and is gone afterwards whatever happens."""

import sys
from pathlib import Path

import pytest

from tests.kernel.machine import Ended, command, run
from tests.kernel.packages import Kernel
from tests.support.patience import until

LONG = 60


def program(text: str) -> list[str]:
    return [sys.executable, "-u", "-c", f"import os, signal\n{text}"]


def test_what_the_guest_says_is_passed_on_as_it_comes() -> None:
    heard: list[str] = []
    assert run(program(r"print('one\r'); print('two')"), LONG, heard.append) == Ended(is_in_time=True, code=0)
    assert heard == ["one", "two"]


def test_a_machine_that_stands_still_is_killed_at_the_limit() -> None:
    heard: list[str] = []
    ended = run(program("signal.pause()"), 0.2, heard.append)
    assert not ended.is_in_time
    assert ended.code != 0


def test_whoever_has_enough_leaves_no_machine_behind() -> None:
    numbers: list[int] = []

    def interrupt(line: str) -> None:
        numbers.append(int(line))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(program("print(os.getpid()); signal.pause()"), LONG, interrupt)
    until(lambda: not Path(f"/proc/{numbers[0]}").exists())


def test_the_guest_reads_the_disk_and_writes_only_its_result(tmp_path: Path) -> None:
    (tmp_path / "boot").mkdir()
    (tmp_path / "boot/vmlinuz-6.1.0-1-amd64").touch()
    words = command(Kernel(tmp_path), tmp_path / "initrd", tmp_path / "result")
    disks = [word for word in words if word.startswith("local,")]
    assert [("readonly=on" in disk, "path=/," in disk) for disk in disks] == [(True, True), (False, False)]
    assert Kernel(tmp_path).version == "6.1.0-1-amd64"
