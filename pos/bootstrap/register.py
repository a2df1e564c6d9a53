"""One register opened: for reading beside a till, for writing alone, or made anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pos.bootstrap.home import Home
from pos.clock import Clock, SystemClock
from pos.config import Config, ConfigError, load
from pos.domain.errors import RegisterRefused
from pos.store.first import founded, version_of
from pos.store.lock import RegisterLock

if TYPE_CHECKING:
    from pos.reports.slips.frame import House
    from pos.services.desk import Desk, Outlet
    from pos.store.database import Database

RECEIPT_PRINTER = "receipt"
"""Name of the receipt printer's queue in the spool."""

SECOND_PRINTER = "label"
"""Name of the queue of the printer that has labels and reports, where there is a second one."""


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
        second_printer=SECOND_PRINTER if config.text("label_printer.url") else "",
        is_for_labels_only=prints_labels_only(config),
        language=config.text("screen.language"),
        kept_days=config.number("printer.kept_days"),
        has_logo=bool(config.text("receipt.logo")),
    )


def prints_labels_only(config: Config) -> bool:
    """Say whether the second printer has a roll of labels, so that nothing else can come out of it."""
    return config.text("label_printer.language") != "slip"


def house_of(outlet: "Outlet", language: str) -> "House":
    """Return what is the same on every slip of a register, in a language (``id`` or ``en``)."""
    from pos.reports.slips.frame import House
    from pos.reports.slips.words import LANGUAGES

    return House(
        name=outlet.name,
        address=outlet.address,
        zone=outlet.zone,
        register=outlet.register,
        footer=outlet.footer,
        words=LANGUAGES[language],
        has_logo=outlet.has_logo,
    )


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


def looking(path: Path, database: "Database") -> "Desk":
    """Return what reports stand on, over a database opened for reading: it has no key and signs nothing.

    Raises:
        ConfigError: The register's ``outlet.toml`` is wrong.
        FileNotFoundError: There is none.
    """
    from pos.services import ids
    from pos.services.desk import Desk
    from pos.store.chain import Node

    config = load(Home(path).config)
    clock = SystemClock()
    code = config.text("outlet.code")
    node = Node(f"{code}-{config.number('register.number')}", code, _refuse_to_sign)
    return Desk(database, node, clock, outlet_of(config), lambda: ids.uuid7(clock))


def _refuse_to_sign(digest: bytes) -> bytes:
    raise PermissionError(1, "Operation not permitted", digest.hex())


def known_version(home: Home) -> str:
    """Return the schema version of a register, which this program knows or can bring up to date.

    Raises:
        RegisterRefused: There is no register, or it is of a newer version (``newer``).
    """
    from schema.version import HEAD

    version = version_of(home.database)
    if version > HEAD:
        raise RegisterRefused(reason="newer", detail=version)
    return version


def keep_name(home: Home, config: Config) -> None:
    """Refuse another name than the one a register was founded with: its chain of documents bears it.

    Raises:
        ConfigError: ``outlet.code`` or ``register.number`` was changed; the hint is what it was.
    """
    outlet, _, number = founded(home.database)[0].rpartition("-")
    for key, given, own in (
        ("outlet.code", config.text("outlet.code"), outlet),
        ("register.number", str(config.number("register.number")), number),
    ):
        if given != own:
            raise ConfigError(file=config.file, key=key, reason="not_a_choice", hint=own)


def keep_key(home: Home) -> None:
    """Refuse a key that is not the one a register was founded with: what it signs could never be checked.

    Raises:
        RegisterRefused: The key is missing, is none, or is another register's (``key``).
    """
    if public_key(home.path) != founded(home.database)[1]:
        raise RegisterRefused(reason="key", detail=str(home.key))


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
        RegisterRefused: There is none, it is of a newer version, another process writes (``busy``), or its key is not
            its own (``key``).
        ConfigError: Its ``outlet.toml`` is wrong.
    """
    home = Home(path)
    known_version(home)
    config = load(home.config)
    lock = RegisterLock(home.lock)
    try:
        keep_name(home, config)
        database = open_for_writing(home, known_version(home))
        try:
            yield desk_of(home, config, database, SystemClock())
        finally:
            database.close()
    finally:
        lock.release()


def open_for_writing(home: Home, version: str) -> "Database":
    """Open the database of a register whose lock this process holds, brought up to date first.

    Raises:
        RegisterRefused: It is of a newer version than this program, or its key is not its own (``key``).
    """
    from pos.store.database import Database
    from schema.version import HEAD

    keep_key(home)
    if version != HEAD:
        from pos.store.upgrade import bring_up_to_date

        bring_up_to_date(home.database, version, home.folder("backup"))
    return Database(home.database, writable=True)


def create(home: Path, *, demo: bool) -> None:
    """Make a new register now; with ``demo`` it is filled with the sample outlet, whose users' PINs are published.

    Otherwise as ``make``.
    """
    from pos.services import outlets

    make(home, SystemClock(), outlets.fill_demo if demo else _leave_empty)


def _leave_empty(_desk: "Desk") -> None:
    """Begin with nothing."""


def make(home: Path, clock: Clock, fill: "Callable[[Desk], None]") -> None:
    """Make a new register, whole or not at all.

    Args:
        home: Its folder; made when it is not there. An ``outlet.toml`` or a key that lies in it is kept.
        clock: When it is founded.
        fill: Puts into it what it begins with.

    Raises:
        RegisterRefused: There is a register already, or the journal of one (``exists``); another process is making
            one (``busy``).
        ConfigError: The ``outlet.toml`` that lies there is wrong.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    new_home = Home(home)
    lock = RegisterLock(new_home.lock)
    try:
        _refuse_what_is_there(new_home)
        _make(new_home, clock, fill)
    finally:
        lock.release()


def _refuse_what_is_there(home: Home) -> None:
    """A journal without its database would be played into the new one."""
    journals = [file for file in home.path.glob(f"{home.database.name}-[wj]*") if file.stat().st_size]
    for file in (home.database, *journals):
        if file.exists():
            raise RegisterRefused(reason="exists", detail=str(file))


def _make(new_home: Home, clock: Clock, fill: "Callable[[Desk], None]") -> None:
    from pos import data
    from pos.services import keys, outlets
    from pos.store.database import Database
    from pos.store.upgrade import migrate

    for name in ("keys", "slips", "backup", "log"):
        new_home.folder(name)
    if not new_home.config.exists():
        new_home.config.write_text(data.outlet_toml(), encoding="utf-8")
    config = load(new_home.config)
    if not new_home.key.exists():
        keys.create(new_home.key)
    new = new_home.database.with_suffix(".new")
    _clear(new_home)
    migrate(new)
    database = Database(new, writable=True)
    try:
        desk = desk_of(new_home, config, database, clock)
        outlets.found(desk, keys.public_key(new_home.key))
        fill(desk)
    finally:
        database.close()
    new.chmod(0o600)
    new.replace(new_home.database)
    _clear(new_home)


def _clear(home: Home) -> None:
    """Take away what a creation leaves: half a register that was cut short, and a rollback journal in any case."""
    for leftover in home.path.glob("register.new*"):
        leftover.unlink()


def public_key(path: Path) -> str:
    """Return the public half of a register's key, 64 hexadecimal digits; ``""`` when it cannot be read."""
    from pos.services import keys

    try:
        return keys.public_key(Home(path).key)
    except (OSError, ValueError):
        return ""
