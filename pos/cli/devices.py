"""``pos devices``: what is plugged in, and the lines of ``outlet.toml`` that would use it. It opens nothing."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from drivers.discovery.finding import Found, Kind, find
from drivers.discovery.proposing import Proposal, propose
from drivers.printers.profile import PROFILES
from drivers.scales.dialects import DIALECTS
from pos.cli.context import Program
from pos.cli.edge import language_of
from pos.cli.output import json_option, show_lines
from pos.cli.sentences import Words, fill
from pos.domain.text import clean

_NOTHING: Final = Words(
    "Tidak ada alat serial, printer USB atau pemindai yang tercolok.",
    "No serial device, USB printer or scanner is plugged in.",
)
_NETWORK: Final = Words(
    '# Printer jaringan tidak dicari: [printer] url = "tcp://ALAMAT:9100"',
    '# Network printers are not looked for: [printer] url = "tcp://ADDRESS:9100"',
)
_DENIED: Final = Words(
    "tidak boleh dibuka: sudo usermod -aG {group} PENGGUNA, lalu masuk lagi",
    "may not be opened: sudo usermod -aG {group} USER, then log in again",
)
_PASSING: Final = Words(
    "nama berubah saat dicolok ulang: pasang deploy/udev/70-gerai-pos.rules",
    "the name changes when plugged in again: see deploy/udev/70-gerai-pos.rules",
)
_SECTIONS: Final = Words(
    "# outlet.toml: ganti nilai di bagian yang sudah ada", "# outlet.toml: change the values in the section there"
)
_UNSURE: Final = Words("salah satu, sesuai alat di ujung kabel:", "one of these, by what hangs on the cable:")
_KEYBOARD: Final = Words(
    "papan tik biasa; bila ini pemindai:",
    "a plain keyboard; if it is a scanner:",
)
_SEVERAL: Final = Words("# Beberapa pemindai sekaligus:", "# Several scanners at once:")
_GROUPS: Final = {Kind.SERIAL: "dialout", Kind.USB_PRINTER: "lp", Kind.TYPES: "input"}
_CHOICES: Final[Mapping[str, str]] = {
    "profile": " ".join(profile.name for profile in PROFILES),
    "dialect": " ".join(DIALECTS),
    "language": "zpl tspl slip",
    "roll": "40x30 58x40 40x30@300",
}


@click.command("devices")
@click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("/"),
    hidden=True,
)
@json_option
@click.pass_obj
def command(program: Program, *, root: Path, as_json: bool) -> None:
    """Find serial ports, USB printers and scanners, and propose lines for outlet.toml."""
    devices = find(root)
    if as_json:
        show_lines(_object(each) for each in devices)
        return
    language = language_of(program)
    told = [line for each in devices for line in _told(each, language)]
    lines = [fill(_SECTIONS, {}, language), *told] if told else [fill(_NOTHING, {}, language)]
    _show([*lines, *_scanners(devices, language), fill(_NETWORK, {}, language)])


def _object(found: Found) -> dict[str, object]:
    """One device for programs."""
    flags = {"is_allowed": int(found.is_allowed), "is_lasting": int(found.is_lasting)}
    proposals = ({**each._asdict(), "is_sure": int(each.is_sure), "keys": dict(each.keys)} for each in propose(found))
    return {**found._asdict(), **flags, "proposals": list(proposals)}


def _show(lines: list[str]) -> None:
    """A bare console cannot be scrolled back: what is longer than the screen is paged."""
    text = "\n".join(lines)
    if sys.stdout.isatty() and len(lines) >= shutil.get_terminal_size((80, 24)).lines:
        click.echo_via_pager(text)
    else:
        click.echo(text)


def _told(found: Found, language: str) -> tuple[str, ...]:
    proposals = propose(found)
    lines = [clean(found.path), *([f"  # {clean(found.maker)}"] if found.maker else [])]
    if not found.is_allowed:
        lines.append(f"  # {fill(_DENIED, {'group': _GROUPS[found.kind]}, language)}")
    if not found.is_lasting:
        lines.append(f"  # {fill(_PASSING, {}, language)}")
    if not proposals:
        lines += [f"  # {fill(_KEYBOARD, {}, language)}", f'  # [scanner] url = "evdev://{clean(found.path)}"']
    if len(proposals) > 1:
        lines.append(f"  # {fill(_UNSURE, {}, language)}")
    for proposal in proposals:
        lines += _section(proposal)
    return tuple(lines)


def _section(proposal: Proposal) -> tuple[str, ...]:
    """A section, each value with the others it may have."""
    keys = (f'  {name} = "{value}"  # {_CHOICES[name]}' for name, value in proposal.keys)
    return f"  [{proposal.section}]", f'  url = "{clean(proposal.url)}"', *keys


def _scanners(devices: tuple[Found, ...], language: str) -> tuple[str, ...]:
    """A section stands once in a file: of several scanners it names all."""
    sure = [each.url for found in devices for each in propose(found) if each.section == "scanner" and each.is_sure]
    if len(sure) < 2:
        return ()
    urls = (f'    "{clean(url)}",' for url in sure)
    return fill(_SEVERAL, {}, language), "  [scanner]", "  url = [", *urls, "  ]"
