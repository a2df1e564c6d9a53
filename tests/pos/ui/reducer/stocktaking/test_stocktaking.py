"""Counting stock at the till: what a scan, a figure and a key do, and what a mistake does not."""

import pytest

from pos.domain.counting.marks import TagCounted, TagSet, TagTaken
from pos.domain.quantity import Milli
from pos.ui.port import CodeRefused
from pos.ui.reducer.modes import Help, Sale, Stocktaking
from tests.pos.domain.counting.shelves import goods, shells
from tests.pos.ui.reducer.stocktaking.counters import UUID, Counter
from tests.pos.ui.shop import (
    CARD,
    CARTON_CODE,
    LABEL_CODE,
    LPG_CODE,
    NOODLES_CODE,
    SUGAR_CODE,
    UNKNOWN_CODE,
    WATER_CODE,
)
from tests.pos.ui.till import Till
from tests.support.goods import LPG, NOODLES, SUGAR

MIE = goods("MIE-GRG")._replace(name=NOODLES.name)
GULA = goods("GUL-KG", is_weighed=True)._replace(name=SUGAR.name)
FULL, EMPTY, FAULTY = shells("full"), shells("empty"), shells("faulty")


def _mode(till: Till) -> object:
    return till.runner.state.mode


def _rows(counter: Counter) -> list[tuple[str, str]]:
    return [(name, quantity) for name, quantity, _ in counter.till.rows]


def test_each_scan_counts_one() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE).scan(NOODLES_CODE).wedge(SUGAR_CODE).scan(NOODLES_CODE)
    assert _rows(counter) == [(NOODLES.name, "2"), (SUGAR.name, "0"), (NOODLES.name, "1")]
    assert till.total == ("HITUNG", "1")
    assert counter.shop.marks == [
        TagCounted(1, MIE, Milli(1000)),
        TagCounted(1, MIE, Milli(1000)),
        TagCounted(2, GULA, Milli(0)),
        TagCounted(3, MIE, Milli(1000)),
    ]
    assert counter.sheet() == counter.on_screen


def test_a_hundred_products_take_a_hundred_scans_and_a_figure_each() -> None:
    counter = Counter()
    till = counter.open()
    keys = till.keys
    for at in range(100):
        code = f"899{at:010}"
        found = counter.shop.codes[NOODLES_CODE]
        counter.shop.codes[code] = found._replace(item=found.item._replace(sku=f"P{at}", name=f"Barang {at}"))
        till.scan(code).type("24⏎")
    assert till.keys - keys == 300
    assert {tag.count_milli for tag in counter.sheet().standing} == {24_000}
    assert len(counter.sheet().standing) == 100


def test_a_figure_and_enter_set_what_was_scanned_last() -> None:
    counter = Counter()
    counter.open().scan(NOODLES_CODE).type("24⏎")
    assert counter.shop.marks[-1] == TagSet(1, MIE, Milli(24_000))
    assert _rows(counter) == [(NOODLES.name, "24")]


def test_a_quantity_before_the_scan_counts_as_many() -> None:
    counter = Counter()
    counter.open().type("12*").scan(CARTON_CODE)
    tag = counter.sheet().tags[0]
    assert (tag.count_milli, tag.what.factor) == (12_000, 40_000)


def test_a_label_counts_its_weight_and_a_bulk_good_asks_for_it() -> None:
    counter = Counter()
    till = counter.open().scan(LABEL_CODE)
    assert counter.shop.marks[-1] == TagCounted(1, GULA, Milli(1370))
    till.scan(SUGAR_CODE)
    assert "timbang" in till.message.lower()
    till.type("7,25⏎")
    assert _rows(counter) == [(SUGAR.name, "7,25")]


def test_the_arrows_mark_a_row_and_its_quantity_is_corrected() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE).scan(LABEL_CODE).type("↑")
    till.type("9⏎")
    assert counter.shop.marks[-1] == TagSet(1, MIE, Milli(9000))
    assert till.view().selected == 0


