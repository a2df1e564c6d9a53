from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def cache_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where python-escpos's table of printers is kept; made once, because making it takes a quarter of a second."""
    return tmp_path_factory.mktemp("cache")
