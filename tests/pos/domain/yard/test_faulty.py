"""Faulty cylinders: the gas is claimed, the shell goes to the agent, nothing is lost on the way."""

import pytest

from pos.domain.errors import BadFigure, EmptyPaper, MoreThanThere, NotThatKind
from pos.domain.yard.agents import FaultyShells, SendFaulty, SentShells
from pos.domain.yard.faulty import decide_faulty, decide_faulty_out
from tests.pos.domain.yard.yards import agent, money, pool, said, shells, tube


def test_the_gas_of_a_faulty_full_one_is_claimed() -> None:
    command = FaultyShells("AGEN", "TABUNG-3", 1, "full", "Bocor")
    body = decide_faulty(command, agent(tube(full=30)), {"LPG3-ISI": pool(30, 480_000)})
    assert said("faulty", body) == {
        money("1124", "AGEN", 16_000),
        money("1142", "LPG3-ISI", -16_000),
        shells("full", -1),
        shells("faulty", 1),
    }
    assert body["claims"] == [{"agent": "AGEN", "container": "TABUNG-3", "qty": 1, "value": 16_000}]


def test_a_faulty_empty_one_claims_nothing() -> None:
    body = decide_faulty(FaultyShells("AGEN", "TABUNG-3", 2, "empty", "Katup rusak"), agent(tube(empty=2)), {})
    assert said("faulty", body) == {shells("empty", -2), shells("faulty", 2)}
    assert body["claims"] == []


@pytest.mark.parametrize(("count", "refusal"), [(3, MoreThanThere), (0, BadFigure)])
@pytest.mark.parametrize("place", ["full", "empty"])
def test_no_more_is_faulty_than_is_there(count: int, refusal: type[Exception], place: str) -> None:
    view = agent(tube(full=2, empty=2))
    with pytest.raises(refusal):
        decide_faulty(FaultyShells("AGEN", "TABUNG-3", count, place, "Bocor"), view, {"LPG3-ISI": pool(2, 32_000)})


def test_a_container_without_content_cannot_be_faulty_full() -> None:
    with pytest.raises(NotThatKind):
        decide_faulty(FaultyShells("AGEN", "GALON", 1, "full", "Bocor"), agent(tube()), {})


def test_faulty_ones_go_to_the_agent() -> None:
    command = SendFaulty("AGEN", "R-1", (SentShells("TABUNG-3", 1),))
    body = decide_faulty_out(command, agent(tube(faulty=1)))
    assert said("faulty_out", body) == {shells("faulty", -1), shells("agent", 1, "AGEN")}


@pytest.mark.parametrize(
    ("lines", "refusal"), [((), EmptyPaper), ((2,), MoreThanThere), ((0,), BadFigure), ((1, 1), EmptyPaper)]
)
def test_what_is_not_faulty_cannot_go(lines: tuple[int, ...], refusal: type[Exception]) -> None:
    sent = tuple(SentShells("TABUNG-3", count) for count in lines)
    with pytest.raises(refusal):
        decide_faulty_out(SendFaulty("AGEN", "", sent), agent(tube(faulty=1)))
