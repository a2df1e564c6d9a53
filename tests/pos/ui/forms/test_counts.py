"""The papers of a count filled in: the sheet that is opened, and reasons for single things and for all the rest."""

from pos.domain.counting.commands import ApproveCount, OpenCount
from pos.domain.errors import ReasonNeeded
from pos.ui.port import Choice
from tests.pos.ui.forms.conftest import performed
from tests.pos.ui.shop import Shop
from tests.pos.ui.till import Till

REASONS = tuple(Choice(reason, reason, "") for reason in ("Rusak", "Hilang", "Salah catat", "Susut"))


def _handed_in(shop: Shop) -> None:
    shop.offered |= {
        "counts_handed_in": (Choice("u1", "Beras", "2"), Choice("u2", "Semua barang", "1")),
        "count_differences": (
            Choice("*", "Semua selisih lainnya (2)", "-16.495"),
            Choice("store/GUL-1KG", "Gula", "-1  -16.495"),
            Choice("empty/TABUNG-3", "Tabung", "-1  -165.000"),
        ),
        "reasons:stock_variance": REASONS,
    }


def test_what_is_counted_is_chosen_and_opened(till: Till, shop: Shop) -> None:
    shop.offered["count_scopes"] = (Choice("daily", "Daftar harian", ""), Choice("all", "Semua barang", ""))
    till.press("f10").type("50⏎2⏎⏎")
    assert performed(shop) == OpenCount("all")


def test_one_reason_stands_for_everything(till: Till, shop: Shop) -> None:
    _handed_in(shop)
    till.press("f10").type("53⏎1⏎1⏎2⏎⏎⏎")
    assert performed(shop) == ApproveCount("u1", {}, "Hilang")


def test_a_single_thing_has_a_reason_of_its_own(till: Till, shop: Shop) -> None:
    _handed_in(shop)
    till.press("f10").type("53⏎2⏎3⏎3⏎1⏎1⏎⏎⏎")
    assert performed(shop) == ApproveCount("u2", {("empty", "TABUNG-3"): "Salah catat"}, "Rusak")


def test_a_reason_that_is_missing_is_asked_for_and_the_paper_stays(till: Till, shop: Shop) -> None:
    _handed_in(shop)
    shop.next_answer = None
    till.press("f10").type("53⏎1⏎2⏎1⏎⏎")
    shop.next_answer = ReasonNeeded()
    till.type("⏎")
    assert till.beeps[-1] == "refused"
    assert "SETUJUI HITUNGAN" in till.panel
