"""A sale: from a cart to a body, from a body to postings, as the worked examples say."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cart import (
    EMPTY_GIVEN,
    SHELL_BOUGHT,
    Cart,
    LineVoided,
    MemberSet,
    ShellAnswered,
    UnknownAdded,
    WeightTaken,
    apply,
)
from pos.domain.catalog import PriceTier, SoldUnit
from pos.domain.consignment import Consigned
from pos.domain.documents import canonical, integer, part, parts
from pos.domain.errors import BadFigure, EmptyCart, PaidTooLittle, PriceAboveCap, SaleRefused, UnsettledLine
from pos.domain.ledger import Posting
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.quantity import Milli
from pos.domain.sale import cancelled, decide
from pos.domain.valuation import Pool
from tests.support.goods import (
    CARTON,
    CYLINDER,
    GALLON_WATER,
    LPG,
    NOODLES,
    RICE,
    SUGAR,
    WATER,
    cart_of,
    pool,
    view_of,
)
from tests.support.happenings import HAPPENINGS, PAIR, Happening, events_of


def _postings(cart: Cart, pools: dict[str, Pool], paid: int | None = None) -> set[tuple[str, str, str, int]]:
    body = decide(cart, None if paid is None else Rupiah(paid), view_of(cart, pools))
    return set[tuple[str, str, str, int]](derive("sale", 1, body))


def _swapped(cart: Cart, line: int) -> Cart:
    return apply(cart, ShellAnswered(line, EMPTY_GIVEN, None, 0))


def test_an_lpg_swap_is_the_worked_example() -> None:
    cart = _swapped(cart_of((LPG, 1000)), 1)
    assert _postings(cart, {"LPG3-ISI": pool(30, 480_000)}) == {
        ("4202", "", "IDR", -18_000),
        ("5202", "", "IDR", 16_000),
        ("1142", "LPG3-ISI", "IDR", -16_000),
        ("full", "", "TABUNG-3", -1),
        ("empty", "", "TABUNG-3", 1),
        ("1101", "1", "IDR", 18_000),
    }


def test_a_cylinder_bought_with_its_gas_moves_one_full_shell_and_one_owner() -> None:
    cart = apply(cart_of((LPG, 1000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    assert _postings(cart, {"LPG3-ISI": pool(30, 480_000), "LPG3-TBG": pool(4, 660_000)}) == {
        ("4202", "", "IDR", -203_000),
        ("5202", "", "IDR", 181_000),
        ("1142", "LPG3-ISI", "IDR", -16_000),
        ("full", "", "TABUNG-3", -1),
        ("1144", "LPG3-TBG", "IDR", -165_000),
        ("for_sale", "", "TABUNG-3", 1),
        ("1101", "1", "IDR", 203_000),
    }


def test_a_cylinder_bought_alone_leaves_the_empties() -> None:
    postings = _postings(cart_of((CYLINDER, 1000)), {"LPG3-TBG": pool(4, 660_000)})
    assert ("empty", "", "TABUNG-3", -1) in postings
    assert ("for_sale", "", "TABUNG-3", 1) in postings


def test_own_gallons_use_caps_and_move_no_shell() -> None:
    assert _postings(cart_of((WATER, 2000)), {"GLN-TTP": pool(100_000, 25_000)}) == {
        ("4203", "", "IDR", -10_000),
        ("5203", "", "IDR", 500),
        ("1148", "GLN-TTP", "IDR", -500),
        ("store", "", "GLN-TTP", -2_000),
        ("production", "", "GLN-TTP", 2_000),
        ("1101", "1", "IDR", 10_000),
    }


def test_a_branded_gallon_is_swapped_like_a_cylinder() -> None:
    cart = _swapped(cart_of((GALLON_WATER, 1000)), 1)
    postings = _postings(cart, {"AIR-MRK-19": pool(10, 185_000)})
    assert {("full", "", "GALON-MRK-19", -1), ("empty", "", "GALON-MRK-19", 1)} <= postings


def test_a_carton_and_a_packet_are_one_stock() -> None:
    postings = _postings(cart_of((CARTON, 1000), (NOODLES, 1000)), {"MIE-GRG": pool(100_000, 285_000)})
    assert ("store", "", "MIE-GRG", -41_000) in postings
    assert ("1141", "MIE-GRG", "IDR", -116_850) in postings


def test_a_weight_of_the_scale_stands_in_the_body_with_its_frame_and_its_container() -> None:
    typed = cart_of((SUGAR, 1_120))
    weighed = apply(cart_of((SUGAR, 1000)), WeightTaken(1, Milli(1_120), "0230312e333730", 250))
    pools = {"GUL-KG": pool(50_000, 780_000)}
    bodies = [decide(cart, None, view_of(cart, pools)) for cart in (typed, weighed)]
    lines = [parts(body, "lines")[0] for body in bodies]
    assert "scale" not in lines[0]
    assert part(lines[1], "scale") == {"frame": "0230312e333730", "gram": 1_370, "tare": 250}
    assert {**lines[0], "scale": lines[1]["scale"]} == lines[1]
    assert derive("sale", 1, bodies[0]) == derive("sale", 1, bodies[1])
    assert '"scale":{"frame":"0230312e333730","gram":1370,"tare":250}' in canonical(bodies[1])


def test_rounding_goes_to_its_own_account() -> None:
    postings = _postings(cart_of((SUGAR, 937)), {"GUL-KG": pool(50_000, 780_000)})
    assert {("4201", "", "IDR", -15_742), ("1101", "1", "IDR", 15_700), ("8103", "", "IDR", 42)} <= postings


def test_a_member_gathers_purchases() -> None:
    cart = apply(cart_of((NOODLES, 2000)), MemberSet(7, "0007"))
    postings = _postings(cart, {"MIE-GRG": pool(100_000, 285_000)})
    assert {("belanja", "A7", "BELANJA-2026", 6_500), ("belanja_total", "", "BELANJA-2026", -6_500)} <= postings


def test_goods_that_do_not_count_gather_nothing() -> None:
    subsidised = NOODLES._replace(counts_for_shu=False)
    cart = apply(cart_of((subsidised, 1000)), MemberSet(7, "0007"))
    assert not [posting for posting in _postings(cart, {}) if posting[0] == "belanja"]


def test_what_is_sold_below_zero_costs_what_the_last_receipt_paid() -> None:
    postings = _postings(cart_of((NOODLES, 4000)), {"MIE-GRG": pool(0, 0, last=(2_850, 1_000))})
    assert ("1141", "MIE-GRG", "IDR", -11_400) in postings


def test_lines_of_one_product_see_the_lines_before_them() -> None:
    cart = cart_of((NOODLES, 3000), (NOODLES, 3000))
    body = decide(cart, None, view_of(cart, {"MIE-GRG": pool(4_000, 1_000, last=(500, 1_000))}))
    lines = body["lines"]
    assert isinstance(lines, list)
    assert [line["cost"] for line in lines] == [750, 250 + 1_000]


def test_paid_and_change_are_in_the_body() -> None:
    cart = cart_of((NOODLES, 1000))
    body = decide(cart, Rupiah(5_000), view_of(cart, {}))
    tenders = body["tenders"]
    assert isinstance(tenders, list)
    assert (tenders[0]["paid"], tenders[0]["change"]) == (5_000, 1_700)


def test_voided_lines_are_kept_in_the_body() -> None:
    cart = apply(cart_of((NOODLES, 1000), (SUGAR, 500)), LineVoided(2, "Salah pindai"))
    cart = apply(apply(cart, UnknownAdded(3, "899")), LineVoided(3, "Salah pindai"))
    voided = decide(cart, None, view_of(cart, {}))["voided"]
    assert voided == [
        {"n": 2, "sku": "GUL-KG", "count": 500, "amount": 8_400, "reason": "Salah pindai"},
        {"n": 3, "sku": "899", "count": 1_000, "amount": 0, "reason": "Salah pindai"},
    ]


def test_a_cancelled_sale_keeps_what_was_in_it() -> None:
    cart = apply(cart_of((NOODLES, 1000), (SUGAR, 500)), LineVoided(2, "x"))
    body = cancelled(cart, "Pembeli batal")
    assert body["total"] == 3_300
    assert body["reason"] == "Pembeli batal"
    assert derive("cancel", 1, body) == ()


def _refused(cart: Cart, reason: type[Exception], paid: int | None = None) -> Exception:
    with pytest.raises(reason) as refusal:
        decide(cart, None if paid is None else Rupiah(paid), view_of(cart, {}))
    return refusal.value


def test_an_empty_cart_is_not_paid() -> None:
    _refused(cart_of(), EmptyCart)
    _refused(apply(cart_of((NOODLES, 1000)), LineVoided(1, "x")), EmptyCart)


def test_an_unknown_code_is_not_paid() -> None:
    refusal = _refused(apply(cart_of((NOODLES, 1000)), UnknownAdded(2, "899")), UnsettledLine)
    assert isinstance(refusal, UnsettledLine)
    assert refusal.line_no == 2


def test_a_refill_without_an_answer_is_not_paid() -> None:
    _refused(cart_of((LPG, 1000)), UnsettledLine)


@pytest.mark.parametrize(("item", "count"), [(NOODLES, 500), (WATER, 1500), (SUGAR, 0), (NOODLES, -1000)])
def test_a_fraction_of_what_is_not_weighed_is_not_sold(item: SoldUnit, count: int) -> None:
    _refused(cart_of((item, count)), BadFigure)


def test_a_price_above_the_cap_is_not_sold() -> None:
    dear = RICE._replace(tiers=(RICE.tiers[0]._replace(retail_rupiah=Rupiah(13_600)),))
    refusal = _refused(cart_of((dear, 1000)), PriceAboveCap)
    assert isinstance(refusal, PriceAboveCap)
    assert (refusal.price_rupiah, refusal.cap_rupiah) == (13_600, 13_500)


def test_too_little_cash_is_refused() -> None:
    _refused(cart_of((NOODLES, 1000)), PaidTooLittle, paid=3_000)


ITEMS = st.sampled_from([PAIR, NOODLES, CARTON, SUGAR, RICE, LPG, CYLINDER, WATER, GALLON_WATER])


@st.composite
def _carts(draw: st.DrawFn) -> Cart:
    cart = cart_of()
    for item in draw(st.lists(ITEMS, min_size=1, max_size=12)):
        count = draw(st.integers(1, 5_000)) if item.is_weighed else 1000 * draw(st.integers(1, 9))
        line = cart.next_line
        cart = cart_of(*((each.item, each.count_milli) for each in cart.lines if each.item), (item, count))
        assert cart.lines[-1].line == line
    for refill in [line for line in cart.lines if line.is_open_question]:
        cart = _swapped(cart, refill.line)
    return apply(cart, MemberSet(3, "3")) if draw(st.booleans()) else cart


POOLS = st.dictionaries(
    st.sampled_from(["MIE-GRG", "GUL-KG", "BRS-MED-KG", "LPG3-ISI", "LPG3-TBG", "GLN-TTP", "AIR-MRK-19"]),
    st.tuples(st.integers(1, 10**6), st.integers(0, 10**8)).map(lambda pair: pool(*pair, last=(pair[1], pair[0]))),
)


@given(_carts(), POOLS)
def test_every_sale_balances_and_moves_value_only_with_goods(cart: Cart, pools: dict[str, Pool]) -> None:
    body = decide(cart, None, view_of(cart, pools))
    postings = derive("sale", 1, body)
    for commodity in {posting.commodity for posting in postings}:
        assert sum(posting.amount for posting in postings if posting.commodity == commodity) == 0
    for value in _stock_values(postings):
        assert _has_moved(postings, value.subledger)


def _stock_values(postings: tuple[Posting, ...]) -> list[Posting]:
    return [posting for posting in postings if posting.commodity == "IDR" and posting.account.startswith("114")]


def _has_moved(postings: tuple[Posting, ...], sku: str) -> bool:
    shells = {"LPG3-ISI": "TABUNG-3", "LPG3-TBG": "TABUNG-3", "AIR-MRK-19": "GALON-MRK-19"}
    commodity = shells.get(sku, sku)
    return any(posting.commodity == commodity for posting in postings)


@given(_carts(), POOLS)
def test_the_lines_the_rounding_and_the_cash_agree(cart: Cart, pools: dict[str, Pool]) -> None:
    body = decide(cart, None, view_of(cart, pools))
    lines, tenders = body["lines"], body["tenders"]
    assert isinstance(lines, list)
    assert isinstance(tenders, list)
    assert sum(line["amount"] for line in lines) == body["total"]
    assert tenders[0]["amount"] == Milli(0) + int(str(body["total"])) + int(str(body["rounding"]))


@given(HAPPENINGS, POOLS)
def test_whatever_was_done_to_a_cart_its_sale_balances_or_is_refused(
    happenings: list[Happening], pools: dict[str, Pool]
) -> None:
    cart = reduce(apply, events_of(happenings), cart_of())
    try:
        body = decide(cart, None, view_of(cart, pools))
    except SaleRefused:
        return
    assert derive("sale", 1, body) is not None
    for line in parts(body, "lines"):
        assert not line["cap"] or integer(line, "amount") * 1000 <= integer(line, "cap") * integer(line, "count")


def test_only_a_service_has_no_stock_of_its_own() -> None:
    assert [item.sku for item in (NOODLES, SUGAR, LPG, CYLINDER, WATER, GALLON_WATER) if item.is_service] == [
        "AIR-ISI-19"
    ]


def test_goods_of_somebody_else_are_owed_to_him_and_the_rest_is_commission() -> None:
    crisps = SUGAR._replace(
        sku="KRP-TMP-200", tiers=(PriceTier(Milli(0), Rupiah(15_000), Rupiah(15_000)),), cap_rupiah=Rupiah(0)
    )
    cart = apply(cart_of((crisps, 2000)), MemberSet(7, "0007"))
    owner = Consigned("UMKM-TMP", Rupiah(12_000), "2102", "4302")
    view = view_of(cart, {"KRP-TMP-200": pool(10_000, 0)})._replace(consigned={"KRP-TMP-200": owner})
    assert derive("sale", 1, decide(cart, None, view)) == (
        ("2102", "UMKM-TMP", "IDR", -24_000),
        ("4302", "", "IDR", -6_000),
        ("store", "", "KRP-TMP-200", -2_000),
        ("customer", "", "KRP-TMP-200", 2_000),
        ("1101", "1", "IDR", 30_000),
        ("belanja", "A7", "BELANJA-2026", 30_000),
        ("belanja_total", "", "BELANJA-2026", -30_000),
    )
