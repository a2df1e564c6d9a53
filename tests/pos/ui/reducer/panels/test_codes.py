"""Testing codes at the till: one after the other, from any scanner and by hand, in words, and nothing is sold."""

import pytest

from pos.domain.code_reading import CodeRead, ReadCode
from pos.i18n import LANGUAGES
from pos.ui.reducer.effects import Perform, Reprint
from pos.ui.reducer.inputs import Scan
from pos.ui.reducer.modes import Help, Sale, TryingCodes
from pos.ui.reducer.panels.codes import code_tested
from tests.pos.ui.shop import NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till, selling

NOODLES = CodeRead(
    "E0", "trade_number", "", NOODLES_CODE, 0, 0, "", "", "", "sold", "MIE", "Mie-Grg", "pcs", 1_000, 3_300
)
WEIGHED = NOODLES._replace(
    symbology="C1", rule="weight", template="gs1", weight_milli=850, lot="AB-7", expires="2026-02-28", answer="expired"
)
NOBODYS = CodeRead("", "plain", "", "XYZ", 0, 0, "", "", "", "unknown", "", "", "", 0, 0)


def _till(*answers: CodeRead, language: str = "id") -> Till:
    """A till at menu 92 whose shop reads codes so, one after the other."""
    shop, said = Shop(), list(answers)
    shop.performs = {ReadCode: lambda _command: said.pop(0)}
    till = selling(shop, language=language).press("f10").type("92⏎")
    till.beeps.clear()
    return till


def _asked(till: Till) -> list[tuple[str, str]]:
    return [(each[1].code, each[1].symbology) for each in till.shop.asked if isinstance(each[1], ReadCode)]


def test_it_waits_for_a_code_and_closes_by_escape() -> None:
    till = _till()
    assert "UJI KODE: TIDAK ADA YANG DIJUAL" in till.panel
    assert "Pindai label apa saja" in till.panel
    till.type("⏎⎋")
    assert isinstance(till.runner.state.mode, Sale)
    assert _asked(till) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_waits_for_is_read_to_its_end_on_the_smallest_screen(language: str) -> None:
    panel = _till(language=language).view(80, 24).panel
    assert panel is not None
    assert [len(line.left) <= 76 for line in panel.lines] == [True]


def test_scan_after_scan_from_any_scanner_and_by_hand_is_read_and_nothing_is_sold() -> None:
    till = _till(NOODLES, WEIGHED, NOBODYS)
    till.scan(NOODLES_CODE)
    assert "AKAN DIJUAL: 1 pcs Mie-Grg" in till.panel
    till.wedge(SUGAR_CODE)
    assert "TIDAK DIJUAL: Mie-Grg sudah kedaluwarsa" in till.panel
    till.type("XYZ⏎")
    assert "TIDAK DIJUAL: kode ini tidak dikenal" in till.panel
    assert _asked(till) == [(NOODLES_CODE, "E0"), (SUGAR_CODE, ""), ("XYZ", "")]
    assert till.beeps == ["ok", "unknown", "unknown"]
    till.type("12⎋")
    assert isinstance(till.runner.state.mode, TryingCodes)
    till.type("⎋")
    assert (till.rows, till.shop.stored, till.shop.marks) == ([], [], [])


def test_everything_that_a_label_says_is_seen_at_80_columns_and_24_lines() -> None:
    till = _till(WEIGHED)
    till.now_ms += 300
    code = "010899000000050117260228\x1d10AB-7\x1d3103000850"
    till.runner.feed(Scan(code, "]C1", "scanner 2", till.now_ms))
    panel = till.view().panel
    assert panel is not None
    assert [(line.left, line.right) for line in panel.lines] == [
        ("TIDAK DIJUAL: Mie-Grg sudah kedaluwarsa", ""),
        ("Terkirim      010899000000050117260228<GS>10AB-7<GS…", "]C1 GS1-128  42 karakter"),
        ("Dibaca        kode yang memuat berat", "GS1"),
        ("Dicari        8990000000501", ""),
        ("Isi kode      0,85 kg", ""),
        ("Lot           AB-7", ""),
        ("Kedaluwarsa   28-02-2026", ""),
        ("Barang        MIE Mie-Grg", ""),
        ("Harga         3.300 / pcs", ""),
    ]
    assert all(len(line.left) + len(line.right) <= 76 for line in panel.lines)


@pytest.mark.parametrize(
    ("tested", "words"),
    [
        (NOBODYS._replace(rule="check_digit", key="3", answer="check_digit"), "digit periksanya seharusnya 3"),
        (NOODLES._replace(answer="inactive"), "Mie-Grg tidak dijual lagi"),
        (NOODLES._replace(answer="no_price"), "Mie-Grg belum ada harganya"),
        (NOODLES._replace(answer="above_cap"), "Mie-Grg di atas harga tertinggi"),
        (NOODLES._replace(no_date="261399"), "261399: bukan tanggal"),
        (NOODLES._replace(rule="price", amount_rupiah=12_500, template="22IIIIIPPPPPC"), "Rp 12.500"),
        (NOODLES._replace(rule="short_code", key="7"), "kode pendek"),
        (NOODLES._replace(symbology="I1"), "]I1 ITF  3 karakter"),
        (NOODLES._replace(symbology="x9"), "]x9  3 karakter"),
        (NOODLES._replace(symbology=""), "| 3 karakter"),
    ],
)
def test_every_rule_and_every_refusal_has_its_words(tested: CodeRead, words: str) -> None:
    assert words in _till(tested).type("XYZ⏎").panel


def test_it_speaks_english_too() -> None:
    assert "WOULD BE SOLD: 1 pcs Mie-Grg" in _till(NOODLES, language="en").scan(NOODLES_CODE).panel


def test_an_answer_that_nobody_waits_for_changes_nothing() -> None:
    state, write = selling().runner.state, Perform(ReadCode("1", ""), "")
    assert code_tested(state, write, NOODLES) == (state, ())
    assert code_tested(_till().runner.state, Reprint(), NOODLES)[1] == ()


def test_help_lists_its_keys_and_goes_back_to_it() -> None:
    till = _till(NOODLES).scan(NOODLES_CODE).press("f1")
    assert isinstance(till.runner.state.mode, Help)
    assert "membaca kode yang diketik" in till.panel
    assert "AKAN DIJUAL" in till.press("f1").panel


def test_the_menu_finds_it_by_name_and_a_scan_under_help_is_refused() -> None:
    till = selling().press("f10").type("uji kode⏎")
    assert isinstance(till.runner.state.mode, TryingCodes)
    till.press("f1").scan(NOODLES_CODE)
    assert "tidak dipakai" in till.message
