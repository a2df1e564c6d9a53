"""Reports at the till, played by keys: opened by number, walked through, another day, another product, on paper."""

import pytest

from pos.domain.answers import Fault
from pos.domain.errors import NotAllowed
from pos.domain.money import Rupiah
from pos.domain.period import Period
from pos.services.reporting import REPORTS as OF_THE_SHOP
from pos.ui.forms.papers import FORMS
from pos.ui.keys import MENU_ENTRIES
from pos.ui.port import Done
from pos.ui.reducer.modes import Sale, Viewing
from pos.ui.reducer.reports.lines import lines_of
from pos.ui.reports import REPORTS
from pos.ui.view import MUTED
from tests.pos.ui.shop import NOODLES_CODE, TODAY, UNKNOWN_CODE, Shop
from tests.pos.ui.till import Till, selling


def _open(number: int, *, language: str = "id") -> Till:
    return selling(language=language).press("f10").type(f"{number}⏎")


def _mode(till: Till) -> Viewing:
    mode = till.runner.state.mode
    assert isinstance(mode, Viewing)
    return mode


def _all(till: Till, cols: int = 80, rows: int = 24) -> str:
    """Every line of the report, as one walks down it."""
    seen: list[str] = []
    report = _mode(till).report
    assert report is not None
    for _ in lines_of(report):
        panel = till.view(cols, rows).panel
        assert panel is not None
        line = panel.lines[panel.selected]
        below = [each.left for each in panel.lines[panel.selected + 1 :] if each.tone == MUTED]
        seen.append(" ".join([line.left, line.right, *below, panel.hint]))
        assert all(len(each) <= cols - 3 for each in (*below, panel.hint))
        till.press("down")
    return "\n".join(seen)


def test_the_menu_and_the_shop_know_the_same_reports() -> None:
    for number, shown in REPORTS.items():
        assert MENU_ENTRIES[number] == shown.title
        assert (OF_THE_SHOP[shown.name].title, OF_THE_SHOP[shown.name].span) == (shown.title, shown.span)


def test_no_number_of_the_menu_is_a_form_and_a_report() -> None:
    assert not set(FORMS) & set(REPORTS)


@pytest.mark.parametrize("number", [number for number, shown in REPORTS.items() if shown.span != "of"])
def test_a_number_of_the_menu_opens_its_report_of_today(number: int) -> None:
    till = _open(number)
    assert ("report", REPORTS[number].name, Period("", "", "", 0)) in till.shop.asked
    assert till.runner.view(80, 24).panel is not None


def test_a_report_is_seen_while_no_shift_is_open() -> None:
    shop = Shop()
    shop.shift = None
    till = Till(shop).type("11234⏎").press("f10").type("60⏎")
    assert _mode(till).period == Period(TODAY, TODAY, "", 0)
    assert _mode(till.press("left")).period.since == "2026-11-22"
    assert not isinstance(till.press("escape").runner.state.mode, Sale | Viewing)


def test_escape_goes_back_to_the_sale() -> None:
    till = _open(60).press("escape")
    assert isinstance(till.runner.state.mode, Sale)


@pytest.mark.parametrize(("cols", "rows"), [(80, 24), (120, 36), (160, 45)])
def test_every_figure_is_reached_by_keys_at_every_size(cols: int, rows: int) -> None:
    seen = _all(_open(60), cols, rows)
    for figure in ("61", "4.812.500", "1.250.000", "-40.000", "217.500", "1.740.000"):
        assert figure in seen
    for hidden in ("15-12-2026", "18,75", "12,34%", "Pembeli batal karena salah ukuran"):
        assert hidden in seen


def test_no_line_is_wider_than_its_panel() -> None:
    for cols, room in ((80, 77), (120, 81), (160, 119)):
        till = _open(60)
        for _ in range(40):
            panel = till.view(cols, 36).panel
            assert panel is not None
            assert all(len(line.left) + len(line.right) <= room for line in panel.lines)
            till.press("down")


def test_the_heads_of_a_long_table_stay_in_sight() -> None:
    panel = _open(60).press("pagedown", "pagedown", "pagedown").view().panel
    assert panel is not None
    assert "Waktu" in panel.lines[0].left


def test_paging_stops_at_both_ends() -> None:
    till = _open(60)
    report = _mode(till).report
    assert report is not None
    till.press(*["pagedown"] * 20)
    assert _mode(till).at == len(lines_of(report)) - 1
    till.press(*["pageup"] * 20)
    assert _mode(till).at == 0


def test_left_is_the_day_before_and_right_the_day_after_but_never_tomorrow() -> None:
    till = _open(60).press("left", "left", "right")
    assert _mode(till).period == Period("2026-11-22", "2026-11-22", "", 0)
    till.press("right", "right")
    assert _mode(till).period == Period(TODAY, TODAY, "", 0)
    assert [each[2].since for each in till.shop.asked if each[0] == "report" and isinstance(each[2], Period)] == [
        *("", "2026-11-22", "2026-11-21", "2026-11-22", TODAY)
    ]


