"""A shop that knows its suppliers."""

import pytest

from tests.pos.services.conftest import Counter
from tests.pos.services.goods.shop import SUPPLIERS, Shop


@pytest.fixture
def shop(counter: Counter) -> Shop:
    shop = Shop(counter, counter.paper)
    for command in SUPPLIERS:
        shop.act(command)
    return shop
