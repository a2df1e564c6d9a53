"""One demo outlet, made once; every fault strikes a copy of it."""

from pathlib import Path

import pytest

from tests.support import many_goods
from tests.support.outlets import pos
from tests.support.registers import demo_home


@pytest.fixture(scope="session")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo outlet is kept that the others are copied from."""
    return tmp_path_factory.mktemp("demo") / "master"


@pytest.fixture
def home(tmp_path: Path, master: Path) -> Path:
    """A demo outlet of the test's own."""
    return demo_home(tmp_path, master)


@pytest.fixture
def large_home(tmp_path: Path, home: Path) -> Path:
    """A demo outlet of the test's own, with the invented products."""
    file = tmp_path / "goods.csv"
    many_goods.write(file)
    imported = pos(home, "catalogue", "import", str(file), "--with-openings")
    assert imported.code == 0, imported.err
    return home
