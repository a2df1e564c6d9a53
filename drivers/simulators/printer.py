"""A receipt printer for one job: it obeys our commands alone, answers as a printer does, and fails where it is told to.

Questions in real time (DLE EOT) are answered wherever they come; GS r and GS ( H when all before them was heard.
Source: Epson ESC/POS reference, DLE EOT, GS r, GS ( H function 48.
"""

import re
from typing import Final, NamedTuple

from drivers.simulators.device import Act, Answer
from drivers.simulators.escpos_decoder import Printout, decode, decode_pulse

NEVER: Final = -1
_ASK: Final = re.compile(rb"\x10\x04([\x01-\x04])")
_HALF_ASKED: Final = re.compile(rb"\x10\x04?\Z")
_CONFIRM: Final = re.compile(rb"\x1d\(H\x06\x0000([ -~]{4})\Z", re.DOTALL)
_NOBODYS: Final = b"\x1d(H\x06\x0000    "
_QUEUED: Final = b"\x1dr\x01"
_WELL, _OFF_LINE = 0x12, 0x1A
_OPEN, _NO_PAPER_CAUSE, _NO_PAPER = 0x16, 0x32, 0x72


class Faults(NamedTuple):
    """What goes wrong, and where: bytes of the job before it, or NEVER.

    Attributes:
        paper_out_at: The paper ends: the printer goes off line and says so; what comes then is swallowed by its buffer.
        stall_at: It takes nothing more and says nothing.
        reset_at: The line is reset.
        close_at: The printer hangs up.
        is_open: The cover is open from the start.
        is_silent: A clone that answers nothing, ever.
        noise: Sent before each answer.
    """

    paper_out_at: int
    stall_at: int
    reset_at: int
    close_at: int
    is_open: bool
    is_silent: bool
    noise: bytes


WELL: Final = Faults(NEVER, NEVER, NEVER, NEVER, is_open=False, is_silent=False, noise=b"")


class Printer:
    """One connection to the printer."""

    def __init__(self, faults: Faults) -> None:
        """Nothing was heard yet."""
        self._faults = faults
        self._job = b""
        self._half = b""

    @property
    def heard(self) -> int:
        """Bytes of the job so far, without the questions."""
        return len(self._job)

    def feed(self, data: bytes) -> Answer:
        """Hear a piece of the job; what it prints is judged when it has ended."""
        data = self._half + data
        half = _HALF_ASKED.search(data)
        self._half = half.group() if half else b""
        data = data.removesuffix(self._half)
        self._job += _ASK.sub(b"", data)
        answer = b"".join(self._status(asked[0]) for asked in _ASK.findall(data))
        act = self._act()
        if act is Act.GO_ON:
            answer += self._queued()
        return Answer(b"" if self._faults.is_silent else answer, act)

    def printout(self) -> Printout:
        """What is on paper.

        Raises:
            UnknownCommandError: A command is not ours, or is cut short.
        """
        return decode(self._job) if self._job.startswith(b"\x1b@") else decode_pulse(self._job)

    def ended(self) -> tuple[str, ...]:
        """The lines on paper; pictures, codes, cuts and pulses of the drawer are named in brackets below them.

        A job that the faults cut off is judged as far as its whole lines go.
        """
        if self._act() is not Act.GO_ON or self._faults.is_open or not self._has_paper():
            return (f"[cut off after {self.heard} bytes]",)
        printed = self.printout()
        return (
            *printed.text(),
            *(f"[picture {raster.width_bytes * 8}x{raster.height}]" for raster in printed.rasters),
            *(f"[code {code}]" for code in printed.codes),
            *(f"[cut {cut}]" for cut in printed.cuts),
            *(f"[drawer pin {2 if pin == 0 else 5}]" for pin, _, _ in printed.pulses),
        )

    def _act(self) -> Act:
        faults = self._faults
        for at, act in (
            (faults.reset_at, Act.RESET),
            (faults.close_at, Act.CLOSE),
            (faults.stall_at, Act.STALL),
        ):
            if at != NEVER and self.heard >= at:
                return act
        return Act.GO_ON

    def _has_paper(self) -> bool:
        return self._faults.paper_out_at == NEVER or self.heard < self._faults.paper_out_at

    def _status(self, question: int) -> bytes:
        if self._faults.is_open:
            said = {1: _OFF_LINE, 2: _OPEN}.get(question, _WELL)
        elif not self._has_paper():
            said = {1: _OFF_LINE, 2: _NO_PAPER_CAUSE, 4: _NO_PAPER}.get(question, _WELL)
        else:
            said = _WELL
        return self._faults.noise + bytes((said,))

    def _queued(self) -> bytes:
        """The answers to what waits behind the print; an off-line printer gives none."""
        if self._faults.is_open or not self._has_paper():
            return b""
        confirmed = _CONFIRM.search(self._job)
        if confirmed is not None:
            self._job = self._job.removesuffix(_NOBODYS)
            return self._faults.noise + b"\x37\x22" + confirmed[1] + b"\x00"
        if self._job.endswith(_QUEUED):
            self._job = self._job.removesuffix(_QUEUED)
            return self._faults.noise + b"\x00"
        return b""
