"""From what was found to the lines of ``outlet.toml`` that would use it; a guess by names, for a person to judge."""

import re
from typing import Final, NamedTuple
from urllib.parse import quote

from drivers.discovery.finding import Found, Kind

_SCANNER: Final = re.compile(
    r"scan|barcode|honeywell|symbol|datalogic|zebra|newland|opticon|metrologic|youjie|zebex|sunmi|netum|eyoyo|bcst",
    re.IGNORECASE,
)
_PRINTER: Final = re.compile(r"print|epson|bixolon|star_micro|pos-?58|pos-?80|xprinter|tm-", re.IGNORECASE)
_SCALE: Final = re.compile(r"scale|mettler|cas_|dibal|digi_", re.IGNORECASE)


class Proposal(NamedTuple):
    """One line of ``outlet.toml``.

    Attributes:
        section: ``printer``, ``scanner`` or ``scale``.
        url: The address.
        is_sure: Whether the name says what it is; an adapter's cable does not say what hangs on it.
    """

    section: str
    url: str
    is_sure: bool


def propose(found: Found) -> tuple[Proposal, ...]:
    """What a device may be used as; empty for a keyboard that looks like one."""
    name = f"{found.path} {found.maker}"
    path = quote(found.path)
    if found.kind is Kind.USB_PRINTER:
        return (Proposal("printer", f"usblp://{path}", is_sure=True),)
    if found.kind is Kind.TYPES:
        return (Proposal("scanner", f"evdev://{path}", is_sure=True),) if _SCANNER.search(name) else ()
    for section, pattern in (("scanner", _SCANNER), ("printer", _PRINTER), ("scale", _SCALE)):
        if pattern.search(name):
            return (Proposal(section, f"serial://{path}", is_sure=True),)
    return tuple(Proposal(section, f"serial://{path}", is_sure=False) for section in ("scanner", "printer", "scale"))
