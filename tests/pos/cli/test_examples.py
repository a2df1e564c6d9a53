"""Every object in the README has the keys that the command really prints, and every command is in it."""

import json
import re
from pathlib import Path

import pytest

from pos import cli, data
from pos.store import counts, lots
from pos.store.database import Database
from pos.store.spool import NewJob, enqueue
from tests.support.command_line import CommandLine
from tests.support.ledger_builder import KEY

README = (Path(cli.__file__).parent / "README.md").read_text(encoding="utf-8")
SECTIONS = re.findall(r"^## pos (.+?)\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
EXAMPLES = {
    head: json.loads(found.group(1))
    for head, text in SECTIONS
    if (found := re.search(r"^```json\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL))
}
RULES = Path(data.__file__).parent / "price_rules.csv"
CALLS = {
    "scan CODE... [--symbology AIM] --json": ("scan", "8990000000105", "--json"),
    "documents [--kind K] [--since SEQ]": ("documents", "--kind", "sale", "--since", "20"),
    "report z [--shift N] --json": ("report", "z", "--shift", "1", "--json"),
    "backup FILE [--overwrite] --json": ("backup", "{home}/copy.db", "--json"),
    "restore FILE [--printed NUMBER] --json": ("restore", "{home}/register.db", "--json"),
    "catalogue import FILE [--preview] [--with-openings] --json": ("catalogue", "import", str(RULES), "--json"),
}


def _keys(value: object) -> object:
    """The shape of a value: its keys, at every depth; of a list, its first element."""
    if isinstance(value, dict):
        return {key: _keys(each) for key, each in value.items() if key not in {"body", "difference"}}
    return _keys(value[0]) if isinstance(value, list) and value else type(value).__name__


@pytest.mark.parametrize("head", EXAMPLES)
def test_an_example_has_the_keys_the_command_prints(run: CommandLine, head: str) -> None:
    _queue_a_slip(run.home)
    _begin_a_count(run.home)
    _know_a_supplier(run.home)
    if head.startswith("expiring"):
        _let_something_expire(run.home)
    _keep_what_signs(run.home)
    call = CALLS.get(head, tuple(re.sub(r"\[.*?\] ?", "", head).split()))
    ran = run(*(part.format(home=run.home) for part in call))
    assert (ran.code, ran.err) == (0, "")
    printed = json.loads(ran.out.splitlines()[0])
    assert list(printed) == list(EXAMPLES[head])
    assert _keys(printed) == _keys(EXAMPLES[head])


def _queue_a_slip(home: Path) -> None:
    database = Database(home / "register.db", writable=True)
    with database.write() as tx:
        enqueue(tx, NewJob("receipt", "receipt", 20, "{}", 0, 1))
    database.close()


def _know_a_supplier(home: Path) -> None:
    database = Database(home / "register.db", writable=True)
    with database.write() as tx:
        tx.hot.execute("INSERT INTO supplier VALUES (1, 'S1', 'Grosir', 'grosir', 'supplier', 0, 1)")
    database.close()


def _let_something_expire(home: Path) -> None:
    """Nothing of a day's register has a date of its own."""
    database = Database(home / "register.db", writable=True)
    with database.write() as tx:
        lots.add(tx, 2, [(1, "GUL-1KG", 1_000, "2026-01-02")])
    database.close()


def _begin_a_count(home: Path) -> None:
    database = Database(home / "register.db", writable=True)
    with database.write() as tx:
        counts.begin(tx, "01890a5d-ac96-774b-bcce-b302099a8057", "all", user=1, at_ms=1)
    database.close()


def _keep_what_signs(home: Path) -> None:
    (home / "outlet.toml").write_text(data.outlet_toml(), encoding="utf-8")
    (home / "keys").mkdir()
    (home / "keys" / "node.key").write_text(KEY.private_bytes_raw().hex(), encoding="ascii")


def test_every_command_is_described() -> None:
    described = " ".join(head for head, _ in SECTIONS)
    assert [name for name in cli.COMMANDS if name not in described.split()] == []
    assert len(EXAMPLES) == 18
