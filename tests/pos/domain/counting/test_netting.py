"""Netting: what was counted while the shop sold, against a shop that knows where every piece really is."""

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cart import EMPTY_GIVEN, SHELL_BOUGHT, Cart, LineVoided, ShellAnswered, UnknownAdded, apply
from pos.domain.counting.marks import Mark, TagTaken, Witness
from pos.domain.counting.netting import lying, netted
from pos.domain.errors import SaleRefused
from pos.domain.postings import derive
from pos.domain.quantity import ONE
from pos.domain.sale import decide
from tests.pos.domain.counting.shelves import again, counted, goods, mark, typed
from tests.support.goods import CYLINDER, LPG, NOODLES, WATER, cart_of, view_of
from tests.support.happenings import HAPPENINGS, Happening, events_of

MIE, GULA = goods("MIE-GRG"), goods("GUL-KG", is_weighed=True)
DUS = goods("MIE-GRG", factor=40_000)


def test_a_scan_counts_one_and_tags_in_several_places_add_up() -> None:
    marks = [mark(counted(1, MIE), 90_000), mark(counted(1, MIE), 90_000), mark(counted(2, DUS, 2000), 90_000)]
    line = netted([marks]).lines[MIE.key]
    assert (line.shelf, line.difference, line.is_moved) == (82_000, -8_000, False)


def test_what_lies_in_carts_is_neither_missing_nor_counted() -> None:
    line = netted([[mark(typed_on := counted(1, MIE, 7000), 10_000, 3000)]]).lines[MIE.key]
    assert (typed_on.count_milli, line.shelf, line.difference) == (7000, 7000, 0)


def test_a_sale_paid_while_counting_moves_nothing_on_the_shelf() -> None:
    marks = [mark(counted(1, MIE, 4000), 10_000, 3000), mark(counted(1, MIE, 3000), 7000, 0, seq=2)]
    line = netted([marks]).lines[MIE.key]
    assert (line.difference, line.is_moved, line.witness) == (0, False, Witness(2, 7000, 0))


def test_goods_that_moved_between_two_marks_are_counted_again() -> None:
    marks = [mark(counted(1, MIE, 4000), 10_000), mark(counted(1, MIE, 3000), 10_000, 3000)]
    assert netted([marks]).lines[MIE.key].is_moved


def test_a_typed_quantity_is_one_picture_whatever_moved_before_it() -> None:
    marks = [mark(counted(1, MIE, 4000), 10_000), mark(typed(1, MIE, 7000), 10_000, 3000)]
    line = netted([marks]).lines[MIE.key]
    assert (line.is_moved, line.difference) == (False, 0)


def test_a_tag_that_was_taken_back_says_nothing() -> None:
    marks = [mark(counted(1, MIE), 5000), mark(TagTaken(1, MIE), 5000), mark(counted(2, GULA), 1000)]
    assert set(netted([marks]).lines) == {GULA.key}
    marks = [mark(counted(1, MIE), 1), mark(TagTaken(1, MIE)), mark(counted(1, MIE, 2000), 5000)]
    assert netted([marks]).lines[MIE.key].difference == -3000


def test_the_second_count_replaces_the_first_and_remembers_it() -> None:
    marks = [mark(counted(1, MIE, 4000), 10_000), mark(again(MIE, GULA)), mark(counted(2, MIE, 9000), 10_000)]
    count = netted([marks])
    assert [(line.round, line.first, line.difference) for line in count.lines.values()] == [(2, -6000, -1000)]
    assert count.open == {GULA.key: GULA}


def test_a_second_count_of_what_nobody_had_found_has_no_first() -> None:
    marks = [mark(again(MIE)), mark(counted(1, MIE, 9000), 10_000)]
    assert netted([marks]).lines[MIE.key].first == -1000


def test_what_was_asked_for_again_and_not_counted_is_open_and_not_posted() -> None:
    count = netted([[mark(counted(1, MIE, 4000), 10_000), mark(again(MIE))]])
    assert (count.lines, count.open) == ({}, {MIE.key: MIE})


def test_sheets_of_several_people_add_up() -> None:
    mine = [mark(counted(1, MIE, 4000), 10_000, user=1)]
    yours = [mark(counted(1, MIE, 6000), 10_000, seq=3, user=2)]
    line = netted([mine, yours]).lines[MIE.key]
    assert (line.difference, line.witness.seq) == (0, 3)


def test_a_service_takes_its_cap_and_a_shell_sold_alone_an_empty() -> None:
    cart = apply(cart_of((WATER, 2000), (CYLINDER, 1000)), UnknownAdded(3, "899"))
    assert lying([cart]) == {("store", "GLN-TTP"): 2000, ("empty", "TABUNG-3"): 1}


