"""The posting of a count, as the worked examples say and as the laws of the ledger demand."""

from collections.abc import Iterable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pos.domain.books import Books, Goods
from pos.domain.consignment import Consigned
from pos.domain.counting.deciding import CountAccounts, CountView, Cover, Reasons, decide
from pos.domain.counting.netting import Line, Netted
from pos.domain.documents import Body, canonical, integer, parts, text
from pos.domain.errors import ReasonNeeded
from pos.domain.ledger import Posting
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.replay import decided_wrong, unlawful
from pos.domain.valuation import Pool
from pos.domain.yard.shells import Shell
from tests.pos.domain.counting.shelves import goods, line, shells
from tests.support.goods import pool

GULA, MIE = goods("GUL-1KG"), goods("MIE-GRG")
COVER, WHY = Cover("all", ("u1",), frozenset({3})), Reasons({}, "Hilang")
COUNTS = {"full": 10, "empty": 5, "faulty": 1, "loan": 2, "agent": 1, "owned": 15, "for_sale": 3, "held": 1}


def _shell(**counts: int) -> Shell:
    known = {**COUNTS, **counts}
    return Shell("TABUNG-3", "Tabung 3 kg", "LPG3-ISI", "1142", "LPG3-TBG", "1144", "1302", known)


def _view(
    pools: dict[str, Pool], shell: Shell | None = None, consigned: dict[str, Consigned] | None = None
) -> CountView:
    return CountView(
        stock=dict.fromkeys(pools, "1141"),
        consigned=consigned or {},
        shells={} if shell is None else {"TABUNG-3": shell},
        shell_rupiah={"TABUNG-3": 150_000},
        pools=pools,
        accounts=CountAccounts("5301", "8104"),
    )


def _count(*lines: Line) -> Netted:
    return Netted({each.what.key: each for each in lines}, {})


def _said(body: Body) -> set[Posting]:
    return set(derive("stock_count", 1, body))


def _idr(account: str, subledger: str, amount: int) -> Posting:
    return Posting(account, subledger, "IDR", amount)


def test_one_missing_and_three_found_are_the_worked_example() -> None:
    view = _view({"GUL-1KG": pool(20_000, 329_900), "MIE-GRG": pool(10_000, 28_867)})
    body = decide(_count(line(GULA, 19_000, 20_000), line(MIE, 13_000, 10_000)), WHY, view, COVER)
    assert _said(body) == {
        _idr("1141", "GUL-1KG", -16_495),
        _idr("5301", "", 7_835),
        Posting("shrinkage", "", "GUL-1KG", 1_000),
        Posting("store", "", "GUL-1KG", -1_000),
        _idr("1141", "MIE-GRG", 8_660),
        Posting("shrinkage", "", "MIE-GRG", -3_000),
        Posting("store", "", "MIE-GRG", 3_000),
    }
    assert (body["total"], body["cut_off"], body["users"]) == (-7_835, 7, [3])


def test_a_full_cylinder_missing_and_an_empty_found_are_the_worked_example() -> None:
    view = _view({"LPG3-ISI": pool(10, 160_000), "TABUNG-3": pool(15, 0), "LPG3-TBG": pool(3, 0)}, _shell())
    body = decide(_count(line(shells("full"), 9, 10), line(shells("empty"), 6, 5)), WHY, view, COVER)
    assert _said(body) == {
        _idr("1142", "LPG3-ISI", -16_000),
        _idr("5301", "", 16_000),
        Posting("full", "", "TABUNG-3", -1),
        Posting("empty", "", "TABUNG-3", 1),
    }


def test_a_cylinder_that_is_gone_was_one_in_circulation() -> None:
    view = _view({"TABUNG-3": pool(15, 2_250_000), "LPG3-TBG": pool(3, 450_000)}, _shell())
    body = decide(_count(line(shells("empty"), 4, 5)), WHY, view, COVER)
    assert _said(body) == {
        _idr("1302", "TABUNG-3", -150_000),
        _idr("8104", "", 150_000),
        Posting("empty", "", "TABUNG-3", -1),
        Posting("owned", "", "TABUNG-3", 1),
    }
    (law,) = parts(body, "shells")
    assert (law["empty"], law["owned"], law["for_sale"]) == (4, 14, 3)