def test_zero_says_that_nothing_is_there_and_delete_that_nothing_was_counted() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE).type("0⏎")
    assert counter.shop.marks[1:] == [TagSet(1, MIE, Milli(0))]
    till.type("⌦")
    assert counter.shop.marks[2:] == [TagTaken(1, MIE)]
    assert till.rows == []
    till.scan(NOODLES_CODE)
    assert _rows(counter) == [(NOODLES.name, "1")]


@pytest.mark.parametrize("typed", ["-5", "5-", "2,5", "1.2.3", "1,0005", "²"])
def test_what_is_no_quantity_is_told_and_counts_nothing(typed: str) -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE)
    marks = list(counter.shop.marks)
    till.type(f"{typed}⏎")
    assert (counter.shop.marks, till.view().command[0]) == (marks, "")
    assert typed in till.message or NOODLES.name in till.message
    assert till.beeps[-1] == "refused"


def test_a_figure_on_an_empty_sheet_counts_nothing() -> None:
    counter = Counter()
    till = counter.open().type("5⏎")
    assert (counter.shop.marks, till.beeps[-1]) == ([], "refused")


def test_an_unknown_barcode_is_told_and_the_count_goes_on() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE).scan(UNKNOWN_CODE)
    assert UNKNOWN_CODE in till.message
    assert till.beeps[-1] == "unknown"
    till.scan(CARD)
    assert CARD in till.message
    till.scan(NOODLES_CODE)
    assert _rows(counter) == [(NOODLES.name, "2")]


@pytest.mark.parametrize(("code", "words"), [(LPG_CODE, "51"), (WATER_CODE, "jasa")])
def test_what_is_not_counted_with_the_goods_is_told(code: str, words: str) -> None:
    counter = Counter()
    till = counter.open().scan(code)
    assert words in till.message
    assert counter.shop.marks == []


def test_what_may_not_be_sold_is_counted_all_the_same() -> None:
    counter = Counter()
    counter.shop.refusals["899"] = CodeRefused("899", "inactive", NOODLES)
    counter.shop.refusals["898"] = CodeRefused("898", "no_price", SUGAR)
    counter.open().scan("899").scan("898")
    assert _rows(counter) == [(NOODLES.name, "1"), (SUGAR.name, "0")]


def test_goods_of_another_shelf_are_not_part_of_the_count() -> None:
    counter = Counter("category:Gula", within={"GUL-KG": GULA})
    till = counter.open().scan(NOODLES_CODE)
    assert counter.shop.marks == []
    assert NOODLES.name in till.message


def test_a_code_is_typed_with_more_digits_than_any_quantity() -> None:
    counter = Counter()
    counter.shop.codes["123456"] = counter.shop.codes[NOODLES_CODE]
    counter.open().type("123456⏎")
    assert _rows(counter) == [(NOODLES.name, "1")]


def test_a_name_that_only_one_product_has_counts_it() -> None:
    counter = Counter()
    del counter.shop.codes[LABEL_CODE]
    till = counter.open().type("gul⏎")
    assert _rows(counter) == [(SUGAR.name, "0")]
    marks = list(counter.shop.marks)
    till.type("zzz⏎")
    assert "zzz" in till.message
    till.type("⎋").type("i⏎")
    assert till.view().command[0] == "i"
    assert counter.shop.marks == marks


def test_what_was_typed_before_a_scan_is_refused_aloud() -> None:
    counter = Counter()
    till = counter.open().type("24").scan(NOODLES_CODE)
    assert "24" in till.message
    assert (till.beeps[-1], _rows(counter)) == ("refused", [(NOODLES.name, "1")])


def test_a_piece_is_not_counted_in_fractions() -> None:
    counter = Counter()
    till = counter.open().type("0,5*").scan(NOODLES_CODE)
    assert (counter.shop.marks, till.beeps[-1]) == ([], "refused")


def test_the_containers_are_walked_down_with_figures_alone() -> None:
    counter = Counter("containers", FULL, EMPTY, FAULTY, within={"LPG3-ISI": FULL})
    till = counter.open().type("40⏎18⏎2⏎")
    assert [(tag.what.place, tag.count_milli) for tag in counter.sheet().standing] == [
        ("full", 40_000),
        ("empty", 18_000),
        ("faulty", 2000),
    ]
    till.scan(LPG_CODE)
    assert [quantity for _, quantity in _rows(counter)] == ["40", "1", "18", "2"]
    assert LPG.sku == "LPG3-ISI"


