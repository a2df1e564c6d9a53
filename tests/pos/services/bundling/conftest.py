"""A demo outlet after a shift of three sales, and where its papers go."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos import bootstrap
from pos.config import load
from pos.services.bundling.binder import Binder, binder_of
from pos.services.desk import Desk
from tests.support.registers import SetClock, demo_home
from tests.support.shop_days import a_shift

GULA = "8990000000013"


@pytest.fixture
def home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    master = tmp_path_factory.getbasetemp() / "sold-master"
    if not master.exists():
        sold = demo_home(tmp_path_factory.mktemp("sold"), tmp_path_factory.getbasetemp() / "demo-master")
        a_shift(sold, (GULA, GULA), (GULA,), (GULA,))
        sold.rename(master)
    return demo_home(tmp_path, master)


@pytest.fixture
def binder(home: Path) -> Binder:
    return binder_of(home / "register.db", load(home / "outlet.toml"), bootstrap.public_key(home))


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    with bootstrap.reading(home) as database:
        yield bootstrap.looking(home, database)._replace(clock=SetClock())
