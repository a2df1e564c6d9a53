"""The composition root: configuration, database, devices and services together; the only module that names backends.

Whatever is heavy is imported where it is used: the first screen is painted before SQLAlchemy is there.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pos.cli.context import Factories
from pos.clock import Clock, SystemClock, local
from pos.config import Config, ConfigError, load
from pos.domain.errors import RegisterRefused
from pos.store.first import version_of
from pos.store.lock import RegisterLock

if TYPE_CHECKING:
    from pos.reports.slips.frame import House
    from pos.services.desk import Desk, Outlet
    from pos.services.spooler import Spooler
    from pos.services.till import Till
    from pos.services.writer import Writer
    from pos.store.database import Database


RECEIPT_PRINTER = "receipt"
"""Name of the receipt printer's queue in the spool."""


class Home(NamedTuple):
    """The folder of a register and what lies in it."""

    path: Path

    @property
    def config(self) -> Path:
        """The configuration, ``outlet.toml``."""
        return self.path / "outlet.toml"

    @property
    def database(self) -> Path:
        """The register's database."""
        return self.path / "register.db"

    @property
    def key(self) -> Path:
        """The node's signing key."""
        return self.path / "keys" / "node.key"

    @property
    def lock(self) -> Path:
        """The lock of the process that writes."""
        return self.path / "register.lock"

    def folder(self, name: str) -> Path:
        """Return a folder of the register (``slips``, ``backup``, ``log``), made when it is not there."""
        folder = self.path / name
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder


def outlet_of(config: Config) -> "Outlet":
    """Return the outlet's facts as its configuration says them."""
    from pos.services.desk import Outlet

    return Outlet(
        name=config.text("outlet.name"),
        address=config.lines("outlet.address"),
        zone=config.text("outlet.zone"),
        register=str(config.number("register.number")),
        drawer=config.text("register.drawer"),
        printer=RECEIPT_PRINTER,
        templates=config.lines("barcodes.templates"),
        footer=config.lines("receipt.footer"),
    )


def house_of(outlet: "Outlet", language: str) -> "House":
    """Return what is the same on every slip of a register, in a language (``id`` or ``en``)."""
    from pos.reports.slips.frame import House
    from pos.reports.slips.words import LANGUAGES

    return House(outlet.name, outlet.address, outlet.zone, outlet.register, outlet.footer, LANGUAGES[language])


def desk_of(home: Home, config: Config, database: "Database", clock: Clock) -> "Desk":
    """Return what every use case stands on.

    Args:
        home: The register's folder, for its key.
        config: Its configuration.
        database: Opened, for writing where something is to be written.
        clock: What time it is.
    """
    from pos.services import ids, keys
    from pos.services.desk import Desk
    from pos.store.chain import Node

    code = config.text("outlet.code")
    node = Node(f"{code}-{config.number('register.number')}", code, keys.signer(home.key))
    return Desk(database, node, clock, outlet_of(config), lambda: ids.uuid7(clock))


@contextmanager
def reading(path: Path) -> Iterator["Database"]:
    """Open a register for reading only, beside a till that may be running.

    Raises:
        RegisterRefused: There is none (``missing``), it is not one (``foreign``), or it is of another version.
    """
    from pos.store.database import Database
    from schema.version import HEAD

    home = Home(path)
    version = version_of(home.database)
    if version != HEAD:
        raise RegisterRefused(reason="newer" if version > HEAD else "older", detail=version)
    database = Database(home.database, writable=False)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def writing(path: Path) -> Iterator["Desk"]:
    """Open a register for writing; while it is open nobody else writes.

    Raises:
        RegisterRefused: There is none, it is of a newer version, or another process writes (``busy``).
        ConfigError: Its ``outlet.toml`` is wrong.
    """
    home = Home(path)
    version = version_of(home.database)
    lock = RegisterLock(home.lock)
    try:
        database = open_for_writing(home, version)
        try:
            yield desk_of(home, load(home.config), database, SystemClock())
        finally:
            database.close()
    finally:
        lock.release()


def open_for_writing(home: Home, version: str) -> "Database":
    """Open the database of a register whose lock this process holds, brought up to date first.

    Raises:
        RegisterRefused: It is of a newer version than this program.
    """
    from pos.store.database import Database
    from schema.version import HEAD

    if version != HEAD:
        from pos.store.upgrade import bring_up_to_date

        bring_up_to_date(home.database, version, home.folder("backup"))
    return Database(home.database, writable=True)


def create(home: Path, *, demo: bool) -> None:
    """Make a new register, whole or not at all.

    Args:
        home: Its folder; made when it is not there. An ``outlet.toml`` or a key that lies in it is kept.
        demo: Whether to fill it with the sample outlet, whose users' PINs are published.

    Raises:
        RegisterRefused: There is a register already (``exists``).
        ConfigError: The ``outlet.toml`` that lies there is wrong.
    """
    from pos import data
    from pos.services import keys, outlets
    from pos.store.database import Database
    from pos.store.upgrade import migrate

    new_home = Home(home)
    if new_home.database.exists():
        raise RegisterRefused(reason="exists", detail=str(new_home.database))
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in ("keys", "slips", "backup", "log"):
        new_home.folder(name)
    if not new_home.config.exists():
        new_home.config.write_text(data.outlet_toml(), encoding="utf-8")
    config = load(new_home.config)
    if not new_home.key.exists():
        keys.create(new_home.key)
    new = new_home.database.with_suffix(".new")
    for leftover in home.glob("register.new*"):
        leftover.unlink()
    migrate(new)
    database = Database(new, writable=True)
    desk = desk_of(new_home, config, database, SystemClock())
    outlets.found(desk, keys.public_key(new_home.key))
    if demo:
        outlets.fill_demo(desk)
    database.close()
    new.chmod(0o600)
    new.replace(new_home.database)


