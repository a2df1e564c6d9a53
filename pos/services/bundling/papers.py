"""All papers of a day, written into a folder one after the other, with their sums."""

from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Final

from pos.services.bundling.folders import BACKUP, digest_of, keep
from pos.services.bundling.forms import form_files
from pos.services.bundling.listing import listing
from pos.services.bundling.look import File, Look
from pos.services.bundling.reports import COUNT, report_files
from pos.services.desk import Desk

SUMS: Final = "SHA256SUMS"
"""Name of the file that has the sum of every other one."""

Watch = Callable[[int, int], bool]
"""Told how many files are written of how many; False stops, and nothing is left behind."""


def write_papers(desk: Desk, date: str, look: Look, made: tuple[Path, Watch]) -> int:
    """Write reports, forms, the page that lists them and the sums, beside the backup that is there already.

    Args:
        desk: The register they are read from.
        date: The business date, ISO.
        look: How they look.
        made: The folder they are written into, and who is told the progress.

    Returns:
        How many files the folder holds; 0 when it was stopped.
    """
    work, watch = made
    kept = {BACKUP: digest_of(work / BACKUP)}
    with desk.database.read() as tx:
        forms = tuple(form_files(tx, date, look))
        for done, file in enumerate(chain(report_files(tx, desk, date, look), forms), 1):
            kept[file.path] = keep(work, file)
            if not watch(done, COUNT + len(forms)):
                return 0
    index = listing(date, tuple(kept), look)
    kept[index.path] = keep(work, index)
    keep(work, File(SUMS, "".join(f"{digest}  {path}\n" for path, digest in sorted(kept.items())).encode()))
    return len(kept) + 1
