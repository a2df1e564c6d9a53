"""The guest's first program: start udev with the rules of ``deploy/``, then run the tests of this folder.

It is started once, by the script of the initrd, as root of a machine that nobody else uses.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.architecture.source import ROOT
from tests.kernel import results
from tests.kernel.initrd import RESULT
from tests.kernel.packages import UDEVD

HOME: Final = Path("/run/gerai-pos")
RULES: Final = Path("/etc/udev/rules.d")


def start_udev() -> None:
    """Names and groups are given as on a counter: systemd's own rules and ours, and none of this machine's."""
    subprocess.run(["mount", "-t", "tmpfs", "rules", RULES], check=True)
    for rules in (ROOT / "deploy/udev").iterdir():
        shutil.copy(rules, RULES)
    subprocess.run([UDEVD, "--daemon"], check=True)
    subprocess.run(["udevadm", "trigger"], check=True)
    subprocess.run(["udevadm", "settle"], check=True)


def main(arguments: list[str]) -> int:
    """Run pytest in a process of its own, and leave its result where the host looks for it."""
    start_udev()
    environment = {**os.environ, "POS_KERNEL_GUEST": "1", "HOME": str(HOME), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [
        *(
            sys.executable,
            "-m",
            "pytest",
            "--verbose",
            "--no-header",
            "--confcutdir=tests/kernel",
            "tests/kernel/guest",
        ),
        *(f"--basetemp={HOME}", "--color=no", "--tb=short"),
        *("-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:xdist", "-p", "no:cov"),
        *("--override-ini=faulthandler_timeout=600", f"--junitxml={RESULT}/junit.xml", *arguments),
    ]
    code = subprocess.run(command, check=False, env=environment).returncode
    (Path(RESULT) / results.END).write_text(str(code), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