def test_beyond_what_was_in_circulation_those_for_sale_are_gone() -> None:
    view = _view({"TABUNG-3": pool(1, 150_000), "LPG3-TBG": pool(3, 450_000)}, _shell())
    body = decide(_count(line(shells("empty"), 2, 5)), WHY, view, COVER)
    assert _said(body) == {
        _idr("1302", "TABUNG-3", -150_000),
        _idr("8104", "", 150_000),
        _idr("1144", "LPG3-TBG", -300_000),
        _idr("5301", "", 300_000),
        Posting("empty", "", "TABUNG-3", -3),
        Posting("owned", "", "TABUNG-3", 1),
        Posting("for_sale", "", "TABUNG-3", 2),
    }


def test_what_is_not_for_sale_was_in_circulation_all_of_it() -> None:
    bare = _shell()._replace(sold_as="", sold_stock="")
    body = decide(_count(line(shells("faulty"), 0, 1)), WHY, _view({"TABUNG-3": pool(0, 0)}, bare), COVER)
    assert _said(body) == {Posting("faulty", "", "TABUNG-3", -1), Posting("owned", "", "TABUNG-3", 1)}


@pytest.mark.parametrize(("owned", "value"), [(pool(15, 1_500_000), 100_000), (pool(0, 0), 150_000)])
def test_a_cylinder_found_is_worth_what_the_others_are_or_what_the_catalogue_says(owned: Pool, value: int) -> None:
    body = decide(_count(line(shells("empty"), 6, 5)), WHY, _view({"TABUNG-3": owned}, _shell()), COVER)
    assert _said(body) == {
        _idr("1302", "TABUNG-3", value),
        _idr("8104", "", -value),
        Posting("empty", "", "TABUNG-3", 1),
        Posting("owned", "", "TABUNG-3", -1),
    }


def test_somebody_elses_goods_that_are_missing_are_owed_to_him() -> None:
    crisps = goods("KRP")
    owner = Consigned("UMKM", Rupiah(12_000), "2102", "4302")
    view = _view({"KRP": pool(10_000, 0)}, consigned={"KRP": owner})
    missing = _said(decide(_count(line(crisps, 8000, 10_000)), WHY, view, COVER))
    moved = {Posting("store", "", "KRP", -2000), Posting("shrinkage", "", "KRP", 2000)}
    assert missing == moved | {_idr("2102", "UMKM", -24_000), _idr("5301", "", 24_000)}
    found = _said(decide(_count(line(crisps, 11_000, 10_000)), WHY, view, COVER))
    assert {posting.commodity for posting in found} == {"KRP"}


def test_a_line_that_differs_has_its_own_reason_or_the_common_one() -> None:
    view = _view({"GUL-1KG": pool(20_000, 329_900), "MIE-GRG": pool(10_000, 28_867)})
    count = _count(line(GULA, 19_000, 20_000), line(MIE, 13_000, 10_000), line(goods("GUL-1KG"), 5, 5))
    body = decide(count, Reasons({MIE.key: "Salah catat"}, ""), view, COVER)
    assert [(said["code"], said["reason"]) for said in parts(body, "lines")] == [
        ("GUL-1KG", ""),
        ("MIE-GRG", "Salah catat"),
    ]
    with pytest.raises(ReasonNeeded):
        decide(_count(line(GULA, 1, 2)), Reasons({}, " "), view, COVER)


def test_a_count_that_finds_everything_right_says_so_and_moves_nothing() -> None:
    body = decide(_count(line(GULA, 20_000, 23_000, 3000)), Reasons({}, ""), _view({"GUL-1KG": pool(1, 1)}), COVER)
    (said,) = parts(body, "lines")
    assert (said["shelf"], said["carts"], said["book"], said["difference"]) == (20_000, 3000, 23_000, 0)
    assert derive("stock_count", 1, body) == ()


def test_what_was_not_found_is_named_and_not_posted() -> None:
    body = decide(Netted({}, {MIE.key: MIE}), WHY, _view({}), COVER)
    assert body["open"] == [{"code": "MIE-GRG", "name": "Mie-Grg", "place": "store"}]
    assert derive("stock_count", 1, body) == ()


