"""Going on after a restore: past everything that is known, with new ids for what was not finished."""

from pathlib import Path

import pytest

from pos.domain.cart import LineAdded
from pos.domain.errors import RegisterRefused
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.restoring import ROOM, STEP
from pos.services.backups import backup_to
from pos.services.restoring import known_numbers, restore_check, resume
from pos.store import carts, chain, documents
from tests.pos.services.conftest import Counter
from tests.support.selling import NOODLES, scanned
from tests.support.tampering import tamper


@pytest.mark.parametrize(("known", "first"), [(0, STEP), (ROOM, 2 * STEP), (3 * STEP + 5, 4 * STEP)])
def test_it_goes_on_past_what_is_known(counter: Counter, known: int, first: int) -> None:
    resumed = resume(counter.desk, known)
    assert resumed.first == first
    with counter.desk.database.read() as tx:
        assert chain.head(tx, counter.desk.node.code) == (first, resumed.head)
        assert chain.next_number(tx, counter.desk.node.code, "sale") == first + 1
        assert documents.count(tx) == resumed.documents + 1
    assert resume(counter.desk, 0).first == first + STEP


def test_an_unfinished_cart_has_a_new_id_and_all_its_events(counter: Counter) -> None:
    item = scanned(counter.desk, NOODLES).standing[0].item
    assert item is not None
    old = counter.desk.new_id()
    with counter.desk.database.write() as tx:
        event = LineAdded(1, item, Milli(2_000), Rupiah(0), "scan")
        carts.record(tx, old, 1, event, user=1, at_ms=counter.clock.at_ms)
    resume(counter.desk, 0)
    (back,) = carts.unfinished(counter.desk.database.peek, "open")
    assert back.cart.uuid != old
    assert [line.item for line in back.cart.standing] == [item]


def test_a_backup_is_checked_by_restoring_it_and_nothing_stays(counter: Counter, tmp_path: Path) -> None:
    source = tmp_path / "outlet" / "register.db"
    file = backup_to(source, tmp_path / "backup.db", overwrite=False).file
    assert restore_check(file, "").differences == ()
    tamper(
        file, "UPDATE posting SET amount = amount + 1 WHERE n = 1 AND document = (SELECT max(document) FROM posting)"
    )
    assert restore_check(file, "").differences != ()
    tamper(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(RegisterRefused) as refusal:
        restore_check(file, "")
    assert refusal.value.reason == "newer"


def test_the_newest_number_is_the_greatest_of_those_that_can_be_read(counter: Counter, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"what the disk left" * 500)
    node, register = counter.desk.node.code, tmp_path / "outlet" / "register.db"
    with counter.desk.database.read() as tx:
        newest = chain.head(tx, node)[0]
    assert known_numbers((damaged, register, tmp_path / "gone.db"), node) == newest > 0
    assert known_numbers((register,), "G99-1") == known_numbers((), node) == 0
