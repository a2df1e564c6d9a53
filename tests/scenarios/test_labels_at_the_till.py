"""GS1 labels at the real till, by a scanner on a cable and by keys: tested, taken in with their date, sold, refused."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.drivers.support.ptys import cable
from tests.support.cashier import DELETE_S, MONEY_S, Cashier
from tests.support.outlets import configure, listed, pos

ITEM = "0108990000000013"
NEXT_YEAR = datetime.now(UTC).date() + timedelta(days=366)
GOOD = f"]C1{ITEM}17{NEXT_YEAR:%y%m%d}10AB-7"
OLD = f"{ITEM}17200131"
TOLD = f"{NEXT_YEAR:%d-%m-%Y}"


def _documents(home: Path) -> list[str]:
    return [each["kind"] for each in listed(home, "documents") if each["kind"] in {"sale", "goods_receipt"}]


def test_labels_are_tested_taken_in_with_their_date_and_refused_when_they_have_expired(home: Path) -> None:
    with cable() as scanner:
        configure(home, ("scanner.url", f"serial://{scanner.path}"))
        before = _documents(home)
        with Cashier(home) as cashier:
            cashier.log_in("3", "2468")
            cashier.sees("Pindai OK")
            cashier.menu(92)
            cashier.sees("UJI KODE")
            os.write(scanner.device, f"{GOOD}\r".encode())
            cashier.sees("]C1 GS1-128")
            cashier.sees(f"Kedaluwarsa   {TOLD}")
            cashier.sees("Lot           AB-7")
            cashier.terminal.type(f"{OLD}\r")
            cashier.sees("sudah kedaluwarsa")
            cashier.terminal.send(b"\x1b")
            cashier.sees("BUKA SHIFT")
            assert _documents(home) == before
            cashier.menu(40)
            cashier.terminal.type("1\rSJ-7\r\r")
            cashier.sees("pindai")
            os.write(scanner.device, f"{GOOD}\r".encode())
            cashier.sees(f"Di label: lot AB-7, kedaluwarsa {TOLD}.")
            cashier.terminal.type("10\r\r\r55000\r")
            cashier.sees(f"(Enter: {NEXT_YEAR.isoformat()})")
            cashier.terminal.type("\r\r")
            cashier.sees("Dibayar dari")
            cashier.terminal.type("1\r\r\r")
            cashier.sees("Penerimaan")
            cashier.pause(MONEY_S)
    (receipt,) = listed(home, "documents", "--kind", "goods_receipt")[-1:]
    assert [line["expires"] for line in receipt["body"]["lines"]] == [NEXT_YEAR.isoformat()]
    assert pos(home, "verify").code == 0


def test_a_label_that_has_expired_is_not_sold_and_one_that_has_not_is(home: Path) -> None:
    with Cashier(home) as cashier:
        cashier.start_selling()
        cashier.terminal.scan(OLD)
        cashier.sees("KEDALUWARSA, tidak boleh dijual")
        cashier.terminal.press("f5")
        cashier.sees("BELUM")
        cashier.pause(DELETE_S)
        cashier.terminal.press("delete")
        cashier.terminal.scan(GOOD)
        cashier.sees("1 baris")
        cashier.pause(MONEY_S)
        cashier.terminal.press("f5")
        cashier.sees("tersimpan")
    (sale,) = listed(home, "documents", "--kind", "sale")[-1:]
    assert [line["sku"] for line in sale["body"]["lines"]] == ["BRS-SPHP-5"]
