"""A day's register to tamper with, and its verification."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pos.services.verifying import Known, Verdict, verify
from pos.services.verifying.difference import Difference
from pos.store.database import Database
from tests.support.a_day import a_day
from tests.support.ledger_builder import PUBLIC_KEY


@pytest.fixture(scope="session")
def whole_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register's database nobody touched; copy it first."""
    file = tmp_path_factory.mktemp("whole") / "register.db"
    a_day(file).database.close()
    return file


@pytest.fixture
def register(whole_day: Path, tmp_path: Path) -> Path:
    """A copy to tamper with."""
    return Path(shutil.copy(whole_day, tmp_path / "register.db"))


def check(register: Path, head: str = "") -> Verdict:
    """Verify a register, its public key known."""
    database = Database(register, writable=False)
    try:
        return verify(database, Known(PUBLIC_KEY, head), lambda _done, _whole: None)
    finally:
        database.close()


@pytest.fixture
def verdict() -> Callable[..., Verdict]:
    """Verify a register."""
    return check


@pytest.fixture
def first(register: Path) -> Callable[[], Difference]:
    """Verify the register, which must be found different, and return what is named first."""

    def found() -> Difference:
        differences = check(register).differences
        assert differences
        return differences[0]

    return found
