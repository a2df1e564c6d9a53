"""The till put together: database, writer, printer, scanner and screens, started and stopped in order."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pos.bootstrap.home import Home, crash, keep_log
from pos.bootstrap.register import (
    RECEIPT_PRINTER,
    desk_of,
    house_of,
    keep_name,
    known_version,
    open_for_writing,
)
from pos.clock import ZONES, Clock, SystemClock, local
from pos.config import Config, ConfigError, load
from pos.domain.errors import RegisterRefused
from pos.store.lock import RegisterLock

if TYPE_CHECKING:
    from pos.domain.instore import Template
    from pos.services.spooler import Spooler
    from pos.services.till import Till
    from pos.services.writer import Writer


USUAL_TEMPLATES = ("21IIIIIWWWWWC",)
"""What a register starts with; known to be right, so that no start waits for it to be checked."""


def templates_of(config: Config) -> "tuple[Template, ...]":
    """Return the in-store barcode templates.

    Raises:
        ConfigError: One of them is none; the hint is the template.
    """
    from pos.domain.instore import TemplateFault, declare

    templates = declare(config.lines("barcodes.templates"))
    if isinstance(templates, TemplateFault):
        hint = f"{templates.pattern} ({templates.reason})"
        raise ConfigError(file=config.file, key="barcodes.templates", reason="not_a_choice", hint=hint)
    return templates


def device_url(home: Home, config: Config, key: str) -> str:
    """Return the address of a device; a folder or file without a leading slash lies in the register's own folder.

    Raises:
        ConfigError: The address cannot be one.
    """
    scheme, _, rest = config.text(key).partition(":")
    if scheme in {"folder", "file"} and not rest.startswith("/"):
        rest = f"//{home.path / rest}"
    if scheme != "folder":
        from drivers.transport.errors import BadUrl
        from drivers.transport.url import parse_url

        try:
            parse_url(f"{scheme}:{rest}")
        except BadUrl as error:
            hint = "folder:slips, tcp://host:9100, serial:///dev/…, file:///…"
            raise ConfigError(file=config.file, key=key, reason="not_a_choice", hint=hint) from error
    return f"{scheme}:{rest}"


class Counter:
    """Everything that runs behind the screens of one till: made while the PIN is typed, stopped when it is left."""

    def __init__(self, home: Home, config: Config) -> None:
        """Prepare; ``open`` starts the threads."""
        self._home = home
        self._config = config
        self._stops: list[Callable[[], object]] = []
        self._scanner = "keys"

    def open(self, scanned: Callable[[str, str, str], None]) -> "Till":
        """Open the database and start writer, printer and scanner; runs in a thread of its own after the first paint.

        Args:
            scanned: Takes the scans of devices, from any thread.
        """
        from drivers.printers.profile import profile_named
        from pos.services.binding import Bookbinder
        from pos.services.counter import Parts
        from pos.services.devices import CounterDevices
        from pos.services.keeping import Keeper
        from pos.services.printing import Printing
        from pos.services.till import Till
        from pos.services.writer import Writer

        clock = SystemClock()
        database = open_for_writing(self._home, known_version(self._home))
        self._stops.append(database.close)
        desk = desk_of(self._home, self._config, database, clock)
        writer = Writer(database, crashed=crash)
        writer.start()
        self._stops.append(writer.stop)
        spooler = self._spooler(writer, clock)
        spooler.start()
        self._stops.append(spooler.stop)
        self._start_scanner(scanned)
        keeper = Keeper(self._home.database, self._home.folder("backup"), kept=30)
        templates = templates_of(self._config)
        columns = profile_named(self._config.text("printer.profile")).columns
        paper = Printing(house_of(desk.outlet, self._config.text("screen.language")), desk.outlet.printer)
        papers = Bookbinder(self._papers_of)
        devices = CounterDevices(spooler, self._scanner_state, keeper, papers, clock)
        return Till(Parts(desk, writer, paper, devices, templates, columns))

    def close(self) -> None:
        """Stop what was started, last first; what is queued is written."""
        while self._stops:
            self._stops.pop()()

    def _papers_of(self, date: str) -> tuple[str, ...]:
        """The command that writes the papers of a business date."""
        return (sys.executable, "-m", "pos", "--home", str(self._home.path), "bundle", "--date", date)

    def _scanner_state(self) -> str:
        return self._scanner

    def _spooler(self, writer: "Writer", clock: Clock) -> "Spooler":
        from drivers.drawers.pulse import USUAL_PULSE
        from drivers.printers.opening import open_printer
        from drivers.printers.profile import profile_named
        from pos.reports.slips.words import LANGUAGES
        from pos.services.spooler import Printer, Spooler
        from pos.services.spooling import USUAL_LIMITS

        config = self._config
        profile = profile_named(config.text("printer.profile"))
        link = open_printer(device_url(self._home, self._config, "printer.url"), profile, self._home.folder("cache"))
        pulse = USUAL_PULSE._replace(pin=5) if config.number("printer.drawer_pin") == 5 else USUAL_PULSE
        printer = Printer(RECEIPT_PRINTER, link, pulse, LANGUAGES[config.text("screen.language")])
        return Spooler(printer, writer, clock, USUAL_LIMITS, crashed=crash)

    def _start_scanner(self, scanned: Callable[[str, str, str], None]) -> None:
        if not self._config.text("scanner.url"):
            return
        from drivers.scanners.opening import open_scanner
        from drivers.scanners.protocol import ScannerListener

        listener = ScannerListener(
            on_frame=lambda frame: scanned(frame.code, frame.symbology, "scanner"),
            on_change=lambda change: self._set_scanner(change.state.value),
        )
        url = device_url(self._home, self._config, "scanner.url")
        scanner = open_scanner(url, self._config.number("scanner.double_read_ms"), listener)
        self._set_scanner("lost")
        scanner.start()
        self._stops.append(scanner.stop)

    def _set_scanner(self, state: str) -> None:
        self._scanner = state


def live_in(zone: str) -> None:
    """Make the outlet's zone this process's own: a PC set to UTC still shows and logs the outlet's hours."""
    os.environ["TZ"] = f"{zone}-{ZONES[zone]}"
    time.tzset()


