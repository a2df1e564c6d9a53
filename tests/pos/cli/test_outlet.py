"""The commands on a real outlet, made by the bootstrap: folder, key, lock and configuration as they are."""

import json
from pathlib import Path

import pytest

from pos import bootstrap, cli
from pos.services import keys


class Outlet:
    """Runs commands on one folder through the real factories."""

    def __init__(self, home: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capture = capture

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        code = cli.run(["--home", str(self.home), *arguments], bootstrap.factories())
        printed = self._capture.readouterr()
        return code, printed.out, printed.err


@pytest.fixture
def outlet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Outlet:
    new = Outlet(tmp_path / "outlet", capsys)
    assert new("init")[0] == 0
    return new


def test_a_new_outlet_is_well_and_has_its_folders(outlet: Outlet) -> None:
    code, out, _ = outlet("verify", "--json")
    assert (code, json.loads(out)["ok"]) == (0, 1)
    assert {file.name for file in outlet.home.iterdir()} >= {
        *("outlet.toml", "register.db", "register.lock", "keys", "slips", "backup", "log"),
    }
    assert outlet("init")[0] == 3


def test_another_key_beside_the_register_is_a_difference(outlet: Outlet) -> None:
    key = next((outlet.home / "keys").iterdir())
    key.unlink()
    keys.create(key)
    code, out, _ = outlet("verify")
    assert (code, out.startswith("Kunci publik dalam bukti node 1 (G01-1/1) adalah [")) == (1, True)


def test_without_a_readable_key_the_register_is_checked_by_its_own(outlet: Outlet) -> None:
    next((outlet.home / "keys").iterdir()).unlink()
    assert outlet("verify")[0] == 0


def test_a_writing_command_is_refused_while_another_process_writes(outlet: Outlet) -> None:
    with bootstrap.writing(outlet.home):
        code, _, said = outlet("users", "pin", "kasir")
        assert (code, said.startswith("Kasir sedang memakai gerai ini")) == (3, True)
        assert outlet("users", "list")[0] == 0


def test_a_mistake_in_the_configuration_is_named(outlet: Outlet) -> None:
    (outlet.home / "outlet.toml").write_text("[printer]\nprofil = 42\n", encoding="utf-8")
    code, _, said = outlet("users", "pin", "kasir")
    assert (code, said) == (
        2,
        f"{outlet.home}/outlet.toml: tidak ada kunci printer.profil; yang terdekat printer.profile.\n",
    )


@pytest.mark.parametrize("command", [("stock",), ("verify",), ("backup", "x.db"), ("users", "pin", "kasir")])
def test_where_there_is_no_outlet_the_way_to_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    code, _, said = Outlet(tmp_path / "nothing", capsys)(*command)
    assert (code, "pos init" in said, said.count("\n")) == (3, True, 1)


def test_a_file_that_is_no_register_is_said_to_be_none(outlet: Outlet) -> None:
    (outlet.home / "register.db").write_bytes(b"a letter to the bank")
    assert outlet("stock")[0] == 3
    assert outlet("verify")[0] == 3
