"""A sale weighed by the scale carries its frame and its container; refund, void and verify read it like any other."""

from pos.domain.cart import Cart, WeightTaken, apply
from pos.domain.correcting import LAST, VoidSale
from pos.domain.documents import integer, part, parts
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import RefundSale
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import back, balance, done, newest_of, sold, verdict
from tests.support.selling import SUGAR, scanned

FRAME = "0230312e3337300d"


def _weighed(counter: Counter) -> Cart:
    """Sugar in a container of 250 grams, behind a line whose weight was typed."""
    cart = scanned(counter.desk, (SUGAR, 500), SUGAR)
    return apply(cart, WeightTaken(2, Milli(1_120), FRAME, 250))


def test_the_frame_and_the_container_are_signed_with_the_line_and_with_no_other(counter: Counter) -> None:
    counter.open()
    typed, weighed = parts(sold(counter, _weighed(counter)).body, "lines")
    assert "scale" not in typed
    assert part(weighed, "scale") == {"frame": FRAME, "gram": 1_370, "tare": 250}
    assert integer(weighed, "qty") == 1_120
    assert verdict(counter).differences == ()


def test_what_was_weighed_comes_back_and_is_undone_like_anything_else(counter: Counter) -> None:
    counter.open()
    before = balance(counter, "store", "", "GUL-KG"), balance(counter, "1101", "1")
    sold(counter, _weighed(counter))
    done(counter, RefundSale("1", (back(2, 120), back(2, 1_000)), "Salah barang"))
    refund = newest_of(counter, "refund")
    assert ["scale" in line for line in parts(refund.body, "lines")] == [False, False]
    sold(counter, _weighed(counter))
    done(counter, VoidSale(LAST, "Pembeli batal"))
    assert verdict(counter).differences == ()
    assert balance(counter, "store", "", "GUL-KG") == before[0] - 500
    assert balance(counter, "1101", "1") > before[1]
