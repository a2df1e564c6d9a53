from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import thousands
from pos.domain.receipt_code import code_of
from pos.reports.slips.again import printed_again
from pos.reports.slips.frame import Signed
from pos.reports.slips.receipt import receipt_slip
from tests.support.a_day import YARD
from tests.support.house import a_house, paper, signed
from tests.support.ledger_builder import LedgerBuilder

SIGNED = Signed("sale", "G01-1", 413, 2, 1_795_050_912_000, "3f2a9c1d" + "0" * 56, "siti")
COLUMNS = (32, 42, 48)


@pytest.fixture
def ledger(tmp_path: Path) -> LedgerBuilder:
    builder = LedgerBuilder(tmp_path / "register.db")
    builder.open_stock([("GUL-1KG", 10_000, 16_301), ("GUL-KG", 50_000, 15_600), ("GLN-TTP", 3_000, 250)], [YARD])
    builder.open_shift(300_000, "2026-01-01")
    return builder


def a_line(name: str, count: int, price: int, amount: int) -> dict[str, object]:
    return {
        "name": name,
        "kind": "goods",
        "unit": "bungkus",
        "factor": 1000,
        "count": count,
        "price": price,
        "amount": amount,
    }


def a_sale(*lines: dict[str, object], paid: int) -> dict[str, object]:
    total = sum(integer(line, "amount") for line in lines)
    due = total - total % 100
    return {
        "member_number": "",
        "lines": list(lines),
        "total": total,
        "rounding": due - total,
        "tenders": [{"kind": "cash", "amount": due, "paid": paid, "change": paid - due}],
    }


def test_a_receipt_of_a_member_is_this_paper(ledger: LedgerBuilder) -> None:
    sold = ledger.sell(("GUL-1KG", 3_000), ("GUL-KG", 1_370), ("+LPG3-ISI", 1_000), paid=300_000, member=True)
    slip = receipt_slip(a_house("id"), signed(sold, "siti"), sold.document.body, ())
    proof = f"{sold.hash[:4]}-{sold.hash[4:8]}".upper()
    assert paper(slip, 32) == [
        " Koperasi Kelurahan Merah Putih",
        "            Sukamaju",
        "   Jl. Danau Toba 12, Malang",
        "--------------------------------",
        "01-01-2026 08:03   No G01-1/0001",
        "Kasir siti               Mesin 1",
        "Anggota 0007",
        "--------------------------------",
        "Gula 1 kg",
        "  3 x 17.200              51.600",
        "Gula curah",
        "  1,37 kg x 16.501        22.606",
        "LPG 3 kg",
        "  1 x 18.000              18.000",
        "Tabung 3 kg",
        "  1 x 165.000            165.000",
        "--------------------------------",
        "TOTAL                    257.206",
        "Pembulatan                    -6",
        "BAYAR                    257.200",
        "Tunai                    300.000",
        "KEMBALI                   42.800",
        "--------------------------------",
        f"Kode bukti             {proof}",
        f"[CODE128] {code_of('G01-1', 1, sold.hash)}",
        "          Terima kasih",
        "    Barang diperiksa dahulu",
    ]


def test_an_english_receipt_says_the_same_figures(ledger: LedgerBuilder) -> None:
    sold = ledger.sell(("GUL-1KG", 2_000), paid=50_000)
    slip = receipt_slip(a_house("en"), signed(sold, "siti"), sold.document.body, ())
    printed = paper(slip, 32)
    assert "Cashier siti          Register 1" in printed
    assert "  2 x 17.500              35.000" in printed
    assert "CHANGE                    15.000" in printed


def test_a_member_is_a_number_on_paper_and_never_a_name(ledger: LedgerBuilder) -> None:
    sold = ledger.sell(("GUL-1KG", 1_000), member=True)
    printed = "\n".join(paper(receipt_slip(a_house("id"), signed(sold, "siti"), sold.document.body, ()), 48))
    assert "Anggota 0007" in printed
    assert "Aminah" not in printed


def test_nobody_who_is_no_member_gets_a_line_for_it(ledger: LedgerBuilder) -> None:
    sold = ledger.sell(("GUL-1KG", 1_000))
    printed = "\n".join(paper(receipt_slip(a_house("id"), signed(sold, "siti"), sold.document.body, ()), 48))
    assert "Anggota" not in printed


