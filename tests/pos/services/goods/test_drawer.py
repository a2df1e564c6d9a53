"""The drawer opens for a paper of trade whose money comes from it or goes into it, and for no other."""

import pytest

from pos.domain.goods.paying import PaySupplier
from pos.domain.money import Rupiah
from pos.services.afterwards import follow
from pos.services.counter import Parts, Presence
from pos.services.tally import Tally
from pos.services.writer import Writer
from tests.pos.services.conftest import Unplugged
from tests.pos.services.goods.shop import Shop, delivery, line


@pytest.mark.parametrize(("paid", "kicks"), [("drawer", 1), ("safe", 0), ("bank", 0)])
def test_the_drawer_opens_where_its_money_moves(shop: Shop, paid: str, kicks: int) -> None:
    shop.counter.open()
    desk, devices = shop.counter.desk, Unplugged()
    parts = Parts(desk, Writer(desk.database, crashed=lambda: None), shop.counter.paper, devices, (), 42)
    for command in (
        delivery(line("GUL-1KG", "bungkus", 1, 16_000)),
        delivery(line("GUL-1KG", "bungkus", 1, 16_000), paid=paid),
        PaySupplier("S1", Rupiah(0), paid, ""),
    ):
        follow(parts, Presence(desk.today()), Tally(), shop.act(command))
    assert len(devices.kicked) == 2 * kicks
