"""What deploy/ gives to systemd and udev, read by systemd itself where it is there, and word by word by us."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

UNITS = ROOT / "deploy/systemd"
RULES = ROOT / "deploy/udev/70-gerai-pos.rules"
USERS = ROOT / "deploy/sysusers/gerai-pos.conf"
README = (ROOT / "deploy/README.md").read_text(encoding="utf-8")
PROGRAM = "/opt/gerai-pos/bin/pos"
WORD = re.compile(r'[A-Z_]+(\{[A-Za-z_]+\})?(==|!=|=|\+=|:=)"[^"]*"')
ANALYZE = shutil.which("systemd-analyze")


@pytest.mark.skipif(ANALYZE is None, reason="there is no systemd-analyze in the PATH")
@pytest.mark.parametrize("unit", sorted(file.name for file in UNITS.iterdir()))
def test_systemd_understands_every_unit(tmp_path: Path, unit: str) -> None:
    """The program is not installed where the tests run, so another one stands in its place."""
    for file in UNITS.iterdir():
        text = file.read_text(encoding="utf-8").replace(PROGRAM, "/bin/true")
        (tmp_path / file.name).write_text(text.replace("/usr/bin/setfont", "/bin/true"), encoding="utf-8")
    ran = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SYSTEMD_LOG_LEVEL": "warning"},
    )
    ours = [line for line in ran.stderr.splitlines() if "gerai-pos" in line]
    assert (ran.returncode, ours) == (0, [])


def test_every_setting_of_a_unit_is_explained() -> None:
    plain = {"Description", "Type", "ExecStart", "WantedBy"}
    for file in UNITS.iterdir():
        settings = re.findall(r"^([A-Za-z]+)=", file.read_text(encoding="utf-8"), re.MULTILINE)
        assert [name for name in settings if name not in plain and name not in README] == []


@pytest.mark.skipif(shutil.which("systemd-sysusers") is None, reason="there is no systemd-sysusers in the PATH")
def test_the_user_is_made_with_its_groups_and_cannot_log_in(tmp_path: Path) -> None:
    folder = tmp_path / "etc/sysusers.d"
    folder.mkdir(parents=True)
    shutil.copy(USERS, folder)
    subprocess.run(["systemd-sysusers", f"--root={tmp_path}", USERS.name], capture_output=True, check=True)
    (user,) = (tmp_path / "etc/passwd").read_text(encoding="utf-8").splitlines()
    assert user.endswith(":/var/lib/gerai-pos:/usr/sbin/nologin")
    groups = dict(line.split(":", 1) for line in (tmp_path / "etc/group").read_text(encoding="utf-8").splitlines())
    assert {name for name, rest in groups.items() if rest.endswith(":gerai")} == {"lp", "dialout", "input", "tty"}


def test_every_rule_of_udev_is_explained_in_a_line() -> None:
    rules = [line for line in RULES.read_text(encoding="utf-8").splitlines() if line.startswith("SUBSYSTEM")]
    table = README.partition("**`udev/70-gerai-pos.rules`**")[2].partition("Serial ports")[0]
    assert len([line for line in table.splitlines() if line.startswith("| ")]) - 1 == len(rules)
    for group in ("lp", "dialout", "input"):
        assert f"the group `{group}`" in table


def test_every_rule_of_udev_is_made_of_whole_words() -> None:
    rules = [line for line in RULES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert rules
    for rule in rules:
        assert [word for word in rule.split(", ") if WORD.fullmatch(word) is None] == []


def test_the_user_and_the_unit_have_the_same_groups() -> None:
    users = USERS.read_text(encoding="utf-8")
    unit = (UNITS / "gerai-pos.service").read_text(encoding="utf-8")
    (groups,) = re.findall(r"^SupplementaryGroups=(.*)$", unit, re.MULTILINE)
    assert re.findall(r"^m gerai (\w+)$", users, re.MULTILINE) == groups.split()


def test_every_file_of_a_counter_is_described() -> None:
    for folder in ("udev", "sysusers"):
        for file in (ROOT / "deploy" / folder).iterdir():
            assert f"`{folder}/{file.name}`" in README
    assert "`systemd/gerai-pos.service`" in README
    assert "`systemd/gerai-pos-backup.service`, `.timer`" in README
