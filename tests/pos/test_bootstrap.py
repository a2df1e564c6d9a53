"""A register made whole, opened by one writer, and read beside it."""

import shutil
import time
from pathlib import Path

import pytest

from pos import bootstrap
from pos.bootstrap.counter import live_in
from pos.config import ConfigError
from pos.domain.errors import RegisterRefused
from pos.store.first import users, version_of
from pos.store.lock import RegisterLock
from schema.version import HEAD


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("made") / "outlet"
    bootstrap.create(home, demo=True)
    return home


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "outlet"))


def test_a_new_outlet_is_a_folder_of_its_owner_with_everything_in_it(home: Path) -> None:
    assert {path.name for path in home.iterdir()} == {
        *("outlet.toml", "register.db", "register.lock", "keys", "slips", "backup", "log"),
    }
    assert (home / "register.db").stat().st_mode & 0o777 == 0o600
    assert version_of(home / "register.db") == HEAD
    assert [user.hint for user in users(home / "register.db")] == ["1234", "9876", "2468", "1357", "8642"]


def test_a_register_is_never_made_over_another(home: Path) -> None:
    with pytest.raises(RegisterRefused) as refusal:
        bootstrap.create(home, demo=False)
    assert refusal.value.reason == "exists"


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_no_register_is_made_beside_the_journal_of_one_that_is_gone(tmp_path: Path, suffix: str) -> None:
    journal = tmp_path / f"register.db{suffix}"
    journal.write_bytes(b"what the last register still had to write")
    with pytest.raises(RegisterRefused) as refusal:
        bootstrap.create(tmp_path, demo=False)
    assert (refusal.value.reason, refusal.value.detail) == ("exists", str(journal))
    journal.write_bytes(b"")
    bootstrap.create(tmp_path, demo=False)


def test_one_process_at_a_time_makes_a_register(tmp_path: Path) -> None:
    lock = RegisterLock(tmp_path / "register.lock")
    with pytest.raises(RegisterRefused) as refusal:
        bootstrap.create(tmp_path, demo=False)
    assert refusal.value.reason == "busy"
    lock.release()
    bootstrap.create(tmp_path, demo=False)


def test_a_creation_that_was_cut_short_begins_anew(tmp_path: Path) -> None:
    (tmp_path / "register.new").write_bytes(b"half of one")
    (tmp_path / "register.new-wal").write_bytes(b"and more")
    bootstrap.create(tmp_path, demo=False)
    assert not list(tmp_path.glob("register.new*"))
    assert users(tmp_path / "register.db") == ()


def test_the_configuration_and_the_key_that_lie_there_are_kept(tmp_path: Path, made: Path) -> None:
    shutil.copytree(made / "keys", tmp_path / "keys")
    (tmp_path / "outlet.toml").write_text('[outlet]\ncode = "G42"\n', encoding="utf-8")
    bootstrap.create(tmp_path, demo=False)
    assert bootstrap.public_key(tmp_path) == bootstrap.public_key(made)
    with bootstrap.reading(tmp_path) as database, database.read() as tx:
        assert tx.hot.execute("SELECT DISTINCT node FROM document").fetchall() == [("G42-1",)]


def test_a_second_writer_is_told_who_writes(home: Path) -> None:
    with bootstrap.writing(home), pytest.raises(RegisterRefused) as refusal, bootstrap.writing(home):
        pass
    assert refusal.value.reason == "busy"
    assert refusal.value.detail.isdigit()
    with bootstrap.writing(home) as desk:
        assert desk.node.code == "G01-1"


def test_readers_read_beside_the_writer_and_cannot_write(home: Path) -> None:
    with bootstrap.writing(home), bootstrap.reading(home) as database:
        with database.read() as tx:
            assert tx.hot.execute("SELECT COUNT(*) FROM product").fetchone() == (83,)
        with pytest.raises(RuntimeError), database.write():
            pass


