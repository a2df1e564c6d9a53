"""Any papers of the yard in any order: the cylinder law holds, value never moves alone, and deciding again agrees."""

from collections.abc import Callable
from typing import Final, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from pos.domain.books import Books, Goods
from pos.domain.documents import Body, integer, parts
from pos.domain.errors import BadFigure, GoodsRefused
from pos.domain.ledger import IDR, Posting
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.replay import decided_wrong, unlawful
from pos.domain.yard.agents import (
    REPLACEMENT,
    REST,
    AgentView,
    BroughtShells,
    DeliveredShells,
    FaultyShells,
    SendFaulty,
    SentShells,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.delivering import decide_delivery, decide_in
from pos.domain.yard.faulty import decide_faulty, decide_faulty_out
from pos.domain.yard.moving import Pools
from pos.domain.yard.shells import TO_CIRCULATION, TO_SALE, ReclassShells, Shell, decide_reclass
from pos.domain.yard.writing_off import GAS, SHELL_EMPTY, SHELL_FAULTY, LostShells, WriteOff, WriteOffView
from pos.domain.yard.writing_off import decide as decide_write_off
from tests.pos.domain.yard.yards import ACCOUNTS, tube

TUBE: Final = "TABUNG-3"
PLACES: Final = ("full", "empty", "faulty")


class Yard:
    """Books with forty cylinders in them, an agent, and what is claimed from him."""

    def __init__(self) -> None:
        self.books = Books()
        self.claimed = (0, 0)
        self.books.post(
            (
                *(Posting(place, "", TUBE, count) for place, count in zip(PLACES, (20, 18, 2), strict=True)),
                Posting("owned", "", TUBE, -36),
                Posting("for_sale", "", TUBE, -4),
                Posting("1302", TUBE, IDR, 36 * 165_000),
                Posting("1144", "LPG3-TBG", IDR, 4 * 165_001),
                Posting("1142", "LPG3-ISI", IDR, 20 * 16_000 + 7),
            )
        )

    def shells(self, account: str, subledger: str = "") -> int:
        return self.books.balances.get((account, subledger, TUBE), 0)

    def shell(self) -> Shell:
        counts = {place: self.shells(place) for place in PLACES}
        return tube(**counts, owned=-self.shells("owned"), for_sale=-self.shells("for_sale"))

    def view(self) -> AgentView:
        prepaid = Rupiah(self.books.balances.get(("1151", "AGEN", IDR), 0))
        claims = {TUBE: (self.claimed[0], Rupiah(self.claimed[1]))}
        return AgentView(ACCOUNTS, prepaid, {TUBE: self.shells("agent", "AGEN")}, {TUBE: self.shell()}, claims)

    def pools(self) -> Pools:
        shell = self.shell()
        kept: tuple[Goods, ...] = (shell.content, shell.sold, shell.owned)
        return {goods.sku: self.books.pool(goods) for goods in kept}


class Step(NamedTuple):
    """A paper: its kind and three figures that it makes something of."""

    kind: str
    first: int
    second: int
    price: int


def _delivery(yard: Yard, step: Step) -> Body:
    line = DeliveredShells(TUBE, step.first, step.second, step.first + step.price % 3, Rupiah(step.price))
    return decide_delivery(TakeDelivery("AGEN", "", (line,)), yard.view(), yard.pools())


def _in(yard: Yard, step: Step) -> Body:
    what = REST if step.second % 2 else REPLACEMENT
    line = BroughtShells(TUBE, step.first, Rupiah(step.price))
    return decide_in(TakeFromAgent("AGEN", "", what, (line,)), yard.view(), yard.pools())


def _faulty(yard: Yard, step: Step) -> Body:
    place = "full" if step.second % 2 else "empty"
    return decide_faulty(FaultyShells("AGEN", TUBE, step.first, place, "Bocor"), yard.view(), yard.pools())


def _out(yard: Yard, step: Step) -> Body:
    return decide_faulty_out(SendFaulty("AGEN", "", (SentShells(TUBE, step.first),)), yard.view())


def _reclass(yard: Yard, step: Step) -> Body:
    to = TO_SALE if step.second % 2 else TO_CIRCULATION
    return decide_reclass(ReclassShells(TUBE, step.first, to), yard.shell(), yard.pools())


def _write_off(yard: Yard, step: Step) -> Body:
    what = (GAS, SHELL_EMPTY, SHELL_FAULTY)[step.second % 3]
    command = WriteOff("Rusak", "", (), (LostShells(TUBE, what, step.first),), "")
    return decide_write_off(command, WriteOffView({}, {TUBE: yard.shell()}, "5302", "8104"), yard.pools())


DECIDE: Final[dict[str, Callable[[Yard, Step], Body]]] = {
    "agent_delivery": _delivery,
    "agent_in": _in,
    "faulty": _faulty,
    "faulty_out": _out,
    "shell_reclass": _reclass,
    "write_off": _write_off,
}

STEPS = st.lists(
    st.builds(Step, st.sampled_from(sorted(DECIDE)), st.integers(0, 25), st.integers(0, 25), st.integers(0, 20_000)),
    max_size=12,
)


@given(STEPS)
def test_every_shell_is_somewhere_and_somebodys_whatever_happens(steps: list[Step]) -> None:
    yard = Yard()
    for step in steps:
        try:
            body = DECIDE[step.kind](yard, step)
        except (GoodsRefused, BadFigure):
            continue
        assert list(decided_wrong(step.kind, body, yard.books)) == []
        postings = derive(step.kind, 1, body)
        yard.books.post(postings)
        assert list(unlawful(step.kind, body, postings, yard.books)) == []
        for claim in parts(body, "claims") if "claims" in body else ():
            yard.claimed = (yard.claimed[0] + integer(claim, "qty"), yard.claimed[1] + integer(claim, "value"))
        _check(yard)


def _check(yard: Yard) -> None:
    there = sum(yard.shells(place) for place in PLACES) + yard.shells("agent", "AGEN")
    assert there + yard.shells("owned") + yard.shells("for_sale") == 0
    assert min(yard.shells(place) for place in PLACES) >= 0
    assert yard.books.balances.get(("1124", "AGEN", IDR), 0) == yard.claimed[1]
    assert yard.claimed[0] >= 0
