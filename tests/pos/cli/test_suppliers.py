"""``pos suppliers`` and ``pos expiring`` on a register with its reference data."""

import json
from pathlib import Path

import pytest

from pos.cli.context import REGISTER
from pos.domain.goods.receipt import ReceivedLine, ReceiveGoods
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli
from pos.services.acting.acting import perform
from pos.services.acting.job import Job
from pos.services.session import Session
from pos.store.chain import Written
from pos.store.transaction import Transaction
from tests.support.command_line import CommandLine
from tests.support.imports import bring, products
from tests.support.new_desk import new_desk


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    home = tmp_path / "outlet"
    home.mkdir()
    new_desk(home / REGISTER).database.close()
    return CommandLine(home, capsys)


def test_one_is_added_listed_and_given_back(run: CommandLine, tmp_path: Path) -> None:
    assert run("suppliers", "add", "s-1", "Grosir Makmur", "--terms", "14").code == 0
    assert run("suppliers", "add", "UMKM", "Bu Tempe", "--kind", "owner").code == 0
    listed = [json.loads(each) for each in run("suppliers", "list", "--json").out.splitlines()]
    assert listed[1] == {"code": "S-1", "name": "Grosir Makmur", "kind": "supplier", "terms_days": 14, "active": 1}
    file = tmp_path / "suppliers.csv"
    assert run("suppliers", "export", str(file)).code == 0
    assert file.read_text(encoding="utf-8").splitlines() == [
        "code,name,kind,terms_days,active",
        "UMKM,Bu Tempe,owner,0,yes",
        "S-1,Grosir Makmur,supplier,14,yes",
    ]
    again = run("suppliers", "import", str(file))
    assert (again.code, again.err.splitlines()[0]) == (0, "pemasok: 0 baru, 0 berubah, 2 tetap, 0 salah.")


def test_a_code_that_is_taken_or_none_is_refused_in_words(run: CommandLine) -> None:
    run("suppliers", "add", "S1", "Grosir")
    taken = run("suppliers", "add", "S1", "Lain")
    assert (taken.code, taken.err) == (3, "Kode S1 sudah dipakai.\n")
    wrong = run("suppliers", "add", "S 1", "Lain")
    assert (wrong.code, wrong.err) == (2, "Bukan angka yang benar: S 1.\n")


class _NoPaper:
    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        """Print nothing."""


def test_what_expires_is_listed(run: CommandLine) -> None:
    desk = new_desk(run.home / "other.db")
    bring(desk, products({"sku": "SUSU", "name": "Susu", "unit": "kotak"}))
    line = ReceivedLine("SUSU", "kotak", Milli(5_000), Milli(5_000), Milli(0), Rupiah(5_000), "2999-01-01")
    job = Job(desk, Session(1, "manajer", ("manajer",)), _NoPaper(), None)
    with desk.database.write() as tx:
        tx.hot.execute("INSERT INTO supplier VALUES (1, 'S1', 'Grosir', 'grosir', 'supplier', 0, 1)")
        perform(tx, job, ReceiveGoods("S1", "", "", (line,), "claimed", "payable", Rupiah(0), ""))
    desk.database.close()
    (run.home / "other.db").rename(run.home / REGISTER)
    (listed,) = run("expiring", "--days", "999999", "--json").out.splitlines()
    found = json.loads(listed)
    assert found.pop("days") > 300_000
    assert found == {
        "sku": "SUSU",
        "name": "Susu",
        "unit": "kotak",
        "expires_on": "2999-01-01",
        "quantity_milli": 5 * ONE,
    }
    assert run("expiring").out == ""
