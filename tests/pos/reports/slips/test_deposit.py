"""The papers of deposits, differences and days, as a person reads them."""

import pytest

from pos.domain.documents import Body
from pos.reports.slips.cash_minute import minute_slip
from pos.reports.slips.cash_words import CASH_WORDS, ENGLISH, INDONESIAN
from pos.reports.slips.day_slip import day_slip
from pos.reports.slips.deposit import deposit_slip, ranges
from pos.reports.slips.frame import Signed
from pos.reports.slips.names import Names
from tests.support.house import a_house, paper

HASH = "3f2a9c1d" * 8
NAMES = Names({"1102": "Kas Besar (Brankas)"}, {1: "siti", 4: "rina", 5: "bendahara"})
DEPOSIT: Body = {
    "stage": "treasurer",
    "amount": 1_145_200,
    "carrier": 5,
    "received_by": "Bu Rina",
    "bank_slip": "",
    "count": [{"denomination": 100_000, "pieces": 11}, {"denomination": 200, "pieces": 226}],
    "shifts": [3, 4, 5, 8],
    "approved_by": 4,
}
CLOSE: Body = {
    "shift": 2,
    "drawer": "1",
    "expected": 1_145_200,
    "counted": 1_140_200,
    "difference": -5_000,
    "counts": 2,
    "count": [{"denomination": 100_000, "pieces": 11}],
    "witness": 4,
    "reason": "Salah kembalian",
    "charged_to": 1,
    "approved_by": 4,
}


def _signed(kind: str) -> Signed:
    return Signed(kind, "G01-1", 7, 2, 1_795_050_912_000, HASH, "siti")


def _deposit(body: Body, language: str = "id") -> list[str]:
    return paper(deposit_slip(a_house(language), _signed("deposit"), body, NAMES), 42)


def test_a_deposit_says_everything_the_paper_has_to() -> None:
    assert _deposit(DEPOSIT)[2:26] == [
        "            BUKTI SETORAN KAS",
        "------------------------------------------",
        "19-11-2026 08:15             No G01-1/0007",
        "Kasir siti                         Mesin 1",
        "------------------------------------------",
        "Dari: Brankas",
        "Kepada: Bendahara (bendahara)",
        "JUMLAH                         Rp1.145.200",
        "Terbilang: satu juta seratus empat puluh",
        "lima ribu dua ratus rupiah",
        "  100.000 x 11                   1.100.000",
        "  200 x 226                         45.200",
        "Untuk Z nomor: 3-5, 8",
        "Yang menerima: Bu Rina",
        "Disetujui: rina",
        "------------------------------------------",
        "Kode bukti                       3F2A-9C1D",
        "",
        "Yang menyerahkan",
        "",
        "",
        "(......................)",
        "Yang menerima",
        "",
    ]


def test_the_banks_slip_is_named_where_there_is_one() -> None:
    bank = {**DEPOSIT, "stage": "bank", "bank_slip": "BNI 0815", "count": [], "shifts": [], "approved_by": 0}
    lines = _deposit(bank)
    assert "Dari: Bendahara (bendahara)" in lines
    assert "Kepada: Rekening bank" in lines
    assert "No. slip bank: BNI 0815" in lines
    assert not any(line.startswith(("Untuk Z", "Disetujui")) for line in lines)


def test_a_courier_has_no_name_but_his_signature() -> None:
    lines = _deposit({**DEPOSIT, "stage": "courier", "carrier": 0}, "en")
    assert "To: Courier" in lines
    assert lines.count("(......................)") == 3


@pytest.mark.parametrize(
    ("numbers", "text"), [((), ""), ((3,), "3"), ((3, 4), "3-4"), ((1, 3, 4, 5, 9), "1, 3-5, 9"), ((1, 3), "1, 3")]
)
def test_numbers_that_follow_one_another_are_written_as_a_range(numbers: tuple[int, ...], text: str) -> None:
    assert ranges(numbers) == text


def _minute(body: Body) -> list[str]:
    return paper(minute_slip(a_house("id"), _signed("shift_close"), body, NAMES), 42)


def test_the_minute_of_a_difference_says_who_was_there_and_who_bears_it() -> None:
    lines = _minute(CLOSE)
    text = " ".join(lines)
    assert "BERITA ACARA SELISIH KAS" in text
    assert "Pada hari Kamis, 19-11-2026, laci kas 1 shift 2 dihitung di Jl. Danau Toba 12, Malang." in text
    for line in (
        "Hadir: siti",
        "Saksi: rina",
        "Seharusnya                       1.145.200",
        "Dihitung                         1.140.200",
        "KURANG                              -5.000",
        "Berapa kali dihitung                     2",
        "Sebab: Salah kembalian",
        "Perlakuan: ditanggung kasir siti",
        "Disetujui: rina",
    ):
        assert line in lines
    assert lines.count("(......................)") == 3


def test_what_is_over_is_the_outlets() -> None:
    lines = _minute({**CLOSE, "difference": 700, "charged_to": 0, "approved_by": 0, "witness": 0})
    assert "LEBIH                                  700" in lines
    assert "Perlakuan: ditanggung koperasi" in lines
    assert "Saksi: tanpa saksi" in lines


def test_an_outlet_without_an_address_counts_at_its_name() -> None:
    nowhere = a_house("en")._replace(address=())
    text = " ".join(paper(minute_slip(nowhere, _signed("shift_close"), CLOSE, NAMES), 48))
    assert "was counted at Koperasi Kelurahan Merah Putih Sukamaju." in text


def test_a_closed_day_says_its_shifts_documents_and_accounts() -> None:
    body: Body = {
        "date": "2026-11-19",
        "shifts": [3, 4],
        "approved_by": 0,
        "documents": [{"kind": "sale", "count": 12}],
        "accounts": [{"account": "1102", "amount": 543_500}, {"account": "4999", "amount": -5}],
    }
    lines = paper(day_slip(a_house("id"), _signed("day_close"), body, NAMES), 42)
    for line in (
        "Tanggal usaha                   2026-11-19",
        "Shift                                  3-4",
        "  sale                                  12",
        "1102 Kas Besar (Brankas)           543.500",
        "4999 4999                               -5",
    ):
        assert line in lines


def test_a_day_without_a_shift_is_a_day() -> None:
    body: Body = {"date": "2026-11-19", "shifts": [], "documents": [], "accounts": [], "approved_by": 0}
    assert "Shift                                    -" in paper(
        day_slip(a_house("id"), _signed("day_close"), body, NAMES), 42
    )


@pytest.mark.parametrize("language", CASH_WORDS)
def test_no_word_is_empty_and_all_of_them_print_on_the_plainest_printer(language: str) -> None:
    *words, days = CASH_WORDS[language]
    assert isinstance(days, tuple)
    assert [word for word in (*map(str, words), *days) if not word.strip() or not word.isascii()] == []


def test_the_languages_keep_their_names_in_the_same_words() -> None:
    assert [str(word).count("{}") for word in INDONESIAN] == [str(word).count("{}") for word in ENGLISH]


def test_who_is_gone_is_called_by_number() -> None:
    assert NAMES.person(99) == "99"