def test_what_is_shown_of_this_moment_has_no_days() -> None:
    till = _open(70)
    asked = len(till.shop.asked)
    till.press("left", "right")
    assert len(till.shop.asked) == asked


def test_a_number_before_a_star_asks_for_so_many_days_and_arrows_go_by_as_many() -> None:
    till = _open(60).type("7*")
    assert _mode(till).period == Period("2026-11-17", TODAY, "", 0)
    assert till.runner.state.typed.text == ""
    assert "17-11-2026 - 23-11-2026" in till.panel
    assert _mode(till.press("left")).period == Period("2026-11-10", "2026-11-16", "", 0)
    assert _mode(till.press("right", "right")).period == Period("2026-11-17", TODAY, "", 0)


@pytest.mark.parametrize("typed", ["0*", "999*", "*", "x*"])
def test_days_that_are_none_are_only_typed(typed: str) -> None:
    till = _open(60).type(typed)
    assert _mode(till).period == Period(TODAY, TODAY, "", 0)
    assert till.runner.state.typed.text == typed


def test_f12_prints_the_report_in_the_language_of_the_screen() -> None:
    till = _open(60, language="en").press("f12")
    assert ("print_report", "daily-sales", "en") in till.shop.asked
    assert till.message == "The report is being printed."


def test_a_scan_asks_the_price_and_the_report_stays() -> None:
    for till in (_open(60).scan(NOODLES_CODE), _open(60).wedge(NOODLES_CODE), _open(60).type(f"{NOODLES_CODE}⏎")):
        assert "Mie-Grg" in till.message
        assert _mode(till).report is not None
        assert till.runner.state.basket.standing == 0


def test_letters_in_a_report_that_asks_for_no_product_do_nothing() -> None:
    till = _open(60).type("gula⏎")
    assert till.runner.state.typed.text == ""
    assert _mode(till).report is not None
    assert _mode(till.type("⏎")).report is not None


def test_a_stock_card_asks_for_its_product_first() -> None:
    till = _open(73)
    assert "Barang yang mana?" in till.panel
    assert not any(each[0] == "report" for each in till.shop.asked)
    till.press("f12", "left")
    assert _mode(till).report is None


def test_a_stock_card_takes_a_scan_a_code_or_a_name() -> None:
    for till in (_open(73).scan(NOODLES_CODE), _open(73).type(f"{NOODLES_CODE}⏎"), _open(73).type("mie⏎")):
        assert _mode(till).period.of == "MIE-GRG"
        assert _mode(till).report is not None


def test_a_stock_card_of_nothing_says_so() -> None:
    assert UNKNOWN_CODE in _open(73).scan(UNKNOWN_CODE).message
    till = _open(73).type("zzz⏎")
    assert "zzz" in till.message
    assert _mode(till).report is None


def test_a_stock_card_goes_to_another_product_over_the_same_day() -> None:
    till = _open(73).scan(NOODLES_CODE).press("left").scan("2100010000003")
    assert _mode(till).period.since == "2026-11-22"
    assert _mode(till).period.of != "MIE-GRG"


def test_a_report_that_is_not_for_the_cashier_is_refused_and_the_sale_goes_on() -> None:
    till = selling()
    till.shop.next_answer = NotAllowed("margins")
    till.press("f10").type("67⏎")
    assert isinstance(till.runner.state.mode, Sale)
    assert till.beeps[-1] == "refused"


def test_a_fault_is_told_and_the_panel_stays() -> None:
    till = selling()
    till.shop.next_answer = Fault("disk", "")
    till.press("f10").type("60⏎")
    assert till.beeps[-1] == "refused"
    assert "PENJUALAN" in till.panel


def test_scans_behind_a_report_wait_for_it() -> None:
    till = selling()
    till.shop.is_slow = True
    till.press("f10").type("60⏎")
    till.scan(NOODLES_CODE)
    assert till.message == ""
    till.shop.is_slow = False
    till.shop.let_go()
    assert "Mie-Grg" in till.message


def test_a_report_that_comes_when_nobody_looks_any_more_changes_nothing() -> None:
    from pos.ui.reducer.reports.opening import made
    from pos.ui.reducer.reports.product import product_in_report
    from tests.support.sample_reports import sample_report

    state = selling().runner.state
    assert made(state, sample_report("x", Period(TODAY, TODAY, "", 0))) == (state, ())
    assert product_in_report(state, "MIE-GRG") == (state, ())


def test_a_printed_report_is_no_copy_of_a_receipt() -> None:
    till = selling()
    till.shop.next_answer = Done(3, Rupiah(0), "")
    assert "3" in till.press("f12").message