def test_a_total_that_was_not_rounded_is_said_once() -> None:
    slip = receipt_slip(a_house("id"), SIGNED, a_sale(a_line("Kopi", 1_000, 2_000, 2_000), paid=5_000), ())
    printed = "\n".join(paper(slip, 32))
    assert "Pembulatan" not in printed
    assert "BAYAR" not in printed
    assert printed.count("TOTAL") == 1


def test_a_carton_is_named_because_it_is_not_the_base_unit() -> None:
    carton = a_line("Indomie Goreng 85 g", 2_000, 114_000, 228_000) | {"unit": "dus", "factor": 40_000}
    printed = paper(receipt_slip(a_house("id"), SIGNED, a_sale(carton, paid=228_000), ()), 42)
    assert "  2 dus x 114.000                  228.000" in printed


@pytest.mark.parametrize(("tare", "expected"), [(250, ["  kotor 1,37 kg, wadah 0,25 kg"]), (0, [])])
def test_the_buyer_finds_the_scales_own_figure_where_a_container_came_off(tare: int, expected: list[str]) -> None:
    sugar = a_line("Gula Pasir", 1_370 - tare, 16_800, 18_816) | {"kind": "weighed", "unit": "kg"}
    sugar |= {"scale": {"frame": "0230", "gram": 1_370, "tare": tare}}
    printed = paper(receipt_slip(a_house("id"), SIGNED, a_sale(sugar, paid=20_000), ()), 32)
    assert [row for row in printed if "kotor" in row] == expected


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_mark_stands_at_both_ends_of_the_paper(columns: int) -> None:
    house = a_house("id")
    marks = (house.words.training, house.words.copy.format(2))
    body = a_sale(a_line("Kopi", 1_000, 2_000, 2_000), paid=2_000)
    printed = [line.strip() for line in paper(receipt_slip(house, SIGNED, body, marks), columns)]
    assert [at for at, line in enumerate(printed) if line == "SALINAN 2"][-1] == len(printed) - 1
    assert printed.count("SALINAN 2") == printed.count("LATIHAN") == 2
    assert printed.index("LATIHAN") < printed.index("-" * columns)


def test_a_slip_that_may_be_out_already_says_so_first() -> None:
    house = a_house("id")
    slip = receipt_slip(house, SIGNED, a_sale(a_line("Kopi", 1_000, 2_000, 2_000), paid=2_000), ())
    printed = paper(printed_again(slip, 2, house.words), 32)
    assert [line.strip() for line in printed[:2]] == ["CETAK ULANG 2", "Berlaku satu lembar saja"]
    assert printed[2:] == paper(slip, 32)


def test_the_list_of_slips_knows_kind_and_number() -> None:
    slip = receipt_slip(a_house("id"), SIGNED, a_sale(a_line("Kopi", 1_000, 2_000, 2_000), paid=2_000), ())
    assert slip.meta == (("kind", "receipt"), ("number", "G01-1/0413"))
    assert slip.cut


def test_a_damaged_body_makes_no_receipt() -> None:
    body = a_sale(a_line("Kopi", 1_000, 2_000, 2_000), paid=2_000)
    with pytest.raises(TypeError):
        receipt_slip(a_house("id"), SIGNED, body | {"total": "2000"}, ())


lines = st.builds(
    lambda name, count, price, weighed: (
        a_line(name, count, price, price * count // 1000) | ({"kind": "weighed", "unit": "kg"} if weighed else {})
    ),
    st.text(st.characters(codec="ascii", exclude_categories=["C"]), min_size=1, max_size=60).filter(str.strip),
    st.integers(1, 10_000_000),
    st.integers(0, 99_999_999),
    st.booleans(),
)


@given(st.lists(lines, min_size=1, max_size=12), st.sampled_from(COLUMNS))
def test_every_line_and_total_is_on_paper_of_every_width(sold: list[Body], columns: int) -> None:
    body = a_sale(*map(dict, sold), paid=10**12)
    printed = paper(receipt_slip(a_house("id"), SIGNED, body, ()), columns)
    assert all(len(line) <= columns for line in printed)
    amounts = [line.split()[-1] for line in printed if line.strip()]
    for line in parts(body, "lines"):
        amounts = amounts[amounts.index(thousands(integer(line, "amount"))) + 1 :]
        assert "".join(text(line, "name").split()) in "".join("".join(printed).split())
    assert thousands(integer(body, "total")) in amounts
    assert thousands(10**12) in amounts