def test_a_refill_not_answered_for_has_left_the_yard_and_brought_nothing() -> None:
    cart = cart_of((LPG, 2000), (NOODLES, 1000))
    assert lying([apply(cart, LineVoided(2, "x"))]) == {("full", "TABUNG-3"): 2}


@given(HAPPENINGS)
def test_what_lies_in_a_cart_is_what_its_sale_takes(happenings: list[Happening]) -> None:
    cart = reduce(apply, events_of(happenings), cart_of())
    try:
        body = decide(cart, None, view_of(cart, {}))
    except SaleRefused:
        return
    taken: dict[tuple[str, str], int] = {}
    for posting in derive("sale", 1, body):
        if posting.account in {"store", "full", "empty"}:
            taken[posting.account, posting.commodity] = -posting.amount
    assert {key: quantity for key, quantity in lying([cart]).items() if quantity} == taken


class Shop:
    """One product in a shop that knows the truth: pieces on the shelf, in carts, and what the books believe."""

    def __init__(self, pieces: int, stolen: int) -> None:
        self.shelf, self.book = pieces - stolen, pieces
        self.carts: list[int] = []
        self.marks: list[Mark] = []
        self.seq, self.tags = 1, 0
        self.walked = 0
        self.pictures: list[int] = []

    def take(self, pieces: int) -> None:
        """A buyer's pieces leave the shelf as they are scanned."""
        pieces = min(pieces, self.shelf - self.walked)
        if pieces > 0:
            self.shelf -= pieces
            self.carts.append(pieces)

    def put_back(self) -> None:
        """A sale is cancelled, and its pieces go back to where nobody counted yet."""
        if self.carts:
            self.shelf += self.carts.pop()

    def pay(self) -> None:
        """A sale is paid."""
        if self.carts:
            self.book -= self.carts.pop(0)
            self.seq += 1

    def deliver(self, pieces: int) -> None:
        """A delivery is put on the shelf."""
        self.shelf, self.book, self.seq = self.shelf + pieces, self.book + pieces, self.seq + 1

    def count(self, pieces: int) -> None:
        """The counter walks on along the shelf; who takes from it takes from what he has not reached."""
        pieces = min(pieces, self.shelf - self.walked)
        self.walked += pieces
        carts = [cart_of((NOODLES, each * ONE)) for each in self.carts]
        there = lying(carts).get(MIE.key, 0)
        self.tags += 1
        self.marks.append(mark(counted(self.tags, MIE, pieces * ONE), self.book * ONE, there, seq=self.seq))
        self.pictures.append(self.shelf)


_DEEDS = st.lists(
    st.tuples(st.sampled_from(["take", "put_back", "pay", "deliver", "count", "count"]), st.integers(1, 6)), max_size=25
)


@given(_DEEDS, _DEEDS, st.integers(5, 60), st.integers(0, 5))
def test_a_count_finds_exactly_what_is_missing_or_asks_again(
    before: list[tuple[str, int]], deeds: list[tuple[str, int]], pieces: int, stolen: int
) -> None:
    shop = Shop(pieces, stolen)
    for what, number in before:
        if what != "count":
            _do(shop, what, number)
    for what, number in deeds:
        _do(shop, what, number)
    shop.count(10_000)
    line = netted([shop.marks]).lines[MIE.key]
    assert line.is_moved == (len(set(shop.pictures)) > 1)
    if not line.is_moved:
        assert line.difference == -stolen * ONE


def _do(shop: Shop, what: str, number: int) -> None:
    match what:
        case "take":
            shop.take(number)
        case "put_back":
            shop.put_back()
        case "pay":
            shop.pay()
        case "deliver":
            shop.deliver(number)
        case _:
            shop.count(number)


def test_no_cart_is_nothing() -> None:
    assert lying([Cart("x")]) == {}


def test_an_empty_handed_in_stands_in_the_yard_before_the_sale_is_paid() -> None:
    cart = apply(cart_of((LPG, 2000)), ShellAnswered(1, EMPTY_GIVEN, None, 0))
    assert lying([cart]) == {("full", "TABUNG-3"): 2, ("empty", "TABUNG-3"): -2}


def test_a_shell_bought_with_its_gas_is_one_full_shell_and_no_empty() -> None:
    cart = apply(cart_of((LPG, 2000)), ShellAnswered(1, SHELL_BOUGHT, CYLINDER, 2))
    assert lying([cart]) == {("full", "TABUNG-3"): 2}
