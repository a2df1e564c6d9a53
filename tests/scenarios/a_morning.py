"""The script of a morning: what the cashier does at the till, and beside it what the model says must come of it."""

import os
from pathlib import Path
from typing import Final, NamedTuple

from tests.drivers.support.ptys import Cable
from tests.support.cashier import DELETE_S, MONEY_S, Cashier, Line
from tests.support.outlets import listed
from tests.support.shop_model import DRAWER, SAFE, Model, Sale, Sold, Unit, units

FLOAT: Final = 200_000
NOODLES, CARTON, TEA, BISCUIT = "8990000000167", "8990000000174", "8990000000327", "8990000000419"
SUGAR, ONIONS, SOAP, LIGHTER, SALT = "2100002000003", "2100004000001", "8990000000433", "8990000000549", "8990000000150"
LPG, CYLINDER, WATER, GALLON = "2000000000060", "2000000000091", "2000000000138", "8990000000587"
NOBODY_KNOWS: Final = "8990000099994"
"""A right EAN-13 that no product has."""

COUNTED: Final = {100_000: 4, 50_000: 4, 20_000: 2, 100: 1}
"""What the cashier finds in the drawer at the end, by denomination."""


class Morning(NamedTuple):
    """A morning at work.

    Attributes:
        cashier: At the till.
        scanner: The far end of the serial scanner's cable.
        model: What must have happened.
        unit: The units of the catalogue by barcode.
    """

    cashier: Cashier
    scanner: Cable
    model: Model
    unit: dict[str, Unit]

    def scan_by_cable(self, code: str, total: int) -> None:
        """Scan with the scanner that has its own line."""
        os.write(self.scanner.device, f"{code}\r\n".encode())
        self.cashier.sees_total(total)

    def pay(self, keys: str, sale: Sale) -> None:
        """Press a function key or type an amount; the change is then on the screen."""
        if keys.startswith("f"):
            self.cashier.terminal.press(keys)
        else:
            self.cashier.terminal.type(keys)
        self.cashier.sees_change(sale.number, sale.paid - sale.due)


def label(item: int, grams: int) -> str:
    """The in-store code a scale prints: 21, item, grams, check digit."""
    digits = f"21{item:05}{grams:05}"
    weighted = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))
    return f"{digits}{-weighted % 10}"


def begin(home: Path, cashier: Cashier, scanner: Cable) -> Morning:
    """Log in with a float; the model begins with the outlet's own opening balances."""
    opening = (
        ((row["account"], row["subledger"], row["commodity"]), row["amount"]) for row in listed(home, "balances")
    )
    model = Model(opening, "")
    cashier.start_selling()
    model.year = listed(home, "documents", "--kind", "shift_open")[0]["business_date"][:4]
    model.move_cash(FLOAT, SAFE)
    cashier.sees("Pindai OK")
    return Morning(cashier, scanner, model, units())


def groceries(morning: Morning) -> None:
    """Both scanners, several units of a product, sugar by weight and by label, a line voided, paid with notes."""
    cashier, unit = morning.cashier, morning.unit
    cashier.scan(NOODLES, 3_300)
    cashier.scan(NOODLES, 6_600)
    cashier.scan(NOODLES, 9_900)
    morning.scan_by_cable(TEA, 17_400)
    morning.scan_by_cable(CARTON, 142_400)
    cashier.type("0,5*2\r", 150_800)
    cashier.scan(label(2, 1_370), 173_800)
    cashier.scan(BISCUIT, 185_300)
    cashier.terminal.press("delete")
    cashier.sees_total(173_800)
    assert cashier.sale == [
        Line("1", "Mi Instan Goreng 85 g", "3", "3.300", "9.900"),
        Line("2", "Teh Celup isi 25", "1", "7.500", "7.500"),
        Line("3", "Mi Instan Goreng 85 g (dus)", "1", "125.000", "125.000"),
        Line("4", "Gula Pasir Curah", "0,5", "16.800", "8.400"),
        Line("5", "Gula Pasir Curah", "1,37", "16.800", "23.016"),
        Line("6", "Biskuit Kelapa 300 g", "1", "11.500", "BATAL"),
    ]
    lines = [Sold(unit[NOODLES], 3_000), Sold(unit[TEA], 1_000), Sold(unit[CARTON], 1_000)]
    lines += [Sold(unit[SUGAR], 500), Sold(unit[SUGAR], 1_370)]
    morning.pay("200.+", morning.model.sell(lines, 200_000))


def gas_and_water(morning: Morning) -> None:
    """A member by card: a cylinder swapped, an own gallon filled, a branded gallon swapped; exact cash."""
    cashier, unit = morning.cashier, morning.unit
    cashier.terminal.scan("2900000000018")
    cashier.sees("Anggota 0001 Aminah")
    cashier.type("3\r", 18_000)
    cashier.sees("MANA YANG KOSONG?")
    cashier.terminal.press("f5")
    cashier.sees("mana yang kosong? Jawab dulu")
    cashier.terminal.press("enter")
    cashier.sees("kosong diterima.")
    cashier.type("7\r", 22_500)
    cashier.type("9\r", 43_200)
    cashier.sees("MANA YANG KOSONG?")
    cashier.terminal.press("enter")
    cashier.sees("Baris 3: kosong diterima.")
    lines = [Sold(unit[LPG], 1_000, "empty"), Sold(unit[WATER], 1_000), Sold(unit[GALLON], 1_000, "empty")]
    morning.pay("f5", morning.model.sell(lines, None, "0001"))