def test_what_waits_is_shown_without_what_the_books_say() -> None:
    counter = Counter("daily", MIE, GULA, within={"MIE-GRG": MIE, "GUL-KG": GULA})
    till = counter.open()
    assert _rows(counter) == [(NOODLES.name, "?"), (SUGAR.name, "?")]
    shown = till.view()
    assert shown.last == (NOODLES.name, "?")
    assert "50" not in "".join((*shown.side, shown.total.figure, shown.message[0]))
    till.scan(LABEL_CODE)
    assert _rows(counter) == [(NOODLES.name, "?"), (SUGAR.name, "1,37")]


def test_handing_in_asks_once_and_says_who_approves() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE).type("+")
    assert counter.handed_in == []
    assert "+" in till.message
    till.type("+")
    assert counter.handed_in == [UUID]
    assert isinstance(_mode(till), Sale)
    assert "53" in till.message


def test_another_key_between_takes_the_handing_in_back() -> None:
    counter = Counter()
    counter.open().scan(NOODLES_CODE).type("+↑+")
    assert counter.handed_in == []
    counter.till.type("7+")
    assert (counter.handed_in, "7+" in counter.till.message) == ([], True)


def test_what_differs_is_counted_again_from_the_beginning() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE).scan(LABEL_CODE)
    counter.again = (MIE,)
    till.type("++")
    assert isinstance(_mode(till), Stocktaking)
    assert _rows(counter) == [(NOODLES.name, "?"), (SUGAR.name, "1,37")]
    assert till.message.startswith("1 ")
    till.scan(LABEL_CODE)
    assert SUGAR.name in till.message
    counter.again = ()
    till.scan(NOODLES_CODE)
    assert till.rows[0] == (NOODLES.name, "1", "hitungan ke-2")


def test_a_sheet_waits_for_the_others_of_its_count() -> None:
    counter = Counter()
    counter.waits = 2
    counter.open().scan(NOODLES_CODE).type("++")
    assert "2" in counter.till.message


def test_leaving_keeps_the_count_and_a_sale_goes_on() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE).type("12⎋")
    assert isinstance(_mode(till), Stocktaking)
    till.type("3*⎋⎋").scan(NOODLES_CODE)
    assert isinstance(_mode(till), Sale)
    assert [row[1] for row in till.rows] == ["1"]
    assert len(counter.shop.marks) == 1
    counter.open()
    assert _rows(counter) == [(NOODLES.name, "1")]


def test_an_empty_sheet_is_thrown_away_with_delete_twice() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE)
    for _ in range(2):
        till.tick().press("delete")
    assert counter.given_up == []
    till.tick().press("delete")
    assert counter.given_up == [UUID]
    assert isinstance(_mode(till), Sale)


def test_a_row_that_waits_cannot_be_taken_back() -> None:
    counter = Counter("daily", MIE, GULA, within={"MIE-GRG": MIE, "GUL-KG": GULA})
    till = counter.open().scan(NOODLES_CODE).type("↓").press("delete")
    assert till.beeps[-1] == "refused"


def test_help_lies_over_the_sheet_and_goes_back_to_it() -> None:
    counter = Counter()
    till = counter.open().scan(NOODLES_CODE).press("f1")
    assert isinstance(_mode(till), Help)
    assert _rows(counter) == [(NOODLES.name, "1")]
    assert till.view().panel is not None
    till.press("escape")
    assert till.view().panel is None
    assert isinstance(_mode(till), Stocktaking)


def test_a_code_that_is_typed_by_a_scanner_with_a_prefix_is_a_scan_whatever_is_in_it() -> None:
    counter = Counter()
    counter.shop.codes["A+B*C"] = counter.shop.codes[NOODLES_CODE]
    till = counter.open()
    till.runner._state = till.runner.state._replace(  # noqa: SLF001  # the prefix is fixed before the start
        settings=till.runner.state.settings._replace(scan_prefix="~")
    )
    till.type("~A+B*C⏎")
    assert _rows(counter) == [(NOODLES.name, "1")]
