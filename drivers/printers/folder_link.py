"""A printer that is a folder: one readable text file per slip, for the demo and for trying things without paper."""

import os
import re
from pathlib import Path

from drivers.drawers.pulse import DrawerPulse
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import SlipJob
from drivers.printers.plain import plain_text
from drivers.printers.profile import PrinterProfile
from drivers.printers.status import PrinterStatus, StatusState
from drivers.transport.errors import reason_of

DRAWER_LOG = "drawer.log"

_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")


class FolderPrinter:
    """A PrinterLink into `folder`. A slip is there whole and on disk (CONFIRMED), or not at all."""

    def __init__(self, folder: Path, profile: PrinterProfile) -> None:
        """Keep where and how wide; the folder is made when the first slip comes, its parent must be there."""
        self._folder = folder
        self._profile = profile

    def send(self, job: SlipJob, deadline_ms: int) -> Outcome:
        """Write `NAME.txt`; the same name again replaces it with the same slip. Disks have no deadline."""
        del deadline_ms
        if not _NAME.fullmatch(job.name):
            return Outcome(JobState.FAILED, 0, Reason.BAD_NAME)
        data = plain_text(job.slip, self._profile).encode()
        draft = self._folder / f".{job.name}.new"
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            _write(draft, os.O_TRUNC, data)
            draft.replace(self._folder / f"{job.name}.txt")
        except OSError as error:
            return Outcome(JobState.HELD, 0, reason_of(error.errno))
        return Outcome(JobState.CONFIRMED, len(data), Reason.NONE)

    def kick(self, pulse: DrawerPulse, deadline_ms: int) -> Outcome:
        """Add one line to `drawer.log`."""
        del deadline_ms
        data = f"kick pin={pulse.pin} on_ms={pulse.on_ms} off_ms={pulse.off_ms}\n".encode()
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            _write(self._folder / DRAWER_LOG, os.O_APPEND, data)
        except OSError as error:
            return Outcome(JobState.FAILED, 0, reason_of(error.errno))
        return Outcome(JobState.CONFIRMED, len(data), Reason.NONE)

    def status(self) -> PrinterStatus:
        """OK when a slip could be written now."""
        place = self._folder if self._folder.exists() else self._folder.parent
        if not place.is_dir():
            return PrinterStatus(StatusState.PROBLEM, Reason.NO_DEVICE)
        if not os.access(place, os.W_OK | os.X_OK):
            return PrinterStatus(StatusState.PROBLEM, Reason.DENIED)
        return PrinterStatus(StatusState.OK, Reason.NONE)


def _write(path: Path, flag: int, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC | flag, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
