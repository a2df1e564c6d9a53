"""``pos restore`` on a demo outlet: what it says, and how it ends."""

import json
from pathlib import Path

import pytest

from pos import bootstrap, cli
from pos.cli import edge
from pos.services.backups import backup_to
from tests.support.command_line import Ran
from tests.support.registers import demo_home
from tests.support.selling import NOODLES
from tests.support.shop_days import a_shift
from tests.support.tampering import tamper


class Shop:
    """The command line on an outlet with a backup of its first shift."""

    def __init__(self, home: Path, backup: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self.backup = backup
        self._capture = capture

    def restore(self, *options: str) -> Ran:
        arguments = ["--home", str(self.home), "restore", str(self.backup), *options]
        code = cli.run(arguments, bootstrap.factories())
        printed = self._capture.readouterr()
        return Ran(code, printed.out, printed.err)


@pytest.fixture
def shop(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]) -> Shop:
    home = demo_home(tmp_path, tmp_path_factory.getbasetemp() / "demo-master")
    a_shift(home, (NOODLES,))
    backup_to(home / "register.db", tmp_path / "backup.db", overwrite=False)
    return Shop(home, tmp_path / "backup.db", capsys)


def test_it_says_where_numbers_go_on_and_where_the_old_register_is(shop: Shop) -> None:
    ran = shop.restore()
    assert ran.code == 0
    assert "Nomor berlanjut sesudah 1.000.000" in ran.out
    assert str(shop.home / "replaced" / "1000000") in ran.out


def test_a_backup_with_a_difference_is_named_and_not_restored(shop: Shop) -> None:
    tamper(
        shop.backup,
        "UPDATE posting SET amount = amount + 1 WHERE n = 1 AND document = (SELECT max(document) FROM posting)",
    )
    ran = shop.restore()
    assert ran.code == edge.DIFFERENT
    assert ran.out.startswith("Jurnal bukti shift_close 1 (")
    assert ran.out.endswith("Cadangan ini tidak dipulihkan.\n")
    found = json.loads(shop.restore("--json").out)
    assert (found["ok"], found["restored"], found["difference"]["law"]) == (0, {}, "posting")


def test_without_the_old_register_it_asks_for_the_paper(shop: Shop) -> None:
    (shop.home / "register.db").unlink()
    ran = shop.restore()
    assert ran.code == edge.REFUSED
    assert f"pos restore {shop.backup} --printed NOMOR" in ran.err
    answer = json.loads(shop.restore("--printed", "123", "--json").out)
    assert (answer["ok"], answer["restored"]["first"]) == (1, 1_000_000)
