import pytest

from tests.pos.services.conftest import Counter
from tests.pos.services.counting.sheets import Counting
from tests.pos.services.goods.shop import Shop


@pytest.fixture
def counting(counter: Counter) -> Counting:
    counter.open()
    return Counting(Shop(counter, counter.paper))
