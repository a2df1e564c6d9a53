"""The real till on a terminal: a price changed, a receipt scanned back, people let in, all with a second PIN."""

from pathlib import Path

from pos.domain.receipt_code import code_of
from tests.support.cashier import MONEY_S, Cashier
from tests.support.outlets import listed, pos
from tests.support.selling import NOODLES

MANAGER, WRONG = "9876\r", "0000\r"


def _approve(cashier: Cashier) -> None:
    """A wrong PIN first, then the manager's."""
    cashier.sees("ORANG KEDUA")
    cashier.terminal.type(WRONG)
    cashier.sees("PIN salah")
    cashier.terminal.type(MANAGER)


def _receipt(home: Path) -> str:
    (sale,) = listed(home, "documents", "--kind", "sale")[-1:]
    return code_of(sale["node"], sale["number"], sale["hash"])


def test_a_price_a_discount_and_a_receipt_that_comes_back(home: Path) -> None:
    with Cashier(home) as cashier:
        cashier.start_selling()
        cashier.scan(NOODLES, 3_300)
        cashier.menu(33)
        cashier.terminal.type("1\r3.\r1\r\r")
        _approve(cashier)
        cashier.sees_total(3_000)
        cashier.menu(34)
        cashier.terminal.type("1\r5\r1\r\r")
        cashier.sees_total(2_800)
        cashier.pause(MONEY_S)
        cashier.terminal.press("f5")
        cashier.sees("tersimpan")
        cashier.terminal.scan(_receipt(home))
        cashier.sees("RETUR BARANG")
        cashier.terminal.type("1\r\r1\r\r1\r\r")
        _approve(cashier)
        cashier.sees("Retur 0001 tercatat")
    (refund,) = listed(home, "documents", "--kind", "refund")
    assert (refund["body"]["total"], refund["body"]["tenders"][0]["amount"]) == (2_850, 2_800)
    assert pos(home, "verify").code == 0


def test_the_drawer_is_opened_and_somebody_new_comes_in(home: Path) -> None:
    with Cashier(home) as cashier:
        cashier.start_selling()
        cashier.menu(36)
        cashier.terminal.type("1\r\r")
        _approve(cashier)
        cashier.sees("Pembukaan laci tercatat")
        cashier.menu(17)
        cashier.log_in("2", "9876")
        cashier.menu(80)
        cashier.terminal.type("budi\r1\r2\r\r4711\r\r")
        cashier.sees("budi sekarang bisa masuk")
    users = {user["name"]: user["roles"] for user in listed(home, "users", "list")}
    assert users["budi"] == "kasir admin"
    assert len(listed(home, "documents", "--kind", "no_sale")) == 1
    assert pos(home, "verify").code == 0
