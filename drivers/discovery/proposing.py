"""From what was found to the lines of ``outlet.toml`` that would use it; a guess by names, for a person to judge."""

import re
from typing import Final, NamedTuple
from urllib.parse import quote

from drivers.discovery.finding import Found, Kind
from drivers.scales.dialects import DIALECTS

_SCANNER: Final = re.compile(
    r"scan|barcode|honeywell|symbol|datalogic|zebra|newland|opticon|metrologic|youjie|zebex|sunmi|netum|eyoyo|bcst",
    re.IGNORECASE,
)
_PRINTER: Final = re.compile(r"print|epson|bixolon|star_micro|pos-?58|pos-?80|xprinter|tm-", re.IGNORECASE)
_SCALE: Final = re.compile(r"scale|mettler|[-_/ ]cas[-_ ]|dibal|digi_|ohaus", re.IGNORECASE)
_ZPL: Final = re.compile(r"zebra|zdesigner|ztc ", re.IGNORECASE)
_TSPL: Final = re.compile(r"\btsc\b|tsc_|gprinter|label|xp-?[34]\d\d", re.IGNORECASE)
_CONFIRMING: Final = re.compile(r"epson|\btm-|printer-04b8-", re.IGNORECASE)
"""04b8 is Epson's number among the makers of USB devices."""
_USUAL_SCALE: Final = "mettler-8217"
_LINE: Final = re.compile(r"(\d+) (\d)([NEO])(\d)")
_SCALES: Final = (
    (re.compile(r"[-_/ ]cas[-_ ]", re.IGNORECASE), "cas"),
    (re.compile("dibal", re.IGNORECASE), "dialog06"),
)


class Proposal(NamedTuple):
    """A section of ``outlet.toml``.

    Attributes:
        section: ``printer``, ``label_printer``, ``scanner`` or ``scale``.
        url: The address.
        is_sure: Whether the name says what it is; an adapter's cable does not say what hangs on it.
        keys: What else the section says: the usual value, where the name tells nothing better.
    """

    section: str
    url: str
    is_sure: bool
    keys: tuple[tuple[str, str], ...]


def propose(found: Found) -> tuple[Proposal, ...]:
    """What a device may be used as; empty for a keyboard that looks like one."""
    name = f"{found.path} {found.maker}"
    if found.kind is Kind.USB_PRINTER:
        return (_printer(f"usblp://{quote(found.path, safe='/:')}", name, is_sure=True),)
    if found.kind is Kind.TYPES:
        is_scanner = _SCANNER.search(name) is not None
        return (
            (Proposal("scanner", f"evdev://{quote(found.path, safe='/:')}", is_sure=True, keys=()),)
            if is_scanner
            else ()
        )
    return _serial(f"serial://{quote(found.path, safe='/:')}", name)


def _serial(url: str, name: str) -> tuple[Proposal, ...]:
    if _SCANNER.search(name):
        return (Proposal("scanner", url, is_sure=True, keys=()),)
    if _PRINTER.search(name):
        return (_printer(url, name, is_sure=True),)
    if _SCALE.search(name):
        return (_scale(url, name, is_sure=True),)
    return (
        Proposal("scanner", url, is_sure=False, keys=()),
        _printer(url, name, is_sure=False),
        _scale(url, name, is_sure=False),
    )


def _printer(url: str, name: str, *, is_sure: bool) -> Proposal:
    """A printer of labels by its language, of slips by its profile; most of the unknown have paper of 58 mm."""
    for pattern, language in ((_ZPL, "zpl"), (_TSPL, "tspl")):
        if pattern.search(name):
            return Proposal("label_printer", url, is_sure, (("language", language), ("roll", "40x30")))
    return Proposal("printer", url, is_sure, (("profile", "epson-48" if _CONFIRMING.search(name) else "58mm"),))


def _scale(url: str, name: str, *, is_sure: bool) -> Proposal:
    """With the settings of the line that its dialect usually has."""
    dialect = next((each for pattern, each in _SCALES if pattern.search(name)), _USUAL_SCALE)
    line = _LINE.fullmatch(DIALECTS[dialect].line)
    settings = f"?baud={line[1]}&bits={line[2]}&parity={line[3]}" if line else ""
    return Proposal("scale", url + settings, is_sure, (("dialect", dialect),))