@pytest.mark.parametrize(("version", "reason"), [("9999", "newer"), ("0000", "older")])
def test_a_register_of_another_version_is_not_read(home: Path, version: str, reason: str) -> None:
    with bootstrap.writing(home) as desk, desk.database.write() as tx:
        tx.hot.execute("UPDATE alembic_version SET version_num = ?", (version,))
    with pytest.raises(RegisterRefused) as refusal, bootstrap.reading(home):
        pass
    assert refusal.value.reason == reason


def test_neither_the_till_nor_a_writing_command_opens_a_register_of_a_newer_version(home: Path) -> None:
    with bootstrap.writing(home) as desk, desk.database.write() as tx:
        tx.hot.execute("UPDATE alembic_version SET version_num = '9999'")
    for opened in (lambda: bootstrap.till(home), lambda: bootstrap.writing(home).__enter__()):
        with pytest.raises(RegisterRefused) as refusal:
            opened()
        assert (refusal.value.reason, refusal.value.detail) == ("newer", "9999")


def test_what_is_no_register_is_said(tmp_path: Path) -> None:
    with pytest.raises(RegisterRefused) as refusal, bootstrap.reading(tmp_path):
        pass
    assert refusal.value.reason == "missing"
    (tmp_path / "register.db").write_bytes(b"not a database" * 100)
    with pytest.raises(RegisterRefused) as refusal, bootstrap.reading(tmp_path):
        pass
    assert refusal.value.reason == "foreign"


@pytest.mark.parametrize(
    ("changed", "key", "own"),
    [('[outlet]\ncode = "G77"', "outlet.code", "G01"), ("[register]\nnumber = 2", "register.number", "1")],
)
def test_a_register_goes_on_under_the_name_it_was_founded_with(home: Path, changed: str, key: str, own: str) -> None:
    (home / "outlet.toml").write_text(changed, encoding="utf-8")
    for opened in (lambda: bootstrap.till(home), lambda: bootstrap.writing(home).__enter__()):
        with pytest.raises(ConfigError) as error:
            opened()
        assert (error.value.key, error.value.hint) == (key, own)


@pytest.mark.parametrize("key", ["", "no key at all", "00" * 32])
def test_nothing_is_signed_with_another_key(home: Path, key: str) -> None:
    (home / "keys" / "node.key").write_text(key, encoding="ascii")
    with pytest.raises(RegisterRefused) as refusal, bootstrap.writing(home):
        pass
    assert refusal.value.reason == "key"


def test_the_till_does_not_open_without_its_key(home: Path) -> None:
    (home / "keys" / "node.key").unlink()
    with pytest.raises(RegisterRefused) as refusal:
        bootstrap.till(home)
    assert refusal.value.reason == "key"


def test_a_missing_configuration_and_key_are_said(tmp_path: Path) -> None:
    with pytest.raises(RegisterRefused):
        bootstrap.config_of(tmp_path)
    assert bootstrap.public_key(tmp_path) == ""


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('[printer]\nurl = "tcp:/x"', "printer.url"),
        ('[scanner]\nurl = "bogus://x"', "scanner.url"),
        ('[barcodes]\ntemplates = ["21III"]', "barcodes.templates"),
    ],
)
def test_the_till_names_a_wrong_device_before_it_opens(home: Path, line: str, key: str) -> None:
    (home / "outlet.toml").write_text(line, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        bootstrap.till(home)
    assert error.value.key == key


def test_the_till_needs_a_terminal(home: Path) -> None:
    with pytest.raises(RegisterRefused) as refusal:
        bootstrap.till(home)
    assert refusal.value.reason == "no_terminal"


def test_the_process_lives_in_the_outlets_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    for zone, hour in (("WIB", 7), ("WITA", 8), ("WIT", 9)):
        live_in(zone)
        assert (time.localtime(0).tm_hour, time.tzname[0]) == (hour, zone)
    monkeypatch.undo()
    time.tzset()
