"""What the tracked files may not say: work left for later, this machine's paths, an index's address, silent excuses."""

import io
import re
import tokenize
from collections.abc import Iterator

import pytest

from tests.architecture.source import ROOT, Module, modules, parse, source, tracked

FOLDERS = {".ci", "deploy", "drivers", "pos", "schema", "tests"}
FILES = {
    *(".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md"),
    *("SECURITY.md", "pyproject.toml", "requirements-dev.lock", "requirements.lock"),
}
LOCKS = ("requirements.lock", "requirements-dev.lock")
LINES_PER_SUPPRESSION = 1_000

LEFT_FOR_LATER = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b")
THIS_MACHINE = re.compile(r"(?<![\w.\-/])/(wor[k]|hom[e]|roo[t])/\w")
ADDRESS = re.compile(r"://|^-(i|f|-index-url|-extra-index-url|-find-links|-trusted-host)\b|file:| @ ", re.MULTILINE)
SUPPRESSION = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:|pyright:|mypy:|ruff:|fmt:)")
REASON = re.compile(
    r"#\s*(noqa: [A-Z0-9, ]+|type:\s*ignore\[[a-z\-, ]+\]|pragma: no (cover|branch)|fmt: (off|on|skip))"
    r"\s+(#|-)+\s*\w.{5,}"
)


def _texts() -> Iterator[tuple[str, str]]:
    """Every tracked file that is text, with its text."""
    for name in tracked():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content:
            yield name, content.decode("utf-8")


def _comments(module: Module) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _suppressions(module: Module) -> list[str]:
    return [f"{module.path}:{line}: {text}" for line, text in _comments(module) if SUPPRESSION.search(text)]


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{name}: {found.group()}" for name, text in _texts() if (found := pattern.search(text))]


def test_no_work_is_left_for_later() -> None:
    assert _found(LEFT_FOR_LATER) == []


def test_no_file_names_a_path_of_a_machine_it_was_written_on() -> None:
    assert _found(THIS_MACHINE) == []


def test_the_top_of_the_house_is_fixed() -> None:
    parts = [name.split("/", 1) for name in tracked()]
    assert {first for first, *rest in parts if rest} <= FOLDERS
    assert {first for first, *rest in parts if not rest} <= FILES


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_and_hashes_everything_and_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert ADDRESS.search(text) is None
    entries = text.replace("\\\n", " ").splitlines()
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_the_development_lock_holds_the_runtime_lock() -> None:
    """So a test runs against the very versions that an outlet installs."""
    runtime, development = ((ROOT / lock).read_text(encoding="utf-8").splitlines() for lock in LOCKS)
    assert {line for line in runtime if "==" in line} <= {line for line in development if "==" in line}


@pytest.mark.parametrize("folders", [("pos", "drivers", "schema"), ("tests",)], ids=["source", "tests"])
def test_suppressions_are_at_most_one_per_thousand_lines(folders: tuple[str, ...]) -> None:
    every = modules(*folders)
    excuses = [excuse for module in every for excuse in _suppressions(module)]
    assert len(excuses) * LINES_PER_SUPPRESSION <= sum(module.lines for module in every), excuses


def test_every_suppression_has_its_reason() -> None:
    every = (*source(), *modules("tests"))
    assert [excuse for module in every for excuse in _suppressions(module) if not REASON.search(excuse)] == []


@pytest.mark.parametrize("comment", ["# noqa", "# noqa: E501", "# type: ignore[misc]", "# pragma: no cover"])
def test_a_suppression_without_its_reason_is_seen(comment: str) -> None:
    found = _suppressions(parse("pos/planted.py", f"x = 1  {comment}\n"))
    assert len(found) == 1
    assert REASON.search(found[0]) is None


@pytest.mark.parametrize(
    "comment", ["# noqa: E501 - the vendor's table is one line", "# type: ignore[misc]  # their stub is wrong here"]
)
def test_a_suppression_with_its_reason_is_accepted(comment: str) -> None:
    assert REASON.search(_suppressions(parse("pos/planted.py", f"x = 1  {comment}\n"))[0])


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (LEFT_FOR_LATER, "# {}: later".format("todo".upper())),
        (THIS_MACHINE, "open('{}work/main/x')".format("/")),
        (THIS_MACHINE, "see {}home/kasir/till".format("/")),
        (ADDRESS, "--extra-index-url x"),
        (ADDRESS, "six @ file:six.whl"),
    ],
)
def test_a_planted_word_is_seen(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)
