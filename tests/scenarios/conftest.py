"""One demo outlet, made once, and one with five hundred more products; every scenario sells in a copy of one."""

import shutil
from pathlib import Path

import pytest

from tests.support import many_goods
from tests.support.outlets import pos
from tests.support.registers import demo_home


@pytest.fixture(scope="session")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo outlet is kept that the others are copied from."""
    return tmp_path_factory.mktemp("demo") / "master"


@pytest.fixture(scope="session")
def large_master(tmp_path_factory: pytest.TempPathFactory, master: Path) -> Path:
    """A demo outlet with the invented products imported."""
    folder = tmp_path_factory.mktemp("large")
    home = demo_home(folder, master)
    file = folder / "goods.csv"
    many_goods.write(file)
    imported = pos(home, "catalogue", "import", str(file), "--with-openings")
    assert imported.code == 0, imported.err
    return home


@pytest.fixture
def home(tmp_path: Path, master: Path) -> Path:
    """A demo outlet of the test's own."""
    return demo_home(tmp_path, master)


@pytest.fixture
def large_home(tmp_path: Path, large_master: Path) -> Path:
    """A demo outlet of the test's own, with the invented products."""
    home = tmp_path / "large"
    shutil.copytree(large_master, home)
    return home
