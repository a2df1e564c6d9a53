"""The sheet: tags that go on while the same thing is scanned, second counts, and what does not belong on it."""

from pos.domain.counting.marks import Listed, TagTaken
from pos.domain.counting.sheet import (
    CONTAINERS,
    NO_STOCK,
    NOT_ASKED,
    NOT_IN_SCOPE,
    SHELLS_ELSEWHERE,
    Sheet,
    blank,
    countable,
    scanned,
    sheet_of,
)
from pos.domain.quantity import ONE, Milli
from tests.pos.domain.counting.shelves import again, counted, goods, shells, typed
from tests.support.goods import CARTON, CYLINDER, LPG, NOODLES, SUGAR, WATER

MIE, GULA = goods("MIE-GRG"), goods("GUL-KG", is_weighed=True)
DUS = goods("MIE-GRG", factor=40_000)


def _sheet(*events: object, scope: str = "all") -> Sheet:
    return sheet_of(blank("u", scope, {}), events)  # type: ignore[arg-type]  # a few events each


def _found(sheet: Sheet) -> list[tuple[str, int, int]]:
    return [(tag.what.code, tag.count_milli, tag.round) for tag in sheet.standing]


def test_the_same_thing_scanned_again_goes_onto_its_tag() -> None:
    sheet = _sheet(counted(1, MIE))
    assert scanned(sheet, 1, MIE, ONE) == counted(1, MIE)
    assert _found(_sheet(counted(1, MIE), counted(1, MIE))) == [("MIE-GRG", 2000, 1)]


def test_another_thing_another_unit_or_another_place_begins_a_tag() -> None:
    sheet = _sheet(counted(1, MIE), counted(2, GULA))
    assert scanned(sheet, 1, GULA, ONE).tag == 3
    assert scanned(sheet, 1, DUS, ONE).tag == 3
    assert scanned(sheet, 0, MIE, ONE).tag == 3
    assert scanned(sheet, 9, MIE, ONE).tag == 3


def test_a_typed_quantity_replaces_what_was_counted_onto_the_tag() -> None:
    assert _found(_sheet(counted(1, MIE), counted(1, MIE), typed(1, MIE, 24_000))) == [("MIE-GRG", 24_000, 1)]


def test_a_tag_taken_back_does_not_count_and_the_next_scan_begins_another() -> None:
    sheet = _sheet(counted(1, MIE), TagTaken(1, MIE))
    assert _found(sheet) == []
    assert scanned(sheet, 1, MIE, ONE).tag == 2
    assert _found(_sheet(counted(1, MIE), TagTaken(1, MIE), typed(1, MIE, 3000))) == [("MIE-GRG", 3000, 1)]


def test_a_second_count_begins_at_nothing_and_leaves_the_rest_alone() -> None:
    sheet = _sheet(counted(1, MIE), counted(2, GULA), again(MIE))
    assert _found(sheet) == [("GUL-KG", 1000, 1)]
    assert sheet.missing == (MIE,)
    assert scanned(sheet, 1, MIE, ONE).tag == 3
    found = _sheet(counted(1, MIE), counted(2, GULA), again(MIE), counted(3, MIE, 5000))
    assert _found(found) == [("GUL-KG", 1000, 1), ("MIE-GRG", 5000, 2)]
    assert found.missing == ()


def test_only_what_is_asked_for_is_counted_again() -> None:
    sheet = _sheet(counted(1, MIE), again(MIE))
    assert countable(sheet, SUGAR) == NOT_ASKED
    assert countable(sheet, NOODLES) == goods("MIE-GRG")._replace(name=NOODLES.name)


def test_a_list_says_what_is_to_be_found() -> None:
    sheet = _sheet(Listed((MIE, GULA)), counted(1, GULA), scope="daily")
    assert sheet.missing == (MIE,)
    assert not sheet.is_again


def test_a_carton_is_counted_in_cartons() -> None:
    what = countable(_sheet(), CARTON)
    assert not isinstance(what, str)
    assert (what.factor, what.in_books(Milli(3000))) == (40_000, 120_000)


def test_cylinders_and_services_are_not_counted_with_the_goods() -> None:
    sheet = _sheet()
    assert countable(sheet, LPG) == SHELLS_ELSEWHERE
    assert countable(sheet, CYLINDER) == SHELLS_ELSEWHERE
    assert countable(sheet, WATER) == NO_STOCK


def test_what_stands_in_the_wrong_place_does_not_belong_to_the_count_of_this_one() -> None:
    sheet = blank("u", "category:Gula", {"GUL-KG": GULA})
    assert countable(sheet, NOODLES) == NOT_IN_SCOPE
    assert countable(sheet, SUGAR) == GULA._replace(name=SUGAR.name)


def test_a_refill_scanned_among_the_containers_is_a_full_shell() -> None:
    sheet = blank("u", CONTAINERS, {"LPG3-ISI": shells("full"), "LPG3-TBG": shells("empty")})
    assert countable(sheet, LPG) == shells("full")
    assert countable(sheet, CYLINDER) == shells("empty")
    assert countable(sheet, NOODLES) == NOT_IN_SCOPE
    assert shells("full").in_books(3000) == 3


def test_goods_behind_the_floor_are_counted_where_they_are() -> None:
    what = countable(_sheet(scope="room:GUDANG"), NOODLES)
    assert what == goods("MIE-GRG")._replace(name=NOODLES.name, place="store@GUDANG")
    assert goods("X")._replace(place="store@GUDANG").milli(500) == 500
    assert shells("empty").milli(5) == 5000
