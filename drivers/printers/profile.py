"""What a printer can do, named by what is written on its box.

Only what differs between printers at a counter is here; a number of python-escpos's own profile goes along for its
code page table and cut command. A test holds both against each other.
"""

from enum import StrEnum
from typing import NamedTuple

from drivers.printers.qr import QrDots


class Cutter(StrEnum):
    """Which knife there is; NONE is torn off by hand."""

    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


class QrMethod(StrEnum):
    """NATIVE: the printer draws it, told by GS ( k. RASTER: we draw it, which every printer with dots understands."""

    NATIVE = "native"
    RASTER = "raster"


class PrinterProfile(NamedTuple):
    """One kind of printer: `columns` of its first font, `width_dots` across, `code_page` a key of `text.CODECS`.

    `buzzes`: whether it beeps after a slip; no kind does unless the counter wants it.
    `logo`: the outlet's, as dots of this paper; no kind has one unless the counter gives it.
    `confirms`: whether it can say that a slip is on paper (`process_id`); one that does not is only asked once.
    """

    name: str
    columns: int
    width_dots: int
    cutter: Cutter
    qr: QrMethod
    code_page: str
    escpos_profile: str
    confirms: bool
    buzzes: bool = False
    logo: QrDots | None = None


PROFILES = (
    # Cheap printers say they are Epson-like; what they share is ASCII and raster images.
    PrinterProfile("58mm", 32, 384, Cutter.NONE, QrMethod.RASTER, "ASCII", "POS-5890", confirms=False),
    PrinterProfile("58mm-cutter", 32, 384, Cutter.PARTIAL, QrMethod.RASTER, "ASCII", "TM-T20II", confirms=False),
    PrinterProfile("80mm", 48, 576, Cutter.PARTIAL, QrMethod.RASTER, "ASCII", "TM-T20II", confirms=False),
    PrinterProfile("80mm-no-cutter", 48, 576, Cutter.NONE, QrMethod.RASTER, "ASCII", "TM-T20II", confirms=False),
    PrinterProfile("epson-48", 48, 576, Cutter.PARTIAL, QrMethod.NATIVE, "CP437", "TM-T20II", confirms=True),
    PrinterProfile("epson-42", 42, 512, Cutter.PARTIAL, QrMethod.NATIVE, "CP437", "TM-T88V", confirms=True),
)


class UnknownProfile(Exception):
    """No profile has this `name`; `known` are those there are."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Keep both; the sentence is the till's."""
        super().__init__(name)
        self.name = name
        self.known = known


def profile_named(name: str) -> PrinterProfile:
    """The profile of this name.

    Raises:
        UnknownProfile: there is none.

    """
    for profile in PROFILES:
        if profile.name == name:
            return profile
    raise UnknownProfile(name, tuple(profile.name for profile in PROFILES))
