"""The registry of posting rules: every kind has one, and no other."""

import pytest

from pos.domain.documents import parts
from pos.domain.ledger import UnbalancedError
from pos.domain.postings import RULES, derive
from pos.domain.sale import decide
from schema.ledger import KINDS
from tests.support.goods import NOODLES, cart_of, view_of


def test_every_kind_the_schema_allows_has_a_rule_and_no_rule_is_left_over() -> None:
    assert {kind for kind, _ in RULES} == set(KINDS)


def test_a_version_from_the_future_is_not_guessed() -> None:
    with pytest.raises(KeyError):
        derive("sale", 99, {})


def test_a_damaged_body_does_not_balance() -> None:
    legs = [{"account": "1101", "subledger": "1", "amount": 5}, {"account": "1102", "subledger": "", "amount": -4}]
    with pytest.raises(UnbalancedError) as caught:
        derive("paid_in", 1, {"legs": legs})
    assert (caught.value.commodity, caught.value.excess) == ("IDR", 1)


def test_a_sale_from_a_place_that_is_none_is_damaged() -> None:
    cart = cart_of((NOODLES, 1000))
    body = dict(decide(cart, None, view_of(cart, {})))
    line = {**parts(body, "lines")[0], "pool": "cellar"}
    with pytest.raises(TypeError, match="cellar"):
        derive("sale", 1, {**body, "lines": [line]})


@pytest.mark.parametrize("kind", ["node", "cancel", "reprint", "clock", "product_change", "user_change"])
def test_a_record_of_an_event_moves_nothing(kind: str) -> None:
    assert derive(kind, 1, {"anything": 1}) == ()
