"""The whole close at the real till: the drawer counted, the shift and the day closed, with every key counted.

Eighty columns and twenty-four lines, the demo's manager at the counter. What is counted is typed as it is; beside the
counts there are at most eight keys.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from pos import bootstrap
from pos.domain.documents import integer, text
from pos.services.verifying import Known, verify
from pos.store import documents
from pos.store.database import Database
from tests.support.cashier import Cashier
from tests.support.registers import demo_home
from tests.support.selling import NOODLES

MOST_KEYS: Final = 8
COUNTS: Final = ("2", "", "", "", "", "1", "1", "", "1", "1")
"""Two notes of a hundred thousand, and 3.300 in coins and small notes: the float and what was sold."""


class Hands:
    """Somebody whose keys are counted, those that say how many pieces apart."""

    def __init__(self, cashier: Cashier) -> None:
        self.cashier = cashier
        self.keys = 0

    def press(self, *names: str) -> None:
        """Press keys; each is one."""
        for name in names:
            self.cashier.terminal.press(name)
            self.keys += 1

    def type(self, typed: str) -> None:
        """Type figures; each is a key."""
        for char in typed:
            self.cashier.terminal.type(char)
            self.keys += 1

    def count(self, pieces: str) -> None:
        """Say how many pieces there are of the next denomination: a count, not a key."""
        self.cashier.terminal.type(f"{pieces}\r")

    def sees(self, text_: str) -> None:
        """Wait until the screen shows a text."""
        self.cashier.sees(text_)


@pytest.fixture
def home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_home(tmp_path, tmp_path_factory.getbasetemp() / "demo-master")


@pytest.fixture
def hands(home: Path) -> Iterator[Hands]:
    """The manager at the till, with one sale of 3.300 in a shift with Rp200.000."""
    with Cashier(home) as cashier:
        cashier.log_in("2", "9876")
        cashier.open_shift()
        cashier.scan(NOODLES, 3_300)
        cashier.pause(0.3)
        cashier.terminal.press("f5")
        cashier.sees_change(1, 0)
        yield Hands(cashier)


def test_the_shift_and_the_day_are_closed_with_eight_keys_beside_the_counts(hands: Hands, home: Path) -> None:
    hands.press("f10")
    hands.sees("MENU")
    hands.type("16")
    hands.press("enter")
    hands.sees("HITUNG LACI")
    for pieces in COUNTS:
        hands.count(pieces)
    hands.sees("203.300")
    hands.press("enter")
    hands.sees("SHIFT 1 DITUTUP")
    hands.press("f9")
    hands.sees("TUTUP HARI")
    hands.press("enter")
    hands.sees("Enter menyimpan")
    hands.press("enter")
    hands.sees("BUKA SHIFT")
    assert hands.keys <= MOST_KEYS
    hands.cashier.terminal.kill()
    _everything_is_closed(home)


def _everything_is_closed(home: Path) -> None:
    database = Database(home / "register.db", writable=False)
    with database.read() as tx:
        kinds = {stored.header.kind: stored.body for stored in documents.stream(tx, documents.EVERYTHING)}
    assert integer(kinds["shift_close"], "difference") == 0
    assert text(kinds["day_close"], "date")
    assert verify(database, Known(bootstrap.public_key(home), ""), lambda _done, _whole: None).differences == ()
    database.close()


def test_a_till_killed_between_the_counts_asks_for_the_count_again_and_nothing_was_closed(
    hands: Hands, home: Path
) -> None:
    hands.press("f10")
    hands.sees("MENU")
    hands.type("16")
    hands.press("enter")
    hands.sees("HITUNG LACI")
    for pieces in COUNTS[:5]:
        hands.count(pieces)
    hands.cashier.terminal.kill()
    with Cashier(home) as again:
        again.log_in("2", "9876")
        again.terminal.wait_for(lambda: again.is_selling)
        database = Database(home / "register.db", writable=False)
        with database.read() as tx:
            assert not list(documents.stream(tx, documents.Selection("shift_close", 0)))
        database.close()
