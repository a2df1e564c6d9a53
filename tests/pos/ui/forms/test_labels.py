"""Labels at the till: what is scanned and how many of each, and the run of changed prices that says how many."""

from pos.domain.labelling import LabelsOf, PrintChangedLabels, PrintLabels
from pos.ui.port import Choice
from tests.pos.ui.forms.conftest import performed
from tests.pos.ui.shop import CARTON_CODE, LABEL_CODE, NOODLES_CODE, SUGAR_CODE, TODAY, Shop
from tests.pos.ui.till import Till


def test_labels_are_of_the_unit_that_was_scanned(till: Till, shop: Shop) -> None:
    till.press("f10").type("90⏎").scan(NOODLES_CODE).type("⏎").scan(CARTON_CODE).type("12⏎")
    till.type("3*").scan(SUGAR_CODE).type("⏎⏎⏎")
    assert performed(shop) == PrintLabels(
        (LabelsOf("MIE-GRG", "pcs", 1), LabelsOf("MIE-GRG", "pcs", 12), LabelsOf("GUL-KG", "kg", 3))
    )


def test_half_a_label_is_none_and_a_weight_in_the_code_does_not_count_them(till: Till, shop: Shop) -> None:
    till.press("f10").type("90⏎").scan(LABEL_CODE).type("1,5⏎")
    assert till.beeps[-1] == "refused"
    till.type("⏎⏎⏎")
    assert performed(shop) == PrintLabels((LabelsOf("GUL-KG", "kg", 1),))


def test_changed_prices_say_how_many_and_enter_prints(till: Till, shop: Shop) -> None:
    shop.offered["changed_labels"] = (Choice("print", "Print these labels", "12"),)
    till.press("f10").type("91⏎⏎⏎")
    assert "Cetak label ini" in f"{till.view().panel}"
    assert "12" in f"{till.view().panel}"
    till.type("⏎⏎")
    assert performed(shop) == PrintChangedLabels("", "")


def test_changed_prices_are_counted_from_a_day_and_for_a_day(till: Till, shop: Shop) -> None:
    shop.offered["changed_labels"] = (Choice("print", "Print these labels", "3"),)
    till.press("f10").type("91⏎20-11-2026⏎1-12-2026⏎⏎⏎")
    assert performed(shop) == PrintChangedLabels("2026-11-20", "2026-12-01")


def test_a_day_without_a_year_is_one_that_was_and_the_question_says_what_enter_means(till: Till, shop: Shop) -> None:
    shop.offered["changed_labels"] = (Choice("print", "Print these labels", "3"),)
    till.press("f10").type("91⏎")
    assert "Enter: cetak terakhir" in f"{till.view().panel}"
    assert "Enter: kosong" not in f"{till.view().panel}"
    till.type("31-12⏎⏎⏎⏎")
    command = performed(shop)
    assert isinstance(command, PrintChangedLabels)
    assert command.since == f"{int(TODAY[:4]) - 1}-12-31"


def test_it_says_that_nothing_changed(till: Till, shop: Shop) -> None:
    shop.offered["changed_labels"] = (Choice("print", "No price changed", "0"),)
    till.press("f10").type("91⏎⏎⏎")
    assert "Tidak ada harga yang berubah" in f"{till.view().panel}"
