"""A receipt printer: it obeys our commands alone, answers as a printer does, and fails where it is told to.

Questions in real time (DLE EOT) are answered and pulses in real time (DLE DC4) given wherever they come; GS r, GS I and
GS ( H are answered when all before them was heard.
Source: Epson ESC/POS reference, DLE EOT, DLE DC4, GS a, GS r, GS I, GS ( H function 48.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from drivers.printers.profile import PrinterProfile
from drivers.simulators.device import QUIET, Act, Answer, UnknownCommandError
from drivers.simulators.escpos_decoder import Asked, Decoder, Question
from drivers.simulators.printout import Printout, Pulse, misfit

NEVER: Final = -1
_ASK: Final = re.compile(rb"\x10\x04([\x01-\x04])")
_PULSED: Final = re.compile(rb"\x10\x14\x01([\x00\x01])[\x01-\x08]")
_HALF_ASKED: Final = re.compile(rb"\x10(\x04|\x14(\x01[\x00\x01]?)?)?\Z")
_WELL, _OFF_LINE = 0x12, 0x1A
_PUSHED, _PUSHED_OFF_LINE, _PUSHED_OPEN, _PUSHED_EMPTY = 0x10, 0x08, 0x20, 0x0C
_OPEN, _NO_PAPER_CAUSE, _NO_PAPER = 0x16, 0x32, 0x72
_NAMES: Final = {b"B": b"EPSON", b"C": b"TM-T20II"}
_QUEUED: Final = b"\x1dr\x01"
_LENGTHS: Final[Mapping[Question, int]] = MappingProxyType({Question.PAPER: 3, Question.CONFIRM: 11, Question.NAME: 3})
_ASIDE: Final = re.compile(rb"\x1b@|\x1dr\x01|\x1dI[BC]|\x1d\(H\x06\x0000[ -~]{4}")
"""What is no part of a slip that was swallowed."""
_LIAR: Final = (Asked(Question.PAPER, b"\x01"),)


class Faults(NamedTuple):
    """What goes wrong, and where: bytes of the job before it, or NEVER.

    Attributes:
        paper_out_at: The paper ends: the printer goes off line and says so; what comes then is swallowed by its buffer.
        stall_at: It takes nothing more and says nothing.
        reset_at: The line is reset.
        close_at: The printer hangs up.
        is_open: The cover is open from the start.
        is_silent: A clone that answers nothing, ever.
        is_constant: A clone that says that all is well, whatever happens.
        is_pushing: It says how it is by itself (ASB), on connecting, whenever that changes, and amid its answers.
        noise: Sent before each answer.
    """

    paper_out_at: int
    stall_at: int
    reset_at: int
    close_at: int
    is_open: bool
    is_silent: bool
    is_constant: bool
    is_pushing: bool
    noise: bytes


WELL: Final = Faults(
    paper_out_at=NEVER,
    stall_at=NEVER,
    reset_at=NEVER,
    close_at=NEVER,
    is_open=False,
    is_silent=False,
    is_constant=False,
    is_pushing=False,
    noise=b"",
)

Show = Callable[[Printout], tuple[str, ...]]
"""Makes of a printout what is told about it, a line each."""


class Machine:
    """The printer itself, which keeps its troubles from one connection to the next."""

    def __init__(self, faults: Faults, profile: PrinterProfile, show: Show) -> None:
        """Put paper of a kind into a printer that will fail as `faults` say; `show` is given each printout."""
        self.faults = faults
        self.profile = profile
        self.show = show
        self.has_paper = faults.paper_out_at != 0
        self.times_put_right = 0

    def connect(self) -> "Printer":
        """A new connection to it."""
        return Printer(self)

    def put_right(self) -> None:
        """Put paper in, close the cover, and let nothing fail any more."""
        self.faults = WELL
        self.has_paper = True
        self.times_put_right += 1


class Printer:
    """One connection to a printer."""

    def __init__(self, machine: Machine) -> None:
        """Nothing was heard yet."""
        self._machine = machine
        self._before: tuple[str, ...] = ()
        self._pushed = b""
        self._begin()

    def _begin(self) -> None:
        """On paper that is in order, or is not: a printer that was put right has forgotten what it swallowed."""
        self._times_put_right = self._machine.times_put_right
        self._decoder = Decoder()
        self._half = b""
        self._judged = 0
        self._is_cut_off = self._machine.faults.is_open or not self._machine.has_paper
        self._swallowed = 0
        self.heard = 0
        """Bytes of the job so far, without the questions."""

    def feed(self, data: bytes) -> Answer:
        """Hear a piece: print it, and answer what was asked.

        Raises:
            UnknownCommandError: A command is not ours, or not this kind of printer's.
        """
        if self._times_put_right != self._machine.times_put_right:
            self._before = self.ended()
            self._begin()
        data = self._half + data
        half = _HALF_ASKED.search(data)
        self._half = half.group() if half else b""
        data = data.removesuffix(self._half)
        for pin in _PULSED.findall(data):
            self._pulse(pin)
        asked = self._print(_PULSED.sub(b"", _ASK.sub(b"", data)))
        answer = b"".join(self._status(question[0]) for question in _ASK.findall(data))
        answer += b"".join(self._answer(each) for each in asked)
        if answer and self._machine.faults.is_pushing:
            answer = self._condition() + answer
        return Answer(b"" if self._machine.faults.is_silent else answer, self._act())

    def unasked(self) -> Answer:
        """How it is, where it says that by itself and it is news."""
        pushed = self._condition() if self._machine.faults.is_pushing else b""
        if pushed == self._pushed:
            return QUIET
        self._pushed = pushed
        return Answer(pushed, Act.GO_ON)

    def _condition(self) -> bytes:
        """The four bytes of ASB."""
        is_open, is_empty = self._machine.faults.is_open, not self._machine.has_paper
        first = _PUSHED | (_PUSHED_OFF_LINE if is_open or is_empty else 0) | (_PUSHED_OPEN if is_open else 0)
        return bytes((first, 0, _PUSHED_EMPTY if is_empty else 0, 0))

    def ended(self) -> tuple[str, ...]:
        """What is on paper, as the machine shows it, and where a fault cut it off."""
        if self._is_cut_off and not (self.heard or self._swallowed):
            return self._before
        if self._is_cut_off:
            shown = self._machine.show(self._decoder.printed())
            return (*self._before, *shown, f"[cut off after {self.heard} bytes]")
        return (*self._before, *self._machine.show(self._decoder.finish()))

    def _pulse(self, pin: bytes) -> None:
        if not self._machine.profile.confirms:
            raise UnknownCommandError("DLE DC4 for a printer that may keep it for later")
        self._before += (f"[drawer pin {5 if pin[0] else 2}, in real time]",)

    def _print(self, data: bytes) -> tuple[Asked, ...]:
        """What is printed before the first fault, and asked; what comes behind that is swallowed."""
        faults = self._machine.faults
        if self._is_cut_off:
            self._swallowed += len(_ASIDE.sub(b"", data))
            return _LIAR if faults.is_constant and data.endswith(_QUEUED) else ()
        first = min((at for at in _places(faults) if at != NEVER), default=self.heard + len(data) + 1)
        printed = data[: max(first - self.heard, 0)]
        asked = self._decoder.feed(printed)
        self.heard += len(printed) - sum(_LENGTHS[each.question] for each in asked)
        self._judge(asked)
        self._is_cut_off = self.heard >= first
        self._machine.has_paper = faults.paper_out_at == NEVER or self.heard < faults.paper_out_at
        return asked

    def _judge(self, asked: tuple[Asked, ...]) -> None:
        """A printer does what its kind does, and prints nothing that was not begun."""
        pieces = self._decoder.printed().pieces
        for piece in pieces[self._judged :]:
            if not (self._decoder.begun or isinstance(piece, Pulse)):
                raise UnknownCommandError("a slip that does not begin with ESC @")
            if complaint := misfit(piece, self._machine.profile):
                raise UnknownCommandError(complaint)
        self._judged = len(pieces)
        if any(each.question is Question.CONFIRM for each in asked) and not self._machine.profile.confirms:
            raise UnknownCommandError("GS ( H for a printer that confirms nothing")

    def _act(self) -> Act:
        faults = self._machine.faults
        for at, act in (
            (faults.reset_at, Act.RESET),
            (faults.close_at, Act.CLOSE),
            (faults.stall_at, Act.STALL),
        ):
            if at != NEVER and self.heard >= at:
                return act
        return Act.GO_ON

    def _status(self, question: int) -> bytes:
        faults = self._machine.faults
        if faults.is_constant:
            said = _WELL
        elif faults.is_open:
            said = {1: _OFF_LINE, 2: _OPEN}.get(question, _WELL)
        elif not self._machine.has_paper:
            said = {1: _OFF_LINE, 2: _NO_PAPER_CAUSE, 4: _NO_PAPER}.get(question, _WELL)
        else:
            said = _WELL
        return faults.noise + bytes((said,))

    def _answer(self, asked: Asked) -> bytes:
        """What waited behind the print; a clone that lies about its paper has no name and confirms nothing."""
        faults = self._machine.faults
        match asked.question:
            case Question.PAPER:
                return faults.noise + b"\x00"
            case Question.CONFIRM:
                return b"" if faults.is_constant else faults.noise + b"\x37\x22" + asked.given + b"\x00"
            case Question.NAME:
                return b"" if faults.is_constant else faults.noise + b"\x5f" + _NAMES[asked.given] + b"\x00"


def _places(faults: Faults) -> tuple[int, ...]:
    return faults.paper_out_at, faults.stall_at, faults.reset_at, faults.close_at
