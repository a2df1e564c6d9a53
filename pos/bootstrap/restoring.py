"""A backup put into a register's folder: checked beside it, made to go on, and only then put in its place."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pos.bootstrap.home import Home
from pos.bootstrap.register import desk_of, keep_key, keep_name, public_key
from pos.clock import SystemClock
from pos.config import Config, load
from pos.domain.errors import RegisterRefused
from pos.store.first import founded, version_of
from pos.store.lock import RegisterLock

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos.services.restoring import Resumed
    from pos.services.verifying import Verdict

REPLACED: Final = "replaced"
"""The folder of a register in which lies what a restore replaced, each time under the number it began with."""

_NOTHING_PRINTED: Final = -1


class Unsound(Exception):  # noqa: N818
    """placeholder"""
