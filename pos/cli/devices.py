"""``pos devices``: what is plugged in, and the lines of ``outlet.toml`` that would use it. It opens nothing."""

from pathlib import Path
from typing import Final

import click

from drivers.discovery.finding import Found, Kind, find
from drivers.discovery.proposing import propose
from pos.cli.context import Program
from pos.cli.edge import language_of
from pos.cli.output import json_option, show_lines
from pos.cli.sentences import Words, fill
from pos.domain.text import clean

_NOTHING: Final = Words(
    'Tidak ada alat serial, printer USB atau pemindai yang tercolok. Printer jaringan: url = "tcp://ALAMAT:9100".',
    'No serial device, USB printer or scanner is plugged in. A network printer: url = "tcp://ADDRESS:9100".',
)
_DENIED: Final = Words(
    "tidak boleh dibuka: masukkan pengguna ini ke grup {group}, lalu masuk lagi",
    "may not be opened: add this user to the group {group}, then log in again",
)
_PASSING: Final = Words(
    "nama ini bisa berubah saat dicolok ulang: pasang deploy/udev/70-gerai-pos.rules",
    "this name may change when it is plugged in again: install deploy/udev/70-gerai-pos.rules",
)
_UNSURE: Final = Words("salah satu, sesuai alat di ujung kabel:", "one of these, by what hangs on the cable:")
_KEYBOARD: Final = Words(
    'papan tik biasa; bila ini pemindai: [scanner] url = "evdev://{path}"',
    'a plain keyboard; if it is a scanner: [scanner] url = "evdev://{path}"',
)
_GROUPS: Final = {Kind.SERIAL: "dialout", Kind.USB_PRINTER: "lp", Kind.TYPES: "input"}


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
        show_lines(
            {**each._asdict(), "proposals": [proposal._asdict() for proposal in propose(each)]} for each in devices
        )
        return
    language = language_of(program)
    if not devices:
        click.echo(fill(_NOTHING, {}, language))
    for each in devices:
        for line in _told(each, language):
            click.echo(line)


def _told(found: Found, language: str) -> tuple[str, ...]:
    proposals = propose(found)
    lines = [clean(found.path), *([f"  # {clean(found.maker)}"] if found.maker else [])]
    if not found.is_allowed:
        lines.append(f"  # {fill(_DENIED, {'group': _GROUPS[found.kind]}, language)}")
    if not found.is_lasting:
        lines.append(f"  # {fill(_PASSING, {}, language)}")
    if not proposals:
        lines.append(f"  # {fill(_KEYBOARD, {'path': clean(found.path)}, language)}")
    if len(proposals) > 1:
        lines.append(f"  # {fill(_UNSURE, {}, language)}")
    for proposal in proposals:
        lines += [f"  [{proposal.section}]", f'  url = "{clean(proposal.url)}"']
    return tuple(lines)
