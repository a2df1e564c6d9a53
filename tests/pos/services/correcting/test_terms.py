"""Another price, a discount, a cap lifted: at the counter, with the second person where the outlet wants one."""

import pytest

from pos.domain.cart import Cart, CartEvent, LineAdded, LineVoided, MemberSet, ShellAnswered, UnknownAdded, apply
from pos.domain.cart_codec import decode
from pos.domain.documents import parts
from pos.domain.errors import NeedsApproval, NoSuchLine, NothingToChange, PriceAboveCap, ReasonNeeded
from pos.domain.money import BasisPoints, Rupiah
from pos.domain.terms import CapLifted, Discounted, GiveDiscount, PriceSet, SellAboveCap, SetPrice
from pos.services import selling
from pos.services.correcting import SOURCES
from pos.store import carts
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import balance, done, sold, verdict
from tests.support.selling import LPG, NOODLES, scanned

DEFECT, PROMO, BOARD = "Barang cacat", "Promo gerai", "Persetujuan pengurus"


def _at_the_counter(counter: Counter, *codes: str) -> Cart:
    """A cart whose events are stored, and an open shift."""
    counter.open()
    return _recorded(counter, scanned(counter.desk, *codes))


def _recorded(counter: Counter, cart: Cart) -> Cart:
    again = Cart(cart.uuid)
    events: list[CartEvent] = []
    for line in cart.lines:
        assert line.item is not None
        events.append(LineAdded(line.line, line.item, line.count_milli, line.amount_rupiah, "scan"))
        if line.shell:
            events.append(ShellAnswered(line.line, line.shell, None, 0))
    for event in events:
        again = _happens(counter, again, event)
    assert again.lines == cart.lines
    return again


def _happens(counter: Counter, cart: Cart, event: CartEvent) -> Cart:
    after = apply(cart, event)
    with counter.desk.database.write() as tx:
        selling.recorded(cart.uuid, after.events, event, user=1, at_ms=1)(tx)
    return after


def _event(facts: tuple[tuple[str, str], ...], at: int = 0) -> CartEvent:
    assert facts[at][0] == "event"
    return decode(facts[at][1])


def test_a_price_is_set_with_a_managers_pin_and_the_sale_says_so(counter: Counter) -> None:
    cart = _at_the_counter(counter, NOODLES)
    command = SetPrice(1, Rupiah(3_000), DEFECT)
    with pytest.raises(NeedsApproval):
        done(counter, command, approved=False)
    performed = done(counter, command)
    event = _event(performed.facts)
    assert event == PriceSet(1, Rupiah(3_000), DEFECT, 1, 2)
    sale = sold(counter, _happens(counter, cart, event))
    assert parts(sale.body, "lines")[0]["override"] == {"approved_by": 2, "by": 1, "from": 3_300, "reason": DEFECT}
    assert balance(counter, "4201") == -3_000
    assert verdict(counter).differences == ()


def test_a_cart_that_comes_back_has_what_was_agreed(counter: Counter) -> None:
    cart = _at_the_counter(counter, NOODLES)
    after = _happens(counter, cart, _event(done(counter, SetPrice(1, Rupiah(3_000), DEFECT)).facts))
    assert [each.cart for each in carts.unfinished(counter.desk.database.peek, "open")] == [after]


def test_a_small_discount_is_given_alone_and_a_large_one_is_not(counter: Counter) -> None:
    cart = _at_the_counter(counter, NOODLES)
    performed = done(counter, GiveDiscount(1, Rupiah(165), BasisPoints(0), PROMO), approved=False)
    assert (performed.amount_rupiah, performed.approver) == (165, 0)
    assert _event(performed.facts) == Discounted(1, Rupiah(165), BasisPoints(0), PROMO, 1, 0)
    for large in (
        GiveDiscount(1, Rupiah(166), BasisPoints(0), PROMO),
        GiveDiscount(1, Rupiah(0), BasisPoints(600), PROMO),
    ):
        with pytest.raises(NeedsApproval) as caught:
            done(counter, large, approved=False)
        assert caught.value.action == "discount_above_limit"
    event = _event(done(counter, GiveDiscount(1, Rupiah(0), BasisPoints(1_000), PROMO)).facts)
    sold(counter, _happens(counter, cart, event))
    assert (balance(counter, "4201"), balance(counter, "4291")) == (-3_300, 330)
    assert verdict(counter).differences == ()


@pytest.mark.parametrize(("amount", "part"), [(0, 0), (100, 100), (3_301, 0), (-1, 0), (0, 10_001), (0, -1)])
def test_a_discount_that_is_none_is_refused(counter: Counter, amount: int, part: int) -> None:
    _at_the_counter(counter, NOODLES)
    with pytest.raises(NothingToChange):
        done(counter, GiveDiscount(1, Rupiah(amount), BasisPoints(part), PROMO))


