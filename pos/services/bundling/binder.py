"""Where a day's papers come from and go to, as a register's folder and configuration say it."""

from pathlib import Path
from typing import Final, NamedTuple

from drivers.printers.profile import profile_named
from pos.config import Config
from pos.reports.formats.letterhead import letterhead_of
from pos.reports.slips.house import house_of
from pos.services.bundling.look import Look

FOLDER: Final = "papers"
"""Name of the folder of the days' folders in a register's folder."""

KEPT: Final = 7
"""How many days keep their backup; the copies of every closing are kept besides."""


class Binder(NamedTuple):
    """Where the papers come from and go to.

    Attributes:
        source: The register's database; only read.
        folder: The folder of the days' folders; made when it is not there.
        public_key: The register's key, 64 hexadecimal digits; ``""`` to believe the backup's own.
        look: How its papers look.
        kept: How many days keep their backup, the newest ones; older ones keep their papers.
    """

    source: Path
    folder: Path
    public_key: str
    look: Look
    kept: int


def binder_of(database: Path, config: Config, public_key: str) -> Binder:
    """Return the binder of a register, whose papers go into a folder beside its database.

    Args:
        database: The register's database.
        config: Its configuration.
        public_key: 64 hexadecimal digits, or ``""``.
    """
    look = Look(letterhead_of(config), house_of(config), profile_named(config.text("printer.profile")))
    return Binder(database, database.parent / FOLDER, public_key, look, KEPT)
