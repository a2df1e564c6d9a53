"""What the tests under a real kernel need of this machine: programs of Debian packages, and a kernel, unpacked only.

It is the one that ``linux-image-amd64`` stands for today; it goes into the user's cache, never into ``/boot``.
"""

import os
import platform
import re
import shutil
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

PROGRAMS: Final = (
    ("qemu-system-x86_64", "qemu-system-x86"),
    ("busybox", "busybox-static"),
    ("udevadm", "udev"),
    ("dpkg-deb", "dpkg"),
    ("apt-get", "apt"),
)
KERNEL_PACKAGE: Final = "linux-image-amd64"
UDEVD: Final = "/lib/systemd/systemd-udevd"
_INTERPRETER: Final = 3
"""The header of a program that needs libraries at its start. Source: System V ABI, program header, PT_INTERP."""
_VERSIONED: Final = re.compile(r"Depends: (linux-image-\d\S*)")


class NotPrepared(Exception):
    """This machine lacks something; the text says what a person does about it."""


class Kernel:
    """A kernel package, unpacked: its file to boot, and its modules below ``modules``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def image(self) -> Path:
        return next((self.folder / "boot").glob("vmlinuz-*"))

    @property
    def version(self) -> str:
        return self.image.name.removeprefix("vmlinuz-")

    @property
    def modules(self) -> Path:
        """Debian 12 has ``lib/modules``, later ones ``usr/lib/modules``."""
        return next(place for prefix in ("lib", "usr/lib") if (place := self.folder / prefix / "modules").is_dir())


def missing(which: Callable[[str], str | None], machine: str) -> str:
    """Say what must be installed before anything can be booted; nothing when all is there."""
    if machine != "x86_64":
        return f"The kernel tests boot a PC's kernel with a PC's Python; this machine is a {machine}."
    packages = [package for program, package in PROGRAMS if which(program) is None]
    busybox = which("busybox")
    if busybox is not None and not is_static(Path(busybox).read_bytes()):
        packages.append("busybox-static")
    if packages:
        return f"These Debian packages are missing: apt-get install {' '.join(sorted(set(packages)))}"
    return ""


def is_static(program: bytes) -> bool:
    """Whether a program of 64 bits runs where there are no libraries; Debian has busybox both ways."""
    offset, size, count = *struct.unpack_from("<Q", program, 32), *struct.unpack_from("<HH", program, 54)
    kinds = {struct.unpack_from("<I", program, offset + size * at)[0] for at in range(count)}
    return _INTERPRETER not in kinds


def cache() -> Path:
    """Where the unpacked kernels and the last result lie."""
    return user_cache_path("gerai-pos") / "kernel"


def kernel(say: Callable[[str], None]) -> Kernel:
    """Find the kernel in the cache, or fetch and unpack it.

    Raises:
        NotPrepared: something must be installed first, or no package could be had.
    """
    problem = missing(shutil.which, platform.machine())
    if problem:
        raise NotPrepared(problem)
    package = versioned(_output("apt-cache", "depends", KERNEL_PACKAGE))
    folder = cache() / package
    if not folder.is_dir():
        say(f"Fetching {package} (about 70 MB, unpacked into {folder}, not installed) ...")
        _unpack(package, folder)
    return Kernel(folder)


def versioned(depends: str) -> str:
    """Return the package with the newest version in its name, out of what ``apt-cache depends`` says."""
    found = _VERSIONED.search(depends)
    if found is None:
        raise NotPrepared(f"apt knows no {KERNEL_PACKAGE}: run apt-get update, on Debian.")
    return found[1]


def _unpack(package: str, folder: Path) -> None:
    """Leave a folder that is whole, or none."""
    work = folder.with_name(f"{folder.name}.new-{os.getpid()}")
    work.mkdir(parents=True)
    try:
        if subprocess.run(["apt-get", "download", package], cwd=work, check=False, capture_output=True).returncode:
            raise NotPrepared(f"{package} could not be fetched: run apt-get update and try again.")
        archive = next(work.glob("*.deb"))
        subprocess.run(["dpkg-deb", "--extract", archive, work / "root"], check=True)
        (work / "root").rename(folder)
    finally:
        shutil.rmtree(work)


def _output(*command: str) -> str:
    return subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}
    ).stdout