def public_key(path: Path) -> str:
    """Return the public half of a register's key, 64 hexadecimal digits; ``""`` when it cannot be read."""
    from pos.services import keys

    try:
        return keys.public_key(Home(path).key)
    except (OSError, ValueError):
        return ""


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
        from pos.domain.instore import TemplateFault, declare
        from pos.services.counter import Parts
        from pos.services.devices import CounterDevices
        from pos.services.printing import Printing
        from pos.services.till import Till
        from pos.services.writer import Writer

        clock = SystemClock()
        database = open_for_writing(self._home, version_of(self._home.database))
        self._stops.append(database.close)
        desk = desk_of(self._home, self._config, database, clock)
        writer = Writer(database, crashed=crash)
        writer.start()
        self._stops.append(writer.stop)
        spooler = self._spooler(writer, clock)
        spooler.start()
        self._stops.append(spooler.stop)
        self._start_scanner(scanned)
        backups = self._home.folder("backup")
        templates = declare(self._config.lines("barcodes.templates"))
        if isinstance(templates, TemplateFault):
            raise ConfigError(
                file=self._config.file, key="barcodes.templates", reason="not_a_choice", hint=templates.pattern
            )
        paper = Printing(house_of(desk.outlet, self._config.text("screen.language")), desk.outlet.printer)
        return Till(Parts(desk, writer, paper, CounterDevices(spooler, self._scanner_state, backups, clock), templates))

    def close(self) -> None:
        """Stop what was started, last first; what is queued is written."""
        while self._stops:
            self._stops.pop()()

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
        link = open_printer(self._device_url("printer.url"), profile, self._home.folder("cache"))
        pulse = USUAL_PULSE._replace(pin=5) if config.number("printer.drawer_pin") == 5 else USUAL_PULSE
        printer = Printer(RECEIPT_PRINTER, link, pulse, LANGUAGES[config.text("screen.language")])
        return Spooler(printer, writer, clock, USUAL_LIMITS, crashed=crash)

    def _device_url(self, key: str) -> str:
        """Return an address; a folder or file without a leading slash lies in the register's own folder."""
        scheme, _, rest = self._config.text(key).partition(":")
        if scheme in {"folder", "file"} and not rest.startswith("/"):
            return f"{scheme}://{self._home.path / rest}"
        return f"{scheme}:{rest}"

    def _start_scanner(self, scanned: Callable[[str, str, str], None]) -> None:
        if not self._config.text("scanner.url"):
            return
        from drivers.scanners.opening import open_scanner
        from drivers.scanners.protocol import ScannerListener

        listener = ScannerListener(
            on_frame=lambda frame: scanned(frame.code, frame.symbology, "scanner"),
            on_change=lambda change: self._set_scanner(change.state.value),
        )
        scanner = open_scanner(
            self._config.text("scanner.url"), self._config.number("scanner.double_read_ms"), listener
        )
        self._set_scanner("lost")
        scanner.start()
        self._stops.append(scanner.stop)

    def _set_scanner(self, state: str) -> None:
        self._scanner = state


def crash() -> None:
    """End the program after a bug in a thread: the sale is safe, and a supervisor script starts the till again."""
    os._exit(70)


def till(path: Path) -> int:
    """Run the till and return its exit code.

    Raises:
        RegisterRefused: There is no register, it is of a newer version, or another till runs (``busy``).
        ConfigError: Its ``outlet.toml`` is wrong.
    """
    from pos.store.first import users
    from pos.ui.app import run
    from pos.ui.opening import Opening
    from pos.ui.reducer.state import Settings

    home = Home(path)
    version_of(home.database)
    config = load(home.config)
    lock = RegisterLock(home.lock)
    counter = Counter(home, config)
    settings = Settings(
        config.text("outlet.name"), language=config.text("screen.language"), scan_prefix=config.text("scanner.prefix")
    )
    clock, zone = SystemClock(), config.text("outlet.zone")
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


def config_of(path: Path) -> Config:
    """Return the configuration of a register.

    Raises:
        RegisterRefused: There is no register in the folder.
        ConfigError: Its ``outlet.toml`` is wrong.
    """
    try:
        return load(Home(path).config)
    except FileNotFoundError as error:
        raise RegisterRefused(reason="missing", detail=str(path)) from error


def factories() -> Factories:
    """Return what the commands are handed."""
    return Factories(
        reading=reading,
        writing=writing,
        create=create,
        till=till,
        config=config_of,
        public_key=public_key,
    )
