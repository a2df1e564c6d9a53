"""The busy day, told once for each test that reads it."""

import pytest

from tests.pos.services.conftest import Counter
from tests.pos.services.reporting.a_busy_day import busy_day


@pytest.fixture
def busy(counter: Counter) -> Counter:
    busy_day(counter)
    return counter
