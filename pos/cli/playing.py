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
from pos.domain.text import clean

_BAD: Final = 1

_SAID: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "put_right": Words("(kertas terpasang, tutup rapat, tidak ada gangguan)", "(paper in, cover shut, no fault)"),
        "put_on": Words("(di atas timbangan)", "(on the pan)"),
        "not_a_load": Words(
            "(ketik gram, atau: still moving over under ...)", "(grams, or: still moving over under ...)"
        ),
    }
)


class Player(NamedTuple):
    """What is played.

    Attributes:
        section: Of ``outlet.toml``.
        keys: What that section needs besides the address.
        connect: A device for each connection.
        pace: How fast it reads.
    """

    section: str
    keys: tuple[tuple[str, str], ...]
    connect: Callable[[], Device]
    pace: Pace


def play(player: Player, port: int | None, stopping: threading.Event, *, once: bool) -> int:
    """Serve one connection after the other until Ctrl+C, or the first one with `once`; 1 when one went wrong."""
    errors: list[str] = []

    def told(heard: Heard) -> None:
        for line in heard.lines:
            click.echo(clean(line))
        if heard.error:
            errors.append(heard.error)
            click.echo(clean(heard.error), err=True)
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


def _introduce(player: Player, url: str) -> None:
    """What to write into ``outlet.toml``."""
    click.echo(f"[{player.section}]")
    for name, value in (("url", url), *player.keys):
        click.echo(f'{name} = "{value}"')
    click.echo()


def say(word: str, language: str) -> None:
    """One of this module's sentences."""
    click.echo(fill(_SAID[word], {}, language))


def lines_typed(hear: Callable[[str], None]) -> None:
    """Give each line typed at this terminal to `hear`, from a thread; nothing where nobody sits at one."""

    def read() -> None:
        for line in sys.stdin:
            hear(line.strip())

    # In the background, reading from the terminal would stop the program.
    if sys.stdin.isatty() and os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp():
        threading.Thread(target=read, daemon=True).start()
