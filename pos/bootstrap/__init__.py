"""The composition root: configuration, database, devices and services together; the only package that names backends.

Whatever is heavy is imported where it is used: the first screen is painted before SQLAlchemy is there.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from pos.bootstrap.counter import till
from pos.bootstrap.demo import create_demo
from pos.bootstrap.home import Home
from pos.bootstrap.register import create, looking, public_key, reading, writing
from pos.bootstrap.restoring import restore
from pos.config import Config, load
from pos.domain.errors import RegisterRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos.cli.context import Factories
    from pos.services.checkup import Check, Trials

__all__ = [
    "config_of",
    "create",
    "create_demo",
    "factories",
    "looking",
    "public_key",
    "reading",
    "restore",
    "till",
    "writing",
]


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


def _examine(path: Path, trials: "Trials") -> "tuple[Check, ...]":
    from pos.bootstrap.checkup import examine

    return examine(path, trials)


def _listen(path: Path, ask: "Callable[[], object]", wait_ms: int) -> bytes:
    from pos.bootstrap.listening import listen

    return listen(path, ask, wait_ms)


def factories() -> "Factories":
    """Return what the commands are handed."""
    from pos.cli.context import Factories

    return Factories(
        reading=reading,
        writing=writing,
        create=create,
        create_demo=create_demo,
        till=till,
        looking=looking,
        config=config_of,
        public_key=public_key,
        restore=restore,
        examine=_examine,
        listen=_listen,
    )