_POOLS = st.tuples(st.integers(-50, 500), st.integers(0, 90_000), st.integers(1, 90_000))
_DIFFERENCES = st.integers(-60, 60)


def _goods_pool(drawn: tuple[int, int, int], factor: int) -> Pool:
    quantity, value, last = drawn
    signed = value * ((quantity > 0) - (quantity < 0))
    return pool(quantity * factor, signed, (last, factor))


@given(
    st.lists(st.tuples(_POOLS, _DIFFERENCES), min_size=1, max_size=4),
    st.lists(_POOLS, min_size=3, max_size=3),
    st.tuples(_DIFFERENCES, _DIFFERENCES, _DIFFERENCES),
)
def test_every_count_obeys_the_laws_and_is_decided_again_the_same(
    drawn: list[tuple[tuple[int, int, int], int]],
    yard: list[tuple[int, int, int]],
    differences: tuple[int, int, int],
) -> None:
    pools = {f"P{at}": _goods_pool(each, 1000) for at, (each, _) in enumerate(drawn)}
    named = dict(zip(("LPG3-ISI", "TABUNG-3", "LPG3-TBG"), (_goods_pool(each, 1) for each in yard), strict=True))
    named["TABUNG-3"] = named["TABUNG-3"]._replace(last=pool(0, 0).last)
    assume(named["TABUNG-3"].quantity >= 0)
    found = [line(goods(f"P{at}"), 1000 * difference, 0) for at, (_, difference) in enumerate(drawn)]
    found += [
        line(shells(place), each, 0) for place, each in zip(("full", "empty", "faulty"), differences, strict=True)
    ]
    shell = _shell(owned=named["TABUNG-3"].quantity, for_sale=named["LPG3-TBG"].quantity)
    body = decide(_count(*found), WHY, _view({**pools, **named}, shell), COVER)
    books = _books({**pools, **named})
    postings = derive("stock_count", 1, body)
    assert list(decided_wrong("stock_count", body, books)) == []
    books.post(postings)
    assert list(unlawful("stock_count", body, postings, books)) == []
    assert canonical(body)
    assert _moved(postings, "store") == {f"P{at}": 1000 * each for at, (_, each) in enumerate(drawn) if each}
    places = ("full", "empty", "faulty")
    assert [_moved(postings, place).get("TABUNG-3", 0) for place in places] == list(differences)
    assert integer(body, "total") == -sum(each.amount for each in postings if each.account in {"5301", "8104"})


def _moved(postings: Iterable[Posting], account: str) -> dict[str, int]:
    return {each.commodity: each.amount for each in postings if each.account == account}


def _books(pools: dict[str, Pool]) -> Books:
    places = {"LPG3-ISI": ("1142", "full"), "TABUNG-3": ("1302", "owned"), "LPG3-TBG": ("1144", "for_sale")}
    books = Books()
    for sku, there in pools.items():
        stock, place = places.get(sku, ("1141", "store"))
        kept = Goods(sku, stock, place, "TABUNG-3" if sku in places else sku)
        sign = -1 if place in {"owned", "for_sale"} else 1
        books.balances[place, "", kept.commodity] = sign * there.quantity
        books.balances[stock, sku, "IDR"] = there.value_rupiah
        books.last_costs[sku] = there.last
        books.goods[sku] = kept
    return books


def test_the_law_of_the_cylinders_holds_after_the_count() -> None:
    view = _view({"LPG3-ISI": pool(10, 160_000), "TABUNG-3": pool(15, 0), "LPG3-TBG": pool(3, 0)}, _shell())
    body = decide(_count(line(shells("full"), 8, 10), line(shells("faulty"), 2, 1)), WHY, view, COVER)
    (law,) = parts(body, "shells")
    there = sum(integer(law, place) for place in ("full", "empty", "faulty", "loan", "agent"))
    assert there == sum(integer(law, owner) for owner in ("owned", "for_sale", "held")) == 18
    assert text(law, "name") == "Tabung 3 kg"
