"""The slip of a refund, as it is signed at the counter."""

import pytest

from pos.domain.documents import Body, parts
from pos.reports.slips.frame import Signed
from pos.reports.slips.receipt import receipt_slip
from pos.reports.slips.refunded import refund_slip
from tests.pos.domain.refunding.shop import back, everything, refunded, sold_of
from tests.support.house import a_house, paper

SALE = Signed("sale", "G01-1", 12, 1, 1_795_050_912_000, "3f2a9c1d" + "0" * 56, "siti")
REFUND = SALE._replace(kind="refund", number=3, hash="a0b1c2d3" + "0" * 56)


def _refund(*, member: bool) -> Body:
    return refunded(sold_of(everything(member=member)), back(1, 2000), back(2, 370, "damaged"), back(5, 1000))


def test_a_refund_is_this_paper() -> None:
    assert paper(refund_slip(a_house("id"), REFUND, _refund(member=True), SALE, "rina"), 32)[3:] == [
        "             RETUR",
        "--------------------------------",
        "19-11-2026 08:15   No G01-1/0003",
        "Kasir siti               Mesin 1",
        "Dari nota             G01-1/0012",
        "Anggota 0007",
        "Alasan: Salah barang",
        "Mengetahui: rina",
        "--------------------------------",
        "Mie-Grg",
        "  2 kembali ke rak         6.500",
        "Gul-Kg",
        "  0,37 kg rusak            6.142",
        "Air-Isi-19",
        "  1                        4.500",
        "--------------------------------",
        "TOTAL                     17.142",
        "Pembulatan                   -42",
        "UANG KEMBALI              17.100",
        "--------------------------------",
        "Kode bukti             A0B1-C2D3",
        "",
        "Yang menerima",
        "",
        "",
        "(......................)",
    ]


def test_without_a_receipt_the_buyer_writes_name_and_address_by_hand() -> None:
    body = {**_refund(member=False), "receipt": 0}
    printed = paper(refund_slip(a_house("en"), REFUND, body, None, ""), 42)
    assert "Without receipt" in printed
    assert "Name and address:" in printed
    assert not any(line.startswith("Approved") for line in printed)


def test_a_member_is_a_number_and_writes_nothing() -> None:
    printed = paper(refund_slip(a_house("id"), REFUND, _refund(member=True), None, "rina"), 48)
    assert "Anggota 0007" in printed
    assert not any("Nama, alamat" in line for line in printed)


def test_money_that_was_not_rounded_is_said_once() -> None:
    body = refunded(sold_of(everything(member=False)), back(3, 1000))
    printed = paper(refund_slip(a_house("id"), REFUND, body, SALE, ""), 32)
    assert "UANG KEMBALI              18.000" in printed
    assert not any(line.startswith("Pembulatan") for line in printed)


@pytest.mark.parametrize("columns", [32, 42, 48])
def test_what_was_taken_off_a_line_is_said_under_it(columns: int) -> None:
    sold = dict(sold_of(everything(member=False)).body)
    line = {**parts(sold, "lines")[0], "amount": 9_000, "discount": {"amount": 900}}
    printed = [
        text.split() for text in paper(receipt_slip(a_house("id"), SALE, {**sold, "lines": [line]}, ()), columns)
    ]
    assert ["3", "x", "3.300", "9.900"] in printed
    assert ["Potongan", "-900"] in printed
