from drivers.printers.qr import draw_qr
from drivers.printers.slip import Qr
from pos.domain.money import Rupiah
from pos.reports.slips.words import LANGUAGES
from pos.reports.slips.z_code import z_code
from pos.reports.slips.z_slip import z_slip
from pos.reports.z_report import Happened
from tests.pos.reports.slips.test_z_slip import NAMES, REPORT, SIGNED
from tests.support.house import a_house


def test_the_code_of_a_z_says_the_figures_of_the_shift_in_one_line() -> None:
    assert z_code(REPORT, LANGUAGES["id"]) == (
        "TUTUP KASIR (Z) G01-1 Shift 2 2026-11-19; Penjualan (12) 588.560; Batal sesudah bayar (1) -45.000; "
        "Pembulatan -60; TOTAL 543.500; Tunai 500.000; Seharusnya 881.500; Dihitung 876.500; KURANG -5.000; "
        "Kode bukti 3F2A-9C1D"
    )


def test_refunds_are_said_where_there_were_any() -> None:
    said = z_code(REPORT._replace(refunds=Happened(2, Rupiah(7_000))), LANGUAGES["en"])
    assert "(2) -7.000; Rounding" in said


def test_over_and_exact_are_called_so() -> None:
    words = LANGUAGES["id"]
    assert "; LEBIH 500; " in z_code(REPORT._replace(difference_rupiah=Rupiah(500)), words)
    assert "; PAS 0; " in z_code(REPORT._replace(difference_rupiah=Rupiah(0)), words)


def test_a_phone_reads_it_from_the_narrowest_paper() -> None:
    for language in LANGUAGES:
        assert draw_qr(z_code(REPORT, LANGUAGES[language]), 384) is not None


def test_the_z_has_the_code_and_the_state_of_an_open_shift_has_none() -> None:
    code = Qr(z_code(REPORT, LANGUAGES["id"]))
    assert code in z_slip(a_house("id"), SIGNED, REPORT, NAMES).rows
    still_open = z_slip(a_house("id"), SIGNED, REPORT._replace(closed_ms=0), NAMES)
    assert not any(isinstance(row, Qr) for row in still_open.rows)
