"""The ``pos`` command on a real register, with only the till itself and the making of outlets left out."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from pos import cli
from pos.bootstrap.restoring import restore
from pos.cli.context import REGISTER, Factories
from pos.clock import SystemClock
from pos.config import Config, parse
from pos.domain.errors import RegisterRefused
from pos.services.desk import Desk, Outlet
from pos.services.ids import uuid7
from pos.store.database import Database
from tests.support.ledger_builder import NODE

OUTLET = Outlet(
    name="Koperasi Merah Putih",
    address=(),
    zone="WIB",
    register="1",
    drawer="1",
    printer="printer",
    templates=(),
    footer=(),
)


class Ran(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


class CommandLine:
    """Runs commands on the outlet in a folder, in one language."""

    def __init__(self, home: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self.language = "id"
        self.busy = False
        self.calls: list[str] = []
        self.public_key = ""
        self._capture = capture

    def __call__(self, *arguments: str) -> Ran:
        code = cli.run(["--home", str(self.home), *arguments], self.factories())
        printed = self._capture.readouterr()
        return Ran(code, printed.out, printed.err)

    def factories(self) -> Factories:
        return Factories(
            reading=self._reading,
            writing=self._writing,
            create=self._create,
            create_demo=self._create_demo,
            till=self._till,
            looking=self._looking,
            config=self._config,
            public_key=lambda _home: self.public_key,
            restore=restore,
            examine=lambda _home, _trials: (),
            listen=lambda _home, _ask, _wait_ms: b"",
        )

    @contextmanager
    def _reading(self, home: Path) -> Iterator[Database]:
        if not (home / REGISTER).exists():
            raise RegisterRefused(reason="missing", detail=str(home))
        database = Database(home / REGISTER, writable=False)
        try:
            yield database
        finally:
            database.close()

    def _writing(self, home: Path) -> AbstractContextManager[Desk]:
        if self.busy:
            raise RegisterRefused(reason="busy", detail="4321")
        return _desk(home)

    def _create(self, home: Path, *, demo: bool) -> None:
        if (home / REGISTER).exists():
            raise RegisterRefused(reason="exists", detail=str(home))
        home.mkdir(parents=True, exist_ok=True)
        (home / REGISTER).touch()
        self.calls.append(f"create {home.name} demo={demo}")

    def _create_demo(self, home: Path, days: int, told: Callable[[int, int], None]) -> None:
        self._create(home, demo=True)
        self.calls.append(f"{days} days")
        told(days, days)

    def _till(self, home: Path) -> int:
        self.calls.append(f"till {home.name}")
        return 0

    def _looking(self, _home: Path, database: Database) -> Desk:
        clock = SystemClock()
        return Desk(database, NODE, clock, OUTLET, lambda: uuid7(clock))

    def _config(self, _home: Path) -> Config:
        return parse(f'[screen]\nlanguage = "{self.language}"\n', "outlet.toml")


@contextmanager
def _desk(home: Path) -> Iterator[Desk]:
    database = Database(home / REGISTER, writable=True)
    clock = SystemClock()
    try:
        yield Desk(database, NODE, clock, OUTLET, lambda: uuid7(clock))
    finally:
        database.close()
