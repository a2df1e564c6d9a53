"""A PC inside QEMU: started, listened to line by line, and ended in every case.

Without the processor's help (KVM), so that it runs where virtual machines may not hold others; ten times slower.
"""

import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.kernel.packages import Kernel


class Ended(NamedTuple):
    """How the machine came to its end."""

    is_in_time: bool
    code: int


def command(kernel: Kernel, initrd: Path, result: Path) -> list[str]:
    """Return the command that boots, with 9p to this machine's disk (read only) and to the folder of results."""
    return [
        *("qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", "1024"),
        *("-nodefaults", "-no-user-config", "-no-reboot", "-display", "none", "-vga", "std"),
        *("-kernel", str(kernel.image), "-initrd", str(initrd)),
        *("-append", "console=ttyS1 console=tty0 quiet panic=-1 net.ifnames=0"),
        *("-serial", "stdio", "-serial", f"file:{result / 'kernel.log'}", "-monitor", "none"),
        *("-virtfs", "local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap"),
        *("-virtfs", f"local,path={result},mount_tag=result,security_model=none,multidevs=remap"),
    ]


def run(command: Sequence[str], limit_s: float, hear: Callable[[str], None]) -> Ended:
    """Start, pass on what the guest says, wait for the end; at the limit or an interruption the machine is killed."""
    late = threading.Event()
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, errors="replace"
    ) as process:

        def kill() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(limit_s, kill)
        timer.start()
        try:
            for line in process.stdout or ():
                hear(line.rstrip())
            process.wait()
        finally:
            timer.cancel()
            process.kill()
    return Ended(not late.is_set(), process.returncode)
