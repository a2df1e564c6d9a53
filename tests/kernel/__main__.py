"""``make test-kernel``: the drivers under the kernel's own usblp, cdc-acm and evdev, in a machine made for it."""

import argparse
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.architecture.source import ROOT
from tests.kernel import initrd, machine, modules, packages, results

LIMIT_S: Final = 1_800
INTERRUPTED: Final = 130
COMPLAINTS: Final = ("BUG:", "WARNING:", "Oops")


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _show(line: str) -> None:
    """Show what the guest says, without the steps of pytest's counting."""
    if not line.startswith("collecting"):
        say(line)


def main(arguments: Sequence[str]) -> int:
    """Prepare, boot, report; 0 when every test passed."""
    asked = _options(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        kernel = packages.kernel(say)
        folder = _fresh(packages.cache() / "last")
        return _report(kernel, folder, *_run(kernel, folder, asked))
    except packages.NotPrepared as problem:
        say(str(problem))
        return 2
    except KeyboardInterrupt:
        say("Interrupted; the guest is gone.")
        return INTERRUPTED


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.kernel", description="Try the drivers under a real kernel.")
    parser.add_argument("-k", dest="only", default="", metavar="EXPRESSION", help="only tests whose names match")
    parser.add_argument("--limit-s", type=int, default=LIMIT_S, help=f"seconds for all of it ({LIMIT_S})")
    return parser.parse_args(arguments)


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _run(kernel: packages.Kernel, folder: Path, asked: argparse.Namespace) -> tuple[machine.Ended, int]:
    """Boot; how it ended and after how many seconds."""
    listing = next(kernel.modules.glob("*/modules.builtin")).read_text(encoding="utf-8")
    loaded = modules.in_order(kernel.modules, modules.built_in(listing), modules.WANTED)
    busybox = Path(shutil.which("busybox") or "")
    program = [sys.executable, "-m", "tests.kernel.guest", "-k", asked.only]
    file = folder / "initrd"
    file.write_bytes(initrd.archive(initrd.entries(busybox, loaded, program, ROOT)))
    say(f"Booting {kernel.version} with {len(loaded)} modules; the first test is half a minute away ...")
    begun = time.monotonic()
    ended = machine.run(machine.command(kernel, file, folder), asked.limit_s, _show)
    return ended, int(time.monotonic() - begun)


def _report(kernel: packages.Kernel, folder: Path, ended: machine.Ended, duration_s: int) -> int:
    cases = results.read(folder / results.FILE)
    qemu = subprocess.run(["qemu-system-x86_64", "--version"], check=True, capture_output=True, text=True).stdout
    facts: dict[str, str | int] = {
        "at_utc": datetime.now(UTC).isoformat(timespec="seconds"),
        "kernel": kernel.version,
        "qemu": qemu.splitlines()[0],
        "duration_s": duration_s,
    }
    (folder / "result.json").write_text(results.as_json(cases, facts), encoding="utf-8")
    for case in cases:
        if case.outcome != results.PASSED:
            say(f"{case.outcome}: {case.name}")
    if not ended.is_in_time:
        say("The time was up; the guest was killed.")
    if not cases:
        say(f"The guest never came to its tests. Its kernel's last words: {folder / 'kernel.log'}")
    passed = sum(case.outcome == results.PASSED for case in cases)
    complaints = sum(mark in text for mark in COMPLAINTS for text in _lines(folder / "kernel.log"))
    if complaints:
        say(f"The guest's kernel complained {complaints} times: {folder / 'kernel.log'}")
    say(f"{passed} of {len(cases)} passed under {kernel.version} in {duration_s} s. Kept in {folder}")
    return 0 if results.is_good(folder) else 1


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
