"""What the till looks up goes with the clock: a price that begins at a minute is asked for at that minute."""

from typing import cast

from pos.domain.catalog import Found
from pos.domain.catalogue_csv.faults import FileKind
from pos.services import catalogue
from pos.services.catalogue import Order
from pos.services.counter import Parts, Presence
from pos.services.importing.carrying import Watch
from pos.services.looking import Looking
from pos.services.writer import Writer
from tests.pos.services.conftest import Counter, Unplugged

MINUTE_MS = 60_000


def test_the_till_sells_at_the_new_price_from_its_minute(counter: Counter) -> None:
    desk, clock = counter.desk, counter.clock
    looking = Looking(Parts(desk, cast("Writer", None), counter.paper, Unplugged(), (), 32), Presence(desk.today()))
    begins = desk._replace(clock=type(clock)(clock.at_ms + 5 * MINUTE_MS)).moment(desk.today())
    lines = ["sku,unit,price_list,valid_from,price\n", f"MIE-GRG,bungkus,retail,{begins},3500\n"]
    outcome = catalogue.apply(
        desk, Order(lines, with_openings=False, user=0), Watch(lambda _a, _b: None, lambda: False)
    )
    assert isinstance(outcome, catalogue.Outcome)
    assert (outcome.state, outcome.preview.kind) == ("applied", FileKind.PRICES)

    def price() -> int:
        found = looking.resolve("8990000000167", "")
        assert isinstance(found, Found)
        assert looking.search("goreng 85", 1)[0].item.tiers == found.item.tiers
        return found.item.tiers[0].retail_rupiah

    assert price() == 3_300
    clock.at_ms += 4 * MINUTE_MS
    assert price() == 3_300
    clock.at_ms += MINUTE_MS
    assert price() == 3_500