def gas_without_an_empty(morning: Morning) -> None:
    """A member by number has no empty and buys the cylinder too; the likeliest note."""
    cashier, unit = morning.cashier, morning.unit
    cashier.terminal.type("2/")
    cashier.sees("Anggota 0002 Bambang")
    cashier.type("3\r", 18_000)
    cashier.type("2\r", 200_000)
    lines = [Sold(unit[LPG], 1_000, "bought"), Sold(unit[CYLINDER], 1_000, "with_gas")]
    morning.pay("f6", morning.model.sell(lines, 300_000, "0002"))


def held_and_recalled(morning: Morning) -> None:
    """A sale waits for another; an unknown barcode locks its payment until it is voided."""
    cashier, unit = morning.cashier, morning.unit
    cashier.scan(SOAP, 3_500)
    cashier.scan(SOAP, 7_000)
    cashier.terminal.press("f4")
    cashier.sees("Nota ditahan")
    morning.scan_by_cable(LIGHTER, 3_000)
    cashier.terminal.type("+")
    cashier.sees("Total 3.000.")
    cashier.pause(MONEY_S)
    morning.pay("+", morning.model.sell([Sold(unit[LIGHTER], 1_000)], None))
    cashier.terminal.press("f4")
    cashier.sees_total(7_000)
    os.write(morning.scanner.device, f"{NOBODY_KNOWS}\r".encode())
    cashier.sees(f"BARCODE TIDAK DIKENAL {NOBODY_KNOWS}")
    cashier.terminal.press("f5")
    cashier.sees("BELUM beres")
    cashier.scan(label(4, 755), 35_600)
    cashier.terminal.type(f"-{NOBODY_KNOWS}\r")
    cashier.sees("Baris 2 dibatalkan")
    morning.pay("f5", morning.model.sell([Sold(unit[SOAP], 2_000), Sold(unit[ONIONS], 755)], None))


def odds_and_ends(morning: Morning) -> None:
    """A copy of the last receipt, cash out with its reason, a sale given up, and a sale voided by the supervisor."""
    cashier, model = morning.cashier, morning.model
    cashier.terminal.press("f12")
    cashier.sees("SALINAN 1")
    cashier.menu(14)
    cashier.sees("KAS KELUAR")
    cashier.terminal.type("15.\r")
    cashier.sees("Ongkos angkut")
    cashier.terminal.type("1\r")
    cashier.sees("Untuk apa")
    cashier.terminal.type("es\r")
    cashier.sees("Siapa penerimanya")
    cashier.terminal.type("Adi\r")
    cashier.sees("Enter menyimpan")
    cashier.terminal.press("enter")
    cashier.sees("Kas keluar 15.000 tercatat")
    model.move_cash(-15_000, "6105")
    cashier.scan(SALT, 3_000)
    cashier.terminal.press("delete")
    cashier.sees("Del lagi")
    cashier.pause(DELETE_S)
    cashier.terminal.press("delete")
    cashier.sees("Nota dibatalkan dan tercatat")
    cashier.scan(BISCUIT, 11_500)
    mistake = model.sell([Sold(morning.unit[BISCUIT], 1_000)], 20_000)
    morning.pay("20.+", mistake)
    cashier.menu(15)
    cashier.sees("BATALKAN NOTA TERAKHIR")
    cashier.terminal.type("1\r")
    cashier.sees("Enter menyimpan")
    cashier.terminal.press("enter")
    cashier.sees("PERSETUJUAN ORANG KEDUA")
    cashier.terminal.type("9876\r")
    cashier.sees(f"Nota {mistake.number:04}")
    model.void_last()


def closing(morning: Morning) -> int:
    """Count the drawer blind and close the shift; returns what is over or short."""
    cashier = morning.cashier
    cashier.menu(16)
    cashier.sees("HITUNG LACI")
    assert f"{morning.model.balances[DRAWER]:,}".replace(",", ".") not in cashier.terminal.text
    for denomination in (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100):
        cashier.terminal.type(f"{COUNTED.get(denomination, '')}\r")
    cashier.sees("PIN saksi")
    cashier.terminal.type("9876\r")
    cashier.sees("HITUNGAN BERSELISIH")
    cashier.terminal.type("1\r")
    cashier.sees("Ditanggung koperasi")
    cashier.terminal.press("enter")
    cashier.sees("SHIFT 1 DITUTUP")
    return morning.model.close(sum(value * pieces for value, pieces in COUNTED.items()))


def leave(morning: Morning) -> int:
    """Lock the till and end the program; returns its exit code."""
    morning.cashier.terminal.press("enter")
    morning.cashier.sees("SIAPA DI KASIR?")
    morning.cashier.terminal.press("f10")
    return morning.cashier.terminal.wait_exit()
