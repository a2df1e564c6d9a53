from pathlib import Path

from pos.reports.slips.cash import cash_slip, drop_slip, float_slip, paid_out_slip
from pos.reports.slips.names import Names
from pos.reports.slips.voided import void_slip
from tests.support.a_day import YARD
from tests.support.house import a_house, paper, signed
from tests.support.ledger_builder import LedgerBuilder

NAMES = Names({"6104": "Perlengkapan"}, {4: "rina"})


def opened(path: Path) -> LedgerBuilder:
    ledger = LedgerBuilder(path / "register.db")
    ledger.open_stock([("GUL-1KG", 10_000, 16_301), ("GUL-KG", 50_000, 15_600), ("GLN-TTP", 3_000, 250)], [YARD])
    ledger.open_shift(300_000, "2026-01-01")
    return ledger


def test_cash_taken_out_is_a_slip_with_reason_account_and_three_signatures(tmp_path: Path) -> None:
    moved = opened(tmp_path).move_cash(-12_000, "Ongkos angkut", "6104")
    body = {**moved.document.body, "purpose": "2 karung beras", "person": "Pak Budi", "approved_by": 4}
    printed = paper(paid_out_slip(a_house("id"), signed(moved, "siti"), body, NAMES), 42)
    assert printed[2].strip() == "BUKTI KAS KELUAR"
    for line in (
        "JUMLAH                            Rp12.000",
        "Terbilang: dua belas ribu rupiah",
        "Alasan: Ongkos angkut",
        "Untuk: 2 karung beras",
        "Akun: 6104 Perlengkapan",
        "Penerima: Pak Budi",
        "Disetujui: rina",
        "Shift 1",
    ):
        assert line in printed
    assert printed.count("(......................)") == 3


def test_a_payment_says_nothing_it_was_not_told(tmp_path: Path) -> None:
    moved = opened(tmp_path).move_cash(-12_000, "Ongkos angkut", "6104")
    printed = paper(paid_out_slip(a_house("en"), signed(moved, "siti"), moved.document.body, NAMES), 32)
    assert not any(line.startswith(("For:", "Recipient:", "Approved:")) for line in printed)


def test_a_drop_is_a_slip(tmp_path: Path) -> None:
    dropped = opened(tmp_path).record("cash_drop", {"amount": 200_000, "legs": []})
    printed = paper(drop_slip(a_house("id"), signed(dropped, "siti"), dropped.document.body), 42)
    assert printed[2].strip() == "SETORAN KE BRANKAS"
    assert "Terbilang: dua ratus ribu rupiah" in printed


def test_cash_put_in_says_so(tmp_path: Path) -> None:
    moved = opened(tmp_path).move_cash(50_000, "Tambah uang kembalian", "1102")
    printed = paper(cash_slip(a_house("en"), signed(moved, "siti"), moved.document.body), 32)
    assert printed[3].strip() == "CASH IN"
    assert "AMOUNT                  Rp50.000" in printed


def test_the_opening_float_is_a_slip(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    ledger.close_shift((100_000, 3))
    shift = ledger.open_shift(200_000, "2026-01-02")
    printed = paper(float_slip(a_house("id"), signed(shift, "siti"), shift.document.body), 32)
    assert printed[3].strip() == "MODAL AWAL"
    assert "Shift 2" in printed
    assert "JUMLAH                 Rp200.000" in printed
    assert not any("Alasan" in line for line in printed)


def test_a_void_prints_what_was_taken_back_and_what_is_given_back(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    ledger.sell(("GUL-1KG", 1_000))
    sold = ledger.sell(("GUL-1KG", 3_000), ("GUL-KG", 937), paid=100_000, member=True)
    void = ledger.void_last()
    slip = void_slip(a_house("id"), signed(void, "rina"), void.document.body, signed(sold, "siti"), "rina")
    printed = paper(slip, 32)
    assert printed[3].strip() == "BATAL"
    assert "Kasir rina               Mesin 1" in printed
    assert "Membatalkan nota      G01-1/0002" in printed
    assert "01-01-2026 08:04" in [line.strip() for line in printed]
    assert "Alasan: Pembeli batal" in printed
    assert "  3 x 17.200              51.600" in printed
    assert "UANG KEMBALI              67.000" in printed
    assert "Anggota 0007" in printed
    assert not any("Tunai" in line for line in printed)
