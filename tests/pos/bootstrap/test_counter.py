"""The counter as the bootstrap puts it together: what follows the close of a day."""

import threading
from pathlib import Path

from pos.bootstrap.counter import Counter
from pos.bootstrap.home import Home
from pos.config import load
from pos.domain.answers import Performed
from pos.domain.cash.commands import CloseDay
from pos.domain.money import Rupiah
from tests.support.closing import close_till
from tests.support.hands import Hands
from tests.support.registers import demo_home


def test_a_day_that_is_closed_at_the_till_has_its_papers_beside_the_register(tmp_path: Path) -> None:
    home = demo_home(tmp_path, tmp_path / "master")
    counter = Counter(Home(home), load(home / "outlet.toml"))
    till = counter.open(lambda _code, _symbology, _device: None)
    try:
        hands = Hands(till, till.record)
        hands.log_in()
        hands.ask(lambda done: till.open_shift(Rupiah(200_000), done))
        close_till(hands.ask, till, ((100_000, 2),))
        closed = hands.ask(lambda done: till.perform(CloseDay(""), "9876", done))
        assert isinstance(closed, Performed)
        date = dict(closed.facts)["date"]
        for thread in threading.enumerate():
            if thread.name == "papers":
                thread.join()
        assert till.health().papers == "done"
    finally:
        counter.close()
    folder = home / "papers" / date
    assert {"index.html", "register.db", "pdf", "forms"} <= {each.name for each in folder.iterdir()}
    assert any(each.name.startswith("day_close") for each in (folder / "forms").iterdir())
