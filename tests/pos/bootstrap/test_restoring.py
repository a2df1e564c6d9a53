"""A backup put back: whole or not at all, what was there kept, and no number given out a second time."""

import shutil
from pathlib import Path

import pytest

from pos import bootstrap
from pos.bootstrap.home import Home
from pos.bootstrap.restoring import REPLACED
from pos.cli.context import Restored
from pos.domain.cart import LineAdded
from pos.domain.errors import RegisterRefused
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.restoring import STEP
from pos.services.backups import backup_to
from pos.services.restoring import restore_check
from pos.services.verifying import Known, verify
from pos.services.z_reports import z_report
from pos.store import carts, documents, member_rows, shifts, users
from pos.store.database import Database
from pos.store.driver import dbapi
from pos.store.faults import StoreFault
from pos.store.lock import RegisterLock
from tests.support.registers import demo_home
from tests.support.selling import NOODLES, RICE, SUGAR, scanned
from tests.support.shop_days import a_shift, at_the_counter, open_shift, sell
from tests.support.tampering import tamper


@pytest.fixture
def home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo outlet after a shift of two sales."""
    home = demo_home(tmp_path, tmp_path_factory.getbasetemp() / "demo-master")
    a_shift(home, (NOODLES, RICE), (SUGAR,))
    return home


@pytest.fixture
def backup(home: Path, tmp_path: Path) -> Path:
    """A backup of it; afterwards another shift of two sales is worked, and a third is begun."""
    file = backup_to(home / "register.db", tmp_path / "backup.db", overwrite=False).file
    a_shift(home, (NOODLES,), (RICE,))
    with at_the_counter(home) as desk:
        open_shift(desk)
        sell(desk, SUGAR)
    return file


def restored(home: Path, file: Path, printed: int = -1) -> Restored:
    return bootstrap.restore(home, file, printed, lambda _done, _whole: None)


def is_well(home: Path) -> bool:
    database = Database(home / "register.db", writable=False)
    verdict = verify(database, Known(bootstrap.public_key(home), ""), lambda _done, _whole: None)
    database.close()
    assert verdict.differences == ()
    return True


def given_out(file: Path) -> set[tuple[str, int]]:
    """Every number and place in the chain a database gave out."""
    database = Database(file, writable=False)
    with database.read() as tx:
        headers = [stored.header for stored in documents.stream(tx, documents.EVERYTHING)]
    database.close()
    numbers = {(header.kind, header.number) for header in headers}
    return numbers | {("seq", header.seq) for header in headers} | {("shift", each.shift) for each in headers}


def test_a_restored_register_is_that_of_the_backup_and_goes_on_beyond_every_number(home: Path, backup: Path) -> None:
    before, at_backup = given_out(home / "register.db"), given_out(backup)
    answer = restored(home, backup)
    assert answer.resumed is not None
    assert answer.resumed.first == STEP
    assert is_well(home)
    a_shift(home, (NOODLES,), (SUGAR,))
    after = given_out(home / "register.db")
    new = after - at_backup
    assert {("seq", STEP), ("restore", STEP), ("sale", STEP + 1), ("sale", STEP + 2), ("shift", STEP + 1)} <= new
    assert not new & before
    assert is_well(home)


def test_the_z_of_every_shift_in_the_backup_is_byte_for_byte_the_same(home: Path, backup: Path) -> None:
    database = Database(backup, writable=False)
    with database.read() as tx:
        told = z_report(tx, 1)
    database.close()
    restored(home, backup)
    with at_the_counter(home) as desk, desk.database.read() as tx:
        assert z_report(tx, 1) == told
        assert told is not None


def test_what_was_there_is_kept_whole_beside_it(home: Path, backup: Path) -> None:
    before = given_out(home / "register.db")
    aside = restored(home, backup).aside
    assert aside == home / REPLACED / str(STEP)
    assert given_out(aside / "register.db") == before


def test_every_restore_begins_a_million_of_its_own(home: Path, backup: Path) -> None:
    for time in (1, 2, 3):
        answer = restored(home, backup)
        assert answer.resumed is not None
        assert answer.resumed.first == time * STEP
    assert is_well(home)


def test_a_restore_that_was_cut_before_the_new_register_was_in_place_begins_again(home: Path, backup: Path) -> None:
    aside = home / REPLACED / str(STEP)
    aside.mkdir(parents=True)
    (home / "register.db").replace(aside / "register.db")
    (home / "register.restored").write_bytes(b"half of it")
    answer = restored(home, backup, printed=5)
    assert answer.resumed is not None
    assert answer.resumed.first == 2 * STEP
    assert is_well(home)
    assert not list(home.glob("register.restored*"))


def test_without_a_readable_register_a_person_looks_at_the_paper(home: Path, backup: Path) -> None:
    (home / "register.db").write_bytes(b"the disk was here" * 1000)
    with pytest.raises(RegisterRefused) as refusal:
        restored(home, backup)
    assert refusal.value.reason == "printed"
    answer = restored(home, backup, printed=700_000)
    assert answer.resumed is not None
    assert answer.resumed.first == 2 * STEP
    assert (answer.aside / "register.db").read_bytes().startswith(b"the disk was here")


def test_nothing_is_replaced_while_a_till_runs(home: Path, backup: Path) -> None:
    lock = RegisterLock(Home(home).lock)
    with pytest.raises(RegisterRefused) as refusal:
        restored(home, backup)
    lock.release()
    assert refusal.value.reason == "busy"


def test_a_backup_that_was_changed_is_not_restored(home: Path, backup: Path) -> None:
    before = (home / "register.db").read_bytes()
    tamper(
        backup, "UPDATE posting SET amount = amount + 1 WHERE n = 1 AND document = (SELECT max(document) FROM posting)"
    )
    answer = restored(home, backup)
    assert answer.resumed is None
    assert answer.verdict.differences[0].law == "posting"
    assert (home / "register.db").read_bytes() == before
    assert not list(home.glob("register.restored*"))
    assert restore_check(backup, "").differences == answer.verdict.differences


def test_a_damaged_backup_is_a_fault_and_nothing_is_replaced(home: Path, backup: Path) -> None:
    before = (home / "register.db").read_bytes()
    backup.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])
    with pytest.raises(StoreFault) as fault:
        restored(home, backup)
    assert fault.value.reason == "corrupt"
    assert (home / "register.db").read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE document SET node = 'G01-2' WHERE id = 1", "other"),
        ("UPDATE document SET payload = json_set(payload, '$.public_key', 'ab') WHERE id = 1", "key"),
        ("UPDATE alembic_version SET version_num = '9999'", "newer"),
    ],
)
def test_a_backup_of_another_register_or_program_is_refused(
    home: Path, backup: Path, statement: str, reason: str
) -> None:
    tamper(backup, statement)
    with pytest.raises(RegisterRefused) as refusal:
        restored(home, backup)
    assert refusal.value.reason == reason


def test_what_is_no_backup_is_refused(home: Path, tmp_path: Path) -> None:
    with pytest.raises(RegisterRefused) as refusal:
        restored(home, tmp_path / "nothing.db")
    assert refusal.value.reason == "missing"
    (tmp_path / "text.db").write_text("nothing")
    with pytest.raises(RegisterRefused) as refusal:
        restored(home, tmp_path / "text.db")
    assert refusal.value.reason == "foreign"


def test_a_backup_made_in_a_shift_goes_on_in_it_and_its_open_cart_has_a_new_id(home: Path, tmp_path: Path) -> None:
    with at_the_counter(home) as desk:
        open_shift(desk)
        item = scanned(desk, NOODLES).standing[0].item
        assert item is not None
        event, old = LineAdded(1, item, Milli(2_000), Rupiah(0), "scan"), desk.new_id()
        with desk.database.write() as tx:
            carts.record(tx, old, 1, event, user=1, at_ms=desk.clock.now_ms())
    file = backup_to(home / "register.db", tmp_path / "open.db", overwrite=False).file
    restored(home, file)
    assert is_well(home)
    with at_the_counter(home) as desk, desk.database.read() as tx:
        assert shifts.open_shift(tx, "1") is not None
        (back,) = carts.unfinished(tx, "open")
        assert back.cart.standing[0].item == item
        assert back.cart.uuid != old


def test_a_restore_check_leaves_nothing_behind_and_finds_a_good_backup_good(home: Path, backup: Path) -> None:
    size = backup.stat().st_size
    verdict = restore_check(backup, bootstrap.public_key(home))
    assert verdict.differences == ()
    assert verdict.documents > 5
    assert backup.stat().st_size == size


def test_people_added_after_a_restore_have_keys_nobody_had(home: Path, backup: Path) -> None:
    restored(home, backup)
    with bootstrap.writing(home) as desk, desk.database.write() as tx:
        assert member_rows.next_person(tx) == STEP + 1
        row = users.everybody(tx)[0]
        assert users.add(tx, row._replace(name="baru")) == STEP + 1


def test_a_gap_that_no_restore_explains_is_found(home: Path, backup: Path) -> None:
    restored(home, backup)
    shutil.copy(home / "register.db", backup)
    found = restore_check(backup, "")
    assert found.differences == ()
    tamper(backup, "UPDATE document SET seq = seq + 1000000 WHERE kind = 'restore'")
    assert restore_check(backup, "").differences[0].law in {"sequence", "number", "hash"}
    with dbapi().connect(str(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM document WHERE kind = 'restore'").fetchone()[0] == 1
