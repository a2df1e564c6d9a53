"""What every command is given: the outlet's folder, and the factories the bootstrap hands over.

The types are named only for the checker: ``pos version`` and ``pos till`` must not pay for what other commands import.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from pos.config import Config
    from pos.services.checkup import Check, Trials
    from pos.services.desk import Desk
    from pos.services.restoring import Resumed
    from pos.services.verifying import Verdict
    from pos.services.verifying.ledger import Progress
    from pos.store.database import Database

REGISTER: Final = "register.db"
"""Name of the database in an outlet's folder."""

SLIPS: Final = "slips"
"""Name of the folder a printer without a device writes its slips to."""


class Create(Protocol):
    """Makes a new outlet's folder."""

    def __call__(self, home: Path, *, demo: bool) -> None:
        """Make configuration, key and database; with ``demo`` the sample products, members, openings and users too.

        Raises:
            RegisterRefused: There is an outlet already (``exists``).
        """
        ...


class Restored(NamedTuple):
    """What became of a restore.

    Attributes:
        verdict: What was found in the backup; with differences nothing was replaced.
        resumed: Where the register goes on; None when nothing was replaced.
        aside: The folder that keeps what was there before.
    """

    verdict: "Verdict"
    resumed: "Resumed | None"
    aside: Path


class Factories(NamedTuple):
    """What the bootstrap can make; each raises ``RegisterRefused`` when it cannot.

    Attributes:
        reading: A register's database, for reading only, beside a running till.
        writing: A register for writing; refused as ``busy`` while a till runs.
        create: A new outlet's folder.
        create_demo: A demo outlet's folder, with so many days of trading behind it; told how many are done.
        till: Runs the till and returns its exit code.
        looking: What reports stand on, over a database opened for reading; it signs nothing.
        config: The outlet's configuration.
        public_key: The register's public key from its key file, 64 hexadecimal digits; ``""`` when it cannot be read.
        restore: Puts a backup in a register's place: the folder, the backup, the greatest number found on paper (-1
            when nobody looked), and what is told how far it is.
        examine: Looks at the devices of a register; opens the drawer and prints only where that was allowed.
        listen: What a scanner sends on its own line, once somebody was asked to scan, within so many milliseconds.
    """

    reading: Callable[[Path], "AbstractContextManager[Database]"]
    writing: Callable[[Path], "AbstractContextManager[Desk]"]
    create: Create
    create_demo: Callable[[Path, int, Callable[[int, int], None]], None]
    till: Callable[[Path], int]
    looking: Callable[[Path, "Database"], "Desk"]
    config: Callable[[Path], "Config"]
    public_key: Callable[[Path], str]
    restore: "Callable[[Path, Path, int, Progress], Restored]"
    examine: "Callable[[Path, Trials], tuple[Check, ...]]"
    listen: Callable[[Path, Callable[[], object], int], bytes]


class Program(NamedTuple):
    """One call of ``pos``.

    Attributes:
        factories: From the bootstrap.
        home: The outlet's folder.
        is_chosen: Whether the folder was named on the command line.
    """

    factories: Factories
    home: Path
    is_chosen: bool

    @property
    def database(self) -> Path:
        """Where the register's database is."""
        return self.home / REGISTER

    @contextmanager
    def reading(self) -> "Iterator[Database]":
        """Open the register for a reader that takes its time; a till that runs beside it never waits.

        Raises:
            RegisterRefused: There is none, or it is of another version.
            StoreFault: It cannot be read.
        """
        from pos.store.beside import unhurried

        with self.factories.reading(self.home) as database, unhurried(database, self.database) as unhurried_database:
            yield unhurried_database


Arguments = Sequence[str]
"""Command-line arguments without the program's name."""
