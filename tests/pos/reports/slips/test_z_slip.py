import pytest

from pos.domain.money import Rupiah
from pos.reports.slips.frame import Signed
from pos.reports.slips.names import Names
from pos.reports.slips.z_slip import z_slip
from pos.reports.z_report import UNSETTLED, CashMove, ClassSales, Counted, Happened, Settlement, Tendered, ZReport
from tests.support.house import a_house, paper

HEAD = "3f2a9c1d" * 8
SIGNED = Signed("shift_close", "G01-1", 2, 2, 1_795_050_912_000, HEAD, "siti")
REPORT = ZReport(
    node="G01-1",
    shift=2,
    business_date="2026-11-19",
    drawer="1",
    user=1,
    closed_by=1,
    opened_ms=1_795_000_000_000,
    closed_ms=1_795_050_912_000,
    sales=Happened(12, Rupiah(588_560)),
    voids=Happened(1, Rupiah(45_000)),
    rounding_rupiah=Rupiah(-60),
    net_rupiah=Rupiah(543_500),
    classes=(ClassSales("4101", 9, Rupiah(154_800)), ClassSales("4999", 1, Rupiah(9_000))),
    members=Happened(2, Rupiah(181_800)),
    others=Happened(9, Rupiah(361_760)),
    tenders=(Tendered("cash", 11, Rupiah(500_000)), Tendered("qris", 1, Rupiah(43_500))),
    voided_lines=Happened(3, Rupiah(35_000)),
    cancels=Happened(4, Rupiah(17_500)),
    reprints=5,
    refunds=Happened(0, Rupiah(0)),
    no_sales=0,
    looks=0,
    cash_moves=(
        CashMove("paid_out", 1, Rupiah(-12_000), "Ongkos angkut"),
        CashMove("paid_in", 6, Rupiah(50_000), "Uang kecil"),
    ),
    float_rupiah=Rupiah(300_000),
    expected_rupiah=Rupiah(881_500),
    counted_rupiah=Rupiah(876_500),
    difference_rupiah=Rupiah(-5_000),
    settled=Settlement(2, 4, "Salah kembalian", 1, 4),
    denominations=(Counted(Rupiah(100_000), 8), Counted(Rupiah(500), 153)),
    first_sale=7,
    last_sale=18,
    head=HEAD,
)


NAMES = Names({"4101": "Sembako"}, {1: "siti", 4: "rina"})


def printed(report: ZReport, columns: int) -> list[str]:
    return paper(z_slip(a_house("id"), SIGNED, report, NAMES), columns)


def test_the_z_of_a_shift_is_this_paper() -> None:
    assert printed(REPORT, 42)[2:46] == [
        "             TUTUP KASIR (Z)",
        "------------------------------------------",
        "19-11-2026 08:15             No G01-1/0002",
        "Kasir siti                         Mesin 1",
        "Shift 2                         2026-11-19",
        "Buka 18-11-2026 18:06",
        "Tutup 19-11-2026 08:15",
        "Nota                             0007-0018",
        "------------------------------------------",
        "Penjualan (12)                     588.560",
        "Batal sesudah bayar (1)            -45.000",
        "Pembulatan                             -60",
        "TOTAL                              543.500",
        "------------------------------------------",
        "Sembako                            154.800",
        "4999                                 9.000",
        "------------------------------------------",
        "Anggota (2)                        181.800",
        "Bukan anggota (9)                  361.760",
        "------------------------------------------",
        "Tunai (11)                         500.000",
        "qris (1)                            43.500",
        "------------------------------------------",
        "Batal sebelum bayar (4)             17.500",
        "Baris dibatalkan (3)                35.000",
        "Salinan struk                            5",
        "------------------------------------------",
        "Laci kas                                 1",
        "MODAL AWAL                         300.000",
        "KAS KELUAR 1 Ongkos angkut         -12.000",
        "KAS MASUK 6 Uang kecil              50.000",
        "Seharusnya                         881.500",
        "Dihitung                           876.500",
        "KURANG                              -5.000",
        "Alasan: Salah kembalian",
        "ditanggung kasir siti",
        "Berapa kali dihitung                     2",
        "Saksi: rina",
        "------------------------------------------",
        "Rincian uang",
        "  100.000                              x 8",
        "  500                                x 153",
        "------------------------------------------",
        "Kode bukti                       3F2A-9C1D",
    ]


@pytest.mark.parametrize("columns", [32, 42, 48])
def test_the_whole_head_of_the_chain_is_on_the_z(columns: int) -> None:
    assert HEAD.upper() in "".join("".join(printed(REPORT, columns)).split())


@pytest.mark.parametrize(("difference", "word"), [(0, "PAS"), (1, "LEBIH"), (-1, "KURANG")])
def test_over_short_and_exact_each_have_their_word(difference: int, word: str) -> None:
    lines = printed(REPORT._replace(difference_rupiah=Rupiah(difference)), 32)
    assert [line.split() for line in lines if line.startswith(word)] == [[word, str(difference)]]


def test_a_shift_without_sales_has_no_numbers() -> None:
    quiet = REPORT._replace(first_sale=0, last_sale=0)
    assert not any(line.startswith("Nota") for line in printed(quiet, 32))


def test_three_people_sign_a_z() -> None:
    lines = printed(REPORT, 32)
    assert lines.count("(......................)") == 3
    assert lines[-4] == "Mengetahui"


def test_refunds_drops_and_looks_are_on_the_z_when_there_were_any() -> None:
    moves = (
        CashMove("refund", 3, Rupiah(-8_000), "Barang rusak"),
        CashMove("cash_drop", 1, Rupiah(-200_000), ""),
        CashMove("owner_payout", 2, Rupiah(-24_000), ""),
    )
    report = REPORT._replace(refunds=Happened(1, Rupiah(8_000)), no_sales=2, looks=3, cash_moves=moves)
    lines = printed(report, 42)
    assert "Retur (1)                           -8.000" in lines
    assert "Laci dibuka saja                         2" in lines
    assert "Laporan X                                3" in lines
    assert "RETUR 3 Barang rusak                -8.000" in lines
    assert "SETOR 1                           -200.000" in lines
    assert "Bayar titip jual 2                 -24.000" in lines


def test_a_shortage_of_the_outlet_without_a_witness_says_so() -> None:
    lines = printed(REPORT._replace(settled=Settlement(1, 0, "Tidak diketahui", 0, 0)), 42)
    assert "ditanggung koperasi" in lines
    assert "Saksi: tanpa saksi" in lines
    assert not any("kali dihitung" in line for line in lines)


def test_an_open_shift_tells_nobody_what_should_be_in_the_drawer() -> None:
    lines = printed(REPORT._replace(closed_ms=0, settled=UNSETTLED, counted_rupiah=Rupiah(0)), 42)
    assert "KASIR BERJALAN (X)" in [line.strip() for line in lines]
    assert not any(line.startswith(("Seharusnya", "Tunai", "qris", "Dihitung")) for line in lines)
