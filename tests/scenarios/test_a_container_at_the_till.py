"""The real till with a simulated scale: an empty bowl and the bowl with sugar; a known container and a power cut."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from drivers.simulators.device import Device
from drivers.simulators.scale import Balance, Load, Pan
from pos.domain.documents import Body
from tests.drivers.simulators.lines import Line, on_pty, on_tcp
from tests.support.cashier import MONEY_S, Cashier
from tests.support.outlets import configure, listed, pos
from tests.support.selling import NOODLES, SUGAR

Serve = Callable[[Callable[[], Device]], AbstractContextManager[Line]]

SUGAR_RUPIAH = 18_816
"""1.120 grams of sugar at 16.800."""


def _weighed(home: Path) -> list[Body]:
    (sale,) = listed(home, "documents", "--kind", "sale")[-1:]
    return [line["scale"] for line in sale["body"]["lines"] if "scale" in line]


@pytest.mark.parametrize("serve", [on_tcp, on_pty], ids=["tcp", "pty"])
def test_an_empty_bowl_is_weighed_filled_and_sold(home: Path, serve: Serve) -> None:
    bowl = Balance("mettler-8217", Load(250, Pan.STILL))
    with serve(bowl.connect) as line:
        configure(home, ("scale.url", line.address))
        with Cashier(home) as cashier:
            cashier.start_selling()
            cashier.terminal.type("0")
            cashier.terminal.press("f11")
            cashier.sees("[wadah 0,25 kg]")
            bowl.put(Load(1_370, Pan.STILL))
            cashier.type(f"{SUGAR}\r", 16_800)
            cashier.pause(MONEY_S)
            cashier.terminal.press("f11")
            cashier.sees_total(SUGAR_RUPIAH - 16)
            cashier.sees("Gula Pasir Curah - wadah 0,25")
            cashier.terminal.press("f5")
            cashier.sees("tersimpan")
    assert _weighed(home) == [{"frame": b"01.370".hex(), "gram": 1_370, "tare": 250}]
    assert pos(home, "verify").code == 0


def test_a_container_of_a_known_weight_is_in_the_cart_after_a_power_cut(home: Path) -> None:
    with on_tcp(Balance("cas", Load(1_370, Pan.STILL)).connect) as line:
        configure(home, ("scale.url", line.address), ("scale.dialect", "cas"))
        with Cashier(home) as cashier:
            cashier.start_selling()
            cashier.type(f"{SUGAR}\r", 16_800)
            cashier.terminal.type("250")
            cashier.terminal.press("f11")
            cashier.sees_total(SUGAR_RUPIAH - 16)
            cashier.scan(NOODLES, SUGAR_RUPIAH + 3_300 - 16)
    with Cashier(home) as cashier:
        cashier.log_in()
        cashier.sees("Gula Pasir Curah - wadah 0,25")
        cashier.terminal.press("f5")
        cashier.sees("tersimpan")
    (said,) = _weighed(home)
    assert (said["gram"], said["tare"]) == (1_370, 250)
    assert b" 01.370kg" in bytes.fromhex(str(said["frame"]))
    assert pos(home, "verify").code == 0
