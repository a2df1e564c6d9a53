"""A small register as the benchmark makes large ones, kept for the whole run in its temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.outlet import homes

PRODUCTS, LINES = 80, 160


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the benchmark keeps its registers, during the tests."""
    with pytest.MonkeyPatch.context() as patch:
        place = tmp_path_factory.mktemp("bench")
        patch.setattr(homes, "folder", lambda: place)
        yield place
