"""The first files of the guest: a shell, the modules, and a script that mounts this machine's disk to be read only.

The guest's root is this machine's ``/``, read-only over 9p, with a layer of memory on top: the tests run with the very
Python, libraries and sources of the checkout, and what they write is gone with the guest.
"""

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.kernel.modules import Module

OPTIONS: Final = {"dummy_hcd": "num=3"}
"""Three USB ports: one printer, one serial scanner and one that types may be plugged in at once."""
RESULT: Final = "/run/gerai-pos-result"
"""Where the guest finds the folder for its result."""

_DIRECTORY, _FILE = 0o040755, 0o100755
_HOST: Final = "ro,trans=virtio,version=9p2000.L,cache=loose,msize=262144"
_SHARED: Final = "rw,trans=virtio,version=9p2000.L"


class Entry(NamedTuple):
    """A file or, with no content, a folder of the archive."""

    path: str
    content: bytes | None


def entries(busybox: Path, modules: Sequence[Module], command: Sequence[str], folder: Path) -> list[Entry]:
    """Return everything the guest begins with; ``command`` is run in ``folder`` and then the guest is switched off."""
    folders = [Entry(name, None) for name in ("bin", "dev", "proc", "sys", "lower", "upper", "system", "modules")]
    shell = [Entry("bin/busybox", busybox.read_bytes()), Entry("init", _script(modules, busybox, command, folder))]
    return [*folders, *shell, *(Entry(f"modules/{module.name}.ko", module.content) for module in modules)]


def _script(modules: Sequence[Module], busybox: Path, command: Sequence[str], folder: Path) -> bytes:
    told = "exec </dev/ttyS0 >/dev/ttyS0 2>&1"
    program = f"{told}; cd {shlex.quote(str(folder))} && {shlex.join(command)}; {busybox} sync; {busybox} poweroff -f"
    lines = [
        "#!/bin/busybox sh",
        'mount() { /bin/busybox mount "$@" || /bin/busybox poweroff -f; }',
        "mount -t proc proc /proc",
        "mount -t sysfs sys /sys",
        "mount -t devtmpfs dev /dev",
        *(f"/bin/busybox insmod /modules/{module.name}.ko {OPTIONS.get(module.name, '')}" for module in modules),
        f"mount -t 9p -o {_HOST} host /lower",
        "mount -t tmpfs -o mode=0755 upper /upper",
        "/bin/busybox mkdir /upper/top /upper/work",
        "mount -t overlay -o lowerdir=/lower,upperdir=/upper/top,workdir=/upper/work root /system",
        *(f"mount -o move /{name} /system/{name}" for name in ("dev", "proc", "sys")),
        "mount -t tmpfs run /system/run",
        "/bin/busybox mkdir -p /system/dev/pts /system/dev/shm",
        "mount -t devpts pts /system/dev/pts",
        "mount -t tmpfs shm /system/dev/shm",
        "mount -t configfs config /system/sys/kernel/config",
        f"/bin/busybox mkdir /system{RESULT}",
        f"mount -t 9p -o {_SHARED} result /system{RESULT}",
        f"exec /bin/busybox switch_root /system {busybox} sh -c {shlex.quote(program)}",
    ]
    return "\n".join((*lines, "")).encode()


def archive(content: Iterable[Entry]) -> bytes:
    """Pack the entries as the kernel unpacks them.

    Source: Linux, Documentation/driver-api/early-userspace/buffer-format.rst.
    """
    records = [_record(number, entry) for number, entry in enumerate((*content, Entry("TRAILER!!!", b"")), start=1)]
    return b"".join(records)


def _record(number: int, entry: Entry) -> bytes:
    name, body = entry.path.encode() + b"\0", entry.content or b""
    mode = _DIRECTORY if entry.content is None else _FILE
    fields = (number, mode, 0, 0, 1, 0, len(body), 0, 0, 0, 0, len(name), 0)
    head = b"070701" + b"".join(b"%08x" % field for field in fields) + name
    return _padded(head) + _padded(body)


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
