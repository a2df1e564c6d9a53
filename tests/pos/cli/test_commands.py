"""What each command prints and answers, on a register with a day of documents in it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pos import cli
from pos.cli import edge
from pos.store import users as rows
from pos.store.database import Database
from tests.support.command_line import CommandLine
from tests.support.tampering import tamper


def test_a_list_is_a_table_for_people(run: CommandLine) -> None:
    ran = run("balances", "--account", "1101")
    assert ran == (
        0,
        (
            "account  name            subledger  commodity  amount\n"
            "1101     Kas Laci Kasir  1          IDR        217500\n"
        ),
        "",
    )


@pytest.mark.parametrize(
    "command",
    [
        *(("stock",), ("containers",), ("balances",), ("documents",), ("journal",), ("spool",), ("users", "list")),
        *(("report", "z"), ("verify",)),
    ],
)
def test_a_reading_command_works_beside_a_till_that_writes(run: CommandLine, command: tuple[str, ...]) -> None:
    before = run(*command)
    till = Database(run.home / "register.db", writable=True)
    with till.write() as tx:
        tx.hot.execute("DELETE FROM cart_event")
        assert run(*command) == before
        assert run("backup", str(run.home / "copy.db")).code == 0
    till.close()
    assert before.code == 0


def test_an_empty_list_prints_nothing(run: CommandLine) -> None:
    assert run("spool") == (0, "", "")
    assert run("spool", "--json") == (0, "", "")


def test_only_what_is_low_can_be_asked_for(run: CommandLine) -> None:
    assert run("stock", "--low").out == ""
    tamper(run.home / "register.db", "UPDATE product SET reorder_point = 12000 WHERE sku = 'GUL-1KG'")
    (line,) = run("stock", "--low", "--json").out.splitlines()
    assert (json.loads(line)["sku"], json.loads(line)["is_low"]) == ("GUL-1KG", 1)


def test_documents_are_lines_of_json_with_their_postings(run: CommandLine) -> None:
    lines = [json.loads(line) for line in run("documents").out.splitlines()]
    assert [line["seq"] for line in lines] == list(range(1, 21))
    for line in lines:
        sums: dict[str, int] = {}
        for posting in line["postings"]:
            sums[posting["commodity"]] = sums.get(posting["commodity"], 0) + posting["amount"]
        assert set(sums.values()) <= {0}
    assert [json.loads(line)["kind"] for line in run("documents", "--kind", "void", "--json").out.splitlines()] == [
        "void"
    ]
    assert [json.loads(line)["seq"] for line in run("documents", "--since", "19").out.splitlines()] == [19, 20]


def test_the_journal_has_every_document(run: CommandLine) -> None:
    journal = run("journal", "--format", "hledger").out
    assert journal.count("(G01-1/") == 20
    assert run("journal").out == journal
    assert run("journal", "--format", "xml").code == edge.USAGE


def test_the_newest_shift_is_reported_unless_another_is_named(run: CommandLine) -> None:
    assert json.loads(run("report", "z", "--json").out)["shift"] == 2
    assert json.loads(run("report", "z", "--shift", "1", "--json").out)["shift"] == 1
    assert run("report", "z", "--shift", "9") == (edge.USAGE, "", "Tidak ada shift 9.\n")


def test_a_shift_is_shown_as_its_slip(run: CommandLine) -> None:
    closed = run("report", "z", "--shift", "1").out
    assert "TUTUP KASIR (Z)" in closed
    assert "543.500" in closed
    head = json.loads(run("report", "z", "--shift", "1", "--json").out)["head"].upper()
    assert f"{head[:8]} {head[8:16]}" in closed
    so_far = run("report", "z").out
    assert "KASIR BERJALAN (X)" in so_far
    assert "Seharusnya" not in so_far
    assert not {"Dihitung", "Mengetahui", "Tutup"} & set(so_far.split())
    run.language = "en"
    assert "CLOSE OF SHIFT (Z)" in run("report", "z", "--shift", "1").out


def test_before_the_first_shift_there_is_nothing_to_report(run: CommandLine) -> None:
    tamper(run.home / "register.db", "DELETE FROM shift")
    assert run("report", "z") == (edge.USAGE, "", "Belum pernah ada shift.\n")


def test_a_backup_says_what_it_holds(run: CommandLine) -> None:
    copy = run.home / "copy.db"
    ran = run("backup", str(copy))
    assert ran.code == 0
    assert ran.out == f"Cadangan {copy}: {copy.stat().st_size} bita, 20 bukti, kepala rantai DC7F-78F1.\n"
    again = run("backup", str(copy))
    assert (again.code, again.err) == (3, f"Berkas {copy} sudah ada; tidak ditimpa tanpa --overwrite.\n")
    assert run("backup", str(copy), "--overwrite").code == 0
    nowhere = run("backup", str(run.home / "nowhere" / "copy.db"))
    assert (nowhere.code, "No such file" in nowhere.err) == (3, True)


def test_users_are_added_from_a_pipe_and_listed(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _pipe("4711\n"))
    assert run("users", "add", "siti", "--role", "manajer", "--role", "admin") == (0, "", "")
    assert _listed(run)["siti"] == {"id": 2, "name": "siti", "roles": "admin manajer", "locked": "no"}
    monkeypatch.setattr("sys.stdin", _pipe("4711\n"))
    assert run("users", "pin", "siti").code == 0
    assert [json.loads(line)["kind"] for line in run("documents", "--since", "21").out.splitlines()] == [
        "user_change"
    ] * 2


def _listed(run: CommandLine) -> dict[str, dict[str, object]]:
    rows = [json.loads(line) for line in run("users", "list", "--json").out.splitlines()]
    return {row["name"]: row for row in rows}


def test_roles_are_given_a_user_is_unlocked_and_removed(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _pipe("4711\n"))
    assert run("users", "add", "siti").code == 0
    assert run("users", "roles", "siti", "manajer", "kasir") == (0, "", "")
    database = Database(run.home / "register.db", writable=True)
    with database.write() as tx:
        rows.set_wrong_pins(tx, 2, 5)
    database.close()
    assert (_listed(run)["siti"]["roles"], _listed(run)["siti"]["locked"]) == ("kasir manajer", "yes")
    assert run("users", "unlock", "siti") == (0, "", "")
    assert _listed(run)["siti"]["locked"] == "no"
    assert run("users", "remove", "siti").code == 2
    assert run("users", "remove", "kasir") == (0, "", "")
    assert list(_listed(run)) == ["siti"]


@pytest.mark.parametrize(
    ("arguments", "pin", "code", "said"),
    [
        (("users", "add", "kasir"), "4711", 2, "kasir"),
        (("users", "add", "siti"), "12", 2, "PIN"),
        (("users", "add", "siti", "--role", "king"), "4711", 2, "king"),
        (("users", "pin", "nobody"), "4711", 2, "Tidak ada pengguna bernama nobody."),
        (("users", "roles", "nobody", "kasir"), "", 2, "Tidak ada pengguna bernama nobody."),
        (("users", "roles", "kasir", "king"), "", 2, "king"),
        (("users", "unlock", "nobody"), "", 2, "Tidak ada pengguna bernama nobody."),
    ],
)
def test_a_user_that_cannot_be_is_refused(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], pin: str, code: int, said: str
) -> None:
    monkeypatch.setattr("sys.stdin", _pipe(f"{pin}\n"))
    ran = run(*arguments)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert "Traceback" not in ran.err


def test_a_pin_is_asked_for_twice_at_a_terminal(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []

    def prompt(text: str, *, hide_input: bool, confirmation_prompt: bool) -> str:
        asked.append({"text": text, "hidden": hide_input, "twice": confirmation_prompt})
        return "4711"

    monkeypatch.setattr("sys.stdin", _pipe("", is_terminal=True))
    monkeypatch.setattr("click.prompt", prompt)
    assert run("users", "add", "siti").code == 0
    assert asked == [{"text": "PIN", "hidden": True, "twice": True}]


class _Pipe:
    def __init__(self, text: str, *, is_terminal: bool) -> None:
        self._text = text
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def readline(self) -> str:
        return self._text


def _pipe(text: str, *, is_terminal: bool = False) -> _Pipe:
    return _Pipe(text, is_terminal=is_terminal)


def test_init_makes_an_outlet_and_says_where(run: CommandLine) -> None:
    run.home = run.home / "new"
    assert run("init", "--demo").out == f"Gerai baru ada di {run.home}. Buka kasir dengan `pos till`.\n"
    assert run.calls == ["create new demo=True"]
    assert run("init").code == 3


def test_the_till_opens_by_name_and_without(run: CommandLine) -> None:
    assert run("till").code == 0
    assert run().code == 0
    assert run.calls == ["till outlet", "till outlet"]


def test_a_demo_is_made_once_and_anew_when_asked(run: CommandLine) -> None:
    run.home = run.home / "demo"
    assert run("demo").out == f"Struk demo ini tersimpan di {run.home / 'slips'}\n"
    (run.home / "slips").mkdir()
    assert run("demo").code == 0
    assert (run.home / "slips").exists()
    assert run("demo", "--fresh", "--days", "3").code == 0
    assert not (run.home / "slips").exists()
    made = "create demo demo=True"
    assert run.calls == [made, "30 days", "till demo", "till demo", made, "3 days", "till demo"]


@pytest.mark.parametrize("arguments", [("demo",), ("demo", "--fresh")])
def test_a_demo_never_touches_a_real_outlet(run: CommandLine, arguments: tuple[str, ...]) -> None:
    before = (run.home / "register.db").read_bytes()
    assert run(*arguments).code == 3
    assert run.calls == []
    assert (run.home / "register.db").read_bytes() == before


def test_the_demo_of_a_default_home_is_beside_the_outlet(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POS_HOME", str(run.home))
    assert cli.run(["demo"], run.factories()) == 0
    assert run.calls == ["create demo demo=True", "30 days", "till demo"]
    assert str(run.home.parent / "demo") in capsys.readouterr().out


def test_the_default_home_is_in_the_users_data_folder(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("POS_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    shutil.copytree(run.home, tmp_path / "gerai-pos" / "outlet")
    assert cli.run(["stock"], run.factories()) == 0
    shutil.rmtree(tmp_path / "gerai-pos")
    assert cli.run(["stock"], run.factories()) == 3


def test_version_says_what_a_report_of_a_problem_needs(run: CommandLine) -> None:
    assert run("version").out.startswith("gerai-pos ")
    assert set(json.loads(run("version", "--json").out)) >= {"program", "database", "sqlite"}


@pytest.mark.parametrize("command", ["version", "till", "--help"])
def test_a_small_command_loads_no_database_library(command: str) -> None:
    probe = (
        "import sys; from pathlib import Path; from pos import cli; from pos.cli.context import Factories;"
        "no = lambda *a, **k: 0;"
        "cli.run(['--home', '/nowhere', sys.argv[1]], Factories(*[no] * len(Factories._fields)));"
        "print(sorted({n.split('.')[0] for n in sys.modules} & {'sqlalchemy', 'alembic', 'textual', 'cryptography'}))"
    )
    ran = subprocess.run([sys.executable, "-c", probe, command], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"
