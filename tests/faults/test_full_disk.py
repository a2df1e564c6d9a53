"""A full disk refuses the sale before any change is shown, in words; nothing is lost, and it goes on with room."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.disks import Disk, ShortFiles, disk
from tests.support.cashier import MONEY_S, Cashier
from tests.support.many_goods import MANY, code, codes, sku, skus, total
from tests.support.outlets import listed, pos


@pytest.fixture(params=["own", "limit"])
def full(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    """A disk that can be filled: a small file system where it can be had, and in any case files that cannot grow."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if request.param == "limit":
        yield ShortFiles(folder)
        return
    with disk(folder) as small:
        yield small


@pytest.fixture
def outlet(full: Disk, large_home: Path) -> Path:
    """An outlet on that disk."""
    home = full.path / "outlet"
    shutil.copytree(large_home, home)
    return home


def test_a_sale_on_a_full_disk_is_refused_aloud_and_made_when_there_is_room(full: Disk, outlet: Path) -> None:
    with Cashier(outlet) as cashier:
        cashier.start_selling()
        process = cashier.terminal.process.pid
        cashier.scan(code(1), total(1, 1))
        cashier.terminal.press("f5")
        cashier.sees_change(1, 0)
        full.fill(process)
        cashier.terminal.scan(*codes(2, MANY))
        cashier.sees_total(total(2, MANY))
        for _ in range(2):
            cashier.terminal.press("f6")
            cashier.sees(full.said)
            assert cashier.figure == ("TOTAL", total(2, MANY))
            assert "KEMBALI" not in cashier.terminal.text
            cashier.pause(MONEY_S)
            cashier.terminal.press("up", "down")
        assert len(listed(outlet, "documents", "--kind", "sale")) == 1
        full.clear(process)
        cashier.terminal.press("f5")
        cashier.sees_change(2, 0)
    first, second = listed(outlet, "documents", "--kind", "sale")
    assert [line["sku"] for line in first["body"]["lines"]] == [sku(1)]
    assert [line["sku"] for line in second["body"]["lines"]] == skus(2, MANY)
    assert pos(outlet, "verify").code == 0


def test_holding_and_taking_back_on_a_full_disk_keeps_the_sale(full: Disk, outlet: Path) -> None:
    with Cashier(outlet) as cashier:
        cashier.start_selling()
        process = cashier.terminal.process.pid
        cashier.terminal.scan(*codes(1, 300))
        cashier.sees_total(total(1, 300))
        full.fill(process)
        cashier.terminal.scan(*codes(301, MANY))
        cashier.sees_total(total(1, MANY))
        cashier.terminal.press("f4")
        cashier.sees("Nota ditahan")
        cashier.pause(MONEY_S)
        cashier.terminal.press("f4")
        cashier.sees_total(total(1, MANY))
        cashier.terminal.press("f5")
        cashier.sees(full.said)
        full.clear(process)
        cashier.pause(MONEY_S)
        cashier.terminal.press("f5")
        cashier.sees_change(1, 0)
    (sale,) = listed(outlet, "documents", "--kind", "sale")
    assert [line["sku"] for line in sale["body"]["lines"]] == skus(1, MANY)
    assert pos(outlet, "verify").code == 0


def test_a_till_killed_on_a_full_disk_comes_back_with_what_was_written(full: Disk, outlet: Path) -> None:
    with Cashier(outlet) as cashier:
        cashier.start_selling()
        cashier.terminal.scan(*codes(1, 20))
        cashier.sees_total(total(1, 20))
        cashier.terminal.press("f4")
        cashier.sees("Nota ditahan")
        full.fill(cashier.terminal.process.pid)
        cashier.terminal.scan(*codes(21, MANY))
        cashier.sees_total(total(21, MANY))
        cashier.terminal.press("f5")
        cashier.sees(full.said)
        cashier.terminal.process.kill()
        cashier.terminal.process.wait()
    assert listed(outlet, "stock")
    with Cashier(outlet) as again:
        again.log_in()
        again.sees("Ditahan 1")
        full.clear(cashier.terminal.process.pid)
        assert again.sale == []
        again.terminal.press("f4")
        again.sees_total(total(1, 20))
        again.terminal.press("f5")
        again.sees_change(1, 0)
    assert pos(outlet, "verify").code == 0