def test_a_discount_on_the_whole_sale_is_shared_by_its_lines(counter: Counter) -> None:
    cart = _at_the_counter(counter, NOODLES, LPG)
    cart = _happens(counter, cart, UnknownAdded(3, "404"))
    cart = _happens(counter, cart, LineVoided(3, "x"))
    shared = done(counter, GiveDiscount(0, Rupiah(1_000), BasisPoints(0), PROMO)).facts
    assert [_event(shared, at) for at in range(len(shared))] == [
        Discounted(1, Rupiah(155), BasisPoints(0), PROMO, 1, 2),
        Discounted(2, Rupiah(845), BasisPoints(0), PROMO, 1, 2),
    ]
    part = done(counter, GiveDiscount(0, Rupiah(0), BasisPoints(500), PROMO), approved=False)
    assert part.amount_rupiah == 1_065
    for at in range(2):
        cart = _happens(counter, cart, _event(part.facts, at))
    assert sold(counter, cart).body["total"] == 21_300 - 165 - 900
    assert verdict(counter).differences == ()


def test_nothing_at_the_counter_gets_no_discount(counter: Counter) -> None:
    counter.open()
    with pytest.raises(NoSuchLine):
        done(counter, GiveDiscount(0, Rupiah(100), BasisPoints(0), PROMO))


def test_a_cap_is_lifted_for_a_line_by_somebody_who_answers_for_it(counter: Counter) -> None:
    cart = _at_the_counter(counter, LPG)
    dear = SetPrice(1, Rupiah(19_000), DEFECT)
    with pytest.raises(PriceAboveCap):
        done(counter, dear)
    with pytest.raises(NeedsApproval):
        done(counter, SellAboveCap("", 1, BOARD), approved=False)
    lifted = _event(done(counter, SellAboveCap("", 1, BOARD)).facts)
    assert lifted == CapLifted(1, BOARD, 1, 2)
    cart = _happens(counter, cart, lifted)
    with pytest.raises(NothingToChange):
        done(counter, SellAboveCap("", 1, BOARD))
    sale = sold(counter, _happens(counter, cart, _event(done(counter, dear).facts)))
    assert parts(sale.body, "lines")[0]["over_cap"] == {"approved_by": 2, "by": 1, "reason": BOARD}
    assert balance(counter, "4202") == -19_000
    assert verdict(counter).differences == ()


def test_what_the_cap_keeps_out_of_the_cart_comes_in_with_an_approval(counter: Counter) -> None:
    counter.open()
    with counter.desk.database.write() as tx:
        tx.hot.execute("UPDATE price_rule SET value = 17000 WHERE rule = 'HET-LPG3'")
    performed = done(counter, SellAboveCap(LPG, 0, BOARD))
    assert performed.amount_rupiah == 18_000
    cart = _happens(counter, Cart(counter.desk.new_id()), _event(performed.facts, 0))
    cart = _happens(counter, cart, _event(performed.facts, 1))
    assert (cart.lines[0].line, cart.lines[0].terms.cap) == (1, CapLifted(1, BOARD, 1, 2))
    for code in ("404", NOODLES):
        with pytest.raises((NoSuchLine, NothingToChange)):
            done(counter, SellAboveCap(code, 0, BOARD))


def test_a_line_that_is_not_there_is_refused(counter: Counter) -> None:
    counter.open()
    with pytest.raises(NoSuchLine):
        done(counter, SetPrice(1, Rupiah(3_000), DEFECT))
    cart = _recorded(counter, scanned(counter.desk, NOODLES))
    cart = _happens(counter, cart, UnknownAdded(2, "404"))
    _happens(counter, cart, LineVoided(1, "x"))
    for line in (1, 2, 3):
        with pytest.raises(NoSuchLine):
            done(counter, SetPrice(line, Rupiah(3_000), DEFECT))


def test_a_figure_that_is_none_and_a_reason_that_is_none_are_refused(counter: Counter) -> None:
    _at_the_counter(counter, NOODLES)
    for price in (-1, 1_000_000_000):
        with pytest.raises(NothingToChange):
            done(counter, SetPrice(1, Rupiah(price), DEFECT))
    with pytest.raises(NothingToChange):
        done(counter, SellAboveCap("", 1, BOARD))
    for command in (
        SetPrice(1, Rupiah(1), "x"),
        GiveDiscount(1, Rupiah(1), BasisPoints(0), "x"),
        SellAboveCap("", 1, "x"),
    ):
        with pytest.raises(ReasonNeeded):
            done(counter, command)


def test_the_lines_of_the_cart_are_offered_newest_first(counter: Counter) -> None:
    offer, peek = SOURCES["cart_lines"], counter.desk.database.peek
    assert offer(peek, counter.desk, ()) == SOURCES["sale_or_line"](peek, counter.desk, ()) == ()
    cart = _at_the_counter(counter, NOODLES, LPG)
    cart = _happens(counter, cart, UnknownAdded(3, "404"))
    _happens(counter, cart, MemberSet(2, "0002"))
    assert [(each.key, each.right) for each in offer(peek, counter.desk, ())] == [("2", "18.000"), ("1", "3.250")]
    both = SOURCES["sale_or_line"](peek, counter.desk, ())
    assert [(each.key, each.right) for each in both][-1] == ("0", "21.250")
