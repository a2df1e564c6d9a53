"""A place is added once, on record, and goods can be carried there."""

import pytest

from pos.domain.errors import BadFigure
from pos.services.yard import places
from pos.store import facts, yard
from tests.pos.services.conftest import Counter


def test_a_place_is_added_on_record(counter: Counter) -> None:
    places.add(counter.desk, "depot-2", "  Depot   air ")
    with counter.desk.database.read() as tx:
        assert ("DEPOT-2", "Depot air") in yard.places(tx)
        newest = facts.newest(tx, counter.desk.node.code, "rule_change")
    assert newest is not None
    assert newest.body == {"of": "places", "rows": [{"key": "DEPOT-2", "new": {"name": "Depot air"}, "old": {}}]}


@pytest.mark.parametrize(
    ("code", "name"), [("", "x"), ("-", "x"), ("a b", "x"), ("é", "x"), ("A" * 21, "x"), ("A", " "), ("gudang", "x")]
)
def test_what_is_no_place_is_refused(counter: Counter, code: str, name: str) -> None:
    with pytest.raises(BadFigure):
        places.add(counter.desk, code, name)
