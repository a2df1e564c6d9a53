"""What came out of a printer, piece after piece, as paper has it: text between pictures, and cuts where they fell."""

from typing import NamedTuple

from drivers.printers.profile import Cutter, PrinterProfile, QrMethod


class Line(NamedTuple):
    """One printed line and how it looks; `text` has its trailing blanks."""

    text: str
    bold: bool
    wide: bool
    tall: bool


class Raster(NamedTuple):
    """A picture: rows of `width_bytes` bytes, the left dot in the highest bit, 1 is black."""

    width_bytes: int
    height: int
    bits: bytes


class Code(NamedTuple):
    """A QR code drawn by the printer: `dots` a module; `level` of error correction, 0 (L) to 3 (H)."""

    text: str
    dots: int
    level: int
    is_centred: bool


class Fed(NamedTuple):
    """Empty lines."""

    lines: int


class Cut(NamedTuple):
    """The knife: 0 full, 1 partial."""

    mode: int


class Pulse(NamedTuple):
    """A pulse for the drawer: 0 for pin 2, 1 for pin 5, and how long it is on and off, in 2 ms."""

    pin: int
    on_units: int
    off_units: int


class Beep(NamedTuple):
    """The buzzer, as one kind of printer (`is_epson`) or the other is told to."""

    is_epson: bool


Piece = Line | Raster | Code | Fed | Cut | Pulse | Beep


class Printout(NamedTuple):
    """Everything that came out, in its order."""

    pieces: tuple[Piece, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The printed lines."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Line))

    @property
    def rasters(self) -> tuple[Raster, ...]:
        """The pictures."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Raster))

    @property
    def codes(self) -> tuple[str, ...]:
        """The texts of the codes that the printer drew."""
        return tuple(piece.text for piece in self.pieces if isinstance(piece, Code))

    @property
    def fed(self) -> int:
        """How many empty lines were fed."""
        return sum(piece.lines for piece in self.pieces if isinstance(piece, Fed))

    @property
    def cuts(self) -> tuple[int, ...]:
        """Each cut, 0 full, 1 partial."""
        return tuple(piece.mode for piece in self.pieces if isinstance(piece, Cut))

    @property
    def pulses(self) -> tuple[Pulse, ...]:
        """Each pulse for the drawer."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Pulse))

    def text(self) -> list[str]:
        """The printed lines, without their looks."""
        return [line.text for line in self.lines]


def as_text(printout: Printout) -> tuple[str, ...]:
    """The paper in lines of text; what is no text stands in brackets where it came."""
    return tuple(line for piece in printout.pieces for line in _told(piece))


def _told(piece: Piece) -> tuple[str, ...]:
    match piece:
        case Line(text=text):
            return (text,)
        case Fed(lines):
            return ("",) * lines
        case _:
            return (f"[{_named(piece)}]",)


def _named(piece: Raster | Code | Cut | Pulse | Beep) -> str:
    match piece:
        case Raster(width_bytes, height, _):
            return f"picture {width_bytes * 8}x{height}"
        case Code(text=text):
            return f"code {text}"
        case Cut(mode):
            return "cut partial" if mode else "cut full"
        case Pulse(pin=pin):
            return f"drawer pin {5 if pin else 2}"
        case Beep():
            return "beep"


def misfit(piece: Piece, profile: PrinterProfile) -> str:
    """Why a printer of this kind does not do that; empty when it does."""
    match piece:
        case Line(text=text, wide=wide) if len(text) * (2 if wide else 1) > profile.columns:
            return f"a line of {len(text) * (2 if wide else 1)} columns on paper of {profile.columns}"
        case Raster(width_bytes=width_bytes) if width_bytes * 8 > profile.width_dots:
            return f"a picture of {width_bytes * 8} dots on paper of {profile.width_dots}"
        case Code() if profile.qr is not QrMethod.NATIVE:
            return "a QR code for a printer that draws none"
        case Cut() if profile.cutter is Cutter.NONE:
            return "a cut for a printer without a knife"
        case Beep(is_epson) if is_epson is not profile.confirms:
            return "another printer's buzzer"
        case _:
            return ""