def till(path: Path) -> int:
    """Run the till and return its exit code.

    Raises:
        RegisterRefused: There is no register, it is of a newer version, or another till runs (``busy``), or
            its key is gone (``key``).
        ConfigError: Its ``outlet.toml`` is wrong.
    """
    from pos.store.first import users
    from pos.ui.app import run
    from pos.ui.opening import Opening
    from pos.ui.reducer.state import Settings

    home = Home(path)
    known_version(home)
    config = load(home.config)
    keep_name(home, config)
    if not home.key.exists():
        raise RegisterRefused(reason="key", detail=str(home.key))
    if config.lines("barcodes.templates") != USUAL_TEMPLATES:
        templates_of(config)
    for key in ("printer.url", "scanner.url"):
        if config.text(key):
            device_url(home, config, key)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise RegisterRefused(reason="no_terminal", detail="")
    lock = RegisterLock(home.lock)
    keep_log(home)
    counter = Counter(home, config)
    settings = Settings(
        config.text("outlet.name"), language=config.text("screen.language"), scan_prefix=config.text("scanner.prefix")
    )
    clock, zone = SystemClock(), config.text("outlet.zone")
    live_in(zone)
    try:
        return run(
            Opening(
                users=users(home.database),
                settings=settings,
                make_port=counter.open,
                clock=lambda: local(clock.now_ms(), zone).strftime("%H:%M"),
                theme=config.text("screen.theme"),
                is_sound_on=config.flag("screen.sound"),
            )
        )
    finally:
        counter.close()
        lock.release()
