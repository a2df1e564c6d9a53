"""A register just created, to import into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.services.desk import Desk
from tests.support.new_desk import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "register.db")
    yield made
    made.database.close()
