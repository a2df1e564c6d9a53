"""Budget 7: how often the disk is asked to sync for a payment, counted by strace."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.bench import progress
from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.programs.payments import BEGIN, END, PAYMENTS
from tests.bench.pty_program import ROOT
from tests.bench.results import EXACTLY, Budget, Result

_WHAT: Final = "disk syncs per payment with its cart events, outside checkpoints"
_STRACE: Final = ("strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-e", "signal=none", "-o")
_SYNC: Final = re.compile(r"\b(?:fsync|fdatasync)\(\d+<([^>]*)>")


def counted(trace: str) -> int:
    """Syncs between the marks of a trace, without those of checkpoints: the WAL once more, then the database."""
    names = _SYNC.findall(trace.partition(BEGIN)[2].partition(END)[0])
    checkpoints = sum(not name.endswith("-wal") for name in names)
    return len(names) - 2 * checkpoints


def measure(options: Options) -> list[Result]:
    """Budget 7; not counted where strace is not installed, which is no budget met."""
    budget = Budget(EXACTLY, 1)
    if shutil.which("strace") is None:
        return [Result(7, _WHAT, float("nan"), "", budget, "not counted: strace is not installed")]
    progress.say("syncing")
    with homes.copies(options.products, 0, 1) as (home,), tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "trace"
        program = (sys.executable, "-m", "tests.bench.programs.payments", str(home), str(options.products))
        subprocess.run([*_STRACE, str(log), *program], check=True, cwd=ROOT, stderr=subprocess.DEVNULL)
        syncs = counted(log.read_text(encoding="utf-8", errors="replace"))
    return [Result(7, _WHAT, syncs / PAYMENTS, "", budget, f"{syncs} syncs in {PAYMENTS} payments")]
