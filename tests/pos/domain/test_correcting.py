"""A drawer is opened without a sale for a reason, or not at all."""

import pytest

from pos.domain.correcting import decide_no_sale
from pos.domain.errors import ReasonNeeded
from pos.domain.postings import derive


def test_a_drawer_that_is_opened_moves_nothing_and_says_why() -> None:
    body = decide_no_sale("1", "Tukar uang", 2)
    assert body == {"approved_by": 2, "drawer": "1", "reason": "Tukar uang"}
    assert derive("no_sale", 1, body) == ()


def test_without_a_reason_it_stays_shut() -> None:
    with pytest.raises(ReasonNeeded):
        decide_no_sale("1", " ", 2)
