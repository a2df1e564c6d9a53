"""A version is one number: the package, the changelog and the tag say the same."""

import re
import subprocess
import tomllib
from importlib.metadata import version

from tests.architecture.source import ROOT

HEADING = re.compile(r"^## \[(?:Unreleased\]|(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2})$")


def _declared() -> str:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared: str = settings["project"]["version"]
    return declared


def _headings() -> list[str]:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.startswith("## ")]


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))


def test_the_installed_program_is_the_declared_version() -> None:
    assert version("gerai-pos") == _declared()


def test_the_changelog_names_its_versions_newest_first() -> None:
    found = [HEADING.match(heading) for heading in _headings()]
    assert None not in found
    released = [match[1] for match in found if match and match[1]]
    assert released == sorted(released, key=_parts, reverse=True)
    assert all(_parts(number) <= _parts(_declared()) for number in released)


def test_a_tagged_commit_is_the_version_it_declares_and_its_changelog_says_so() -> None:
    """Where no release is tagged on this commit, there is nothing to compare; its number is still to come."""
    command = ["git", "-c", "safe.directory=*", "tag", "--points-at", "HEAD", "--list", "v[0-9]*"]
    tags = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert set(tags) <= {f"v{_declared()}"}
    assert not tags or any(f"[{_declared()}]" in heading for heading in _headings())
