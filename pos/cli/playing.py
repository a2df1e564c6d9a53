"""A played device at work: the lines of ``outlet.toml`` that use it, what it tells, and what is typed to it."""

import os
import sys
import threading
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

import click

from drivers.simulators.device import Device
from drivers.simulators.serving import Heard, Pace, Serving, listen, open_pty, serve_pty, serve_tcp
from pos.cli.sentences import Words, fill

_BAD: Final = 1

_SAID: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "section": Words(
            "# outlet.toml: ganti nilai di bagian yang sudah ada",
            "# outlet.toml: change the values in the section there",
        ),
        "enter": Words(
            "# Enter: kertas dipasang, tutup dirapatkan, gangguan berhenti", "# Enter: paper in, cover shut, no fault"
        ),
        "grams": Words(
            "# ketik 750: taruh 750 g; 0: kosongkan; moving, over, ...: keadaan lain",
            "# type 750: put 750 g on; 0: empty it; moving, over, ...: another state",
        ),
        "codes": Words("# ketik kode, lalu Enter: dipindai", "# type a code and Enter: it is scanned"),
        "put_right": Words("(kertas terpasang, tutup rapat, tidak ada gangguan)", "(paper in, cover shut, no fault)"),
        "put_on": Words("(di atas timbangan)", "(on the pan)"),
        "not_a_load": Words("(bukan gram dan bukan keadaan)", "(neither grams nor a state)"),
    }
)


class Typed(NamedTuple):
    """What may be typed to a device: the hint that says so, and who hears each line (None: somebody else reads)."""

    hint: str
    hear: Callable[[str], None] | None


class Player(NamedTuple):
    """What is played.

    Attributes:
        section: Of ``outlet.toml``.
        keys: What that section needs besides the address.
        connect: A device for each connection.
        pace: How fast it reads.
        typed: What may be typed to it; None for nothing.
        language: Of what is said about it.
    """

    section: str
    keys: tuple[tuple[str, str], ...]
    connect: Callable[[], Device]
    pace: Pace
    typed: Typed | None
    language: str


def play(player: Player, port: int | None, stopping: threading.Event, *, once: bool) -> int:
    """Serve one connection after the other until Ctrl+C, or the first one with `once`; 1 when one went wrong."""
    errors: list[str] = []

    def told(heard: Heard) -> None:
        for line in heard.lines:
            click.echo(_as_it_stands(line))
        if heard.error:
            errors.append(heard.error)
            click.echo(_as_it_stands(heard.error), err=True)
        if once:
            stopping.set()

    serving = Serving(player.connect, player.pace, told, stopping)
    if port is None:
        line, path = open_pty()
        try:
            _introduce(player, f"serial://{path}")
            serve_pty(line, serving)
        finally:
            os.close(line)
    else:
        with listen(port) as listener:
            _introduce(player, f"tcp://127.0.0.1:{port}")
            serve_tcp(listener, serving)
    return _BAD if errors else 0


def _as_it_stands(line: str) -> str:
    """With its columns, and nothing in it that would steer this terminal."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in line)


def _introduce(player: Player, url: str) -> None:
    """What to write into ``outlet.toml``."""
    click.echo(said("section", player.language))
    click.echo(f"[{player.section}]")
    for name, value in (("url", url), *player.keys):
        click.echo(f'{name} = "{value}"')
    if player.typed is not None and _is_attended():
        click.echo(player.typed.hint)
        if player.typed.hear is not None:
            threading.Thread(target=_read, args=(player.typed.hear,), daemon=True).start()
    click.echo()


def said(word: str, language: str) -> str:
    """One of this module's sentences."""
    return fill(_SAID[word], {}, language)


def _read(hear: Callable[[str], None]) -> None:
    for line in sys.stdin:
        hear(line.strip())


def _is_attended() -> bool:
    """Whether somebody sits at this terminal: in the background, reading from it would stop the program."""
    return sys.stdin.isatty() and os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()
