"""What came of each of the guest's tests, written down as it happens, so that a guest that dies has said so far."""

import json
from pathlib import Path
from typing import Final, NamedTuple

PASSED: Final = "passed"
FILE: Final = "outcomes.jsonl"
END: Final = "exit-code"
"""Pytest's own, and only there when it came to its end: a guest whose kernel stops ends as quietly as any other."""
_WORST_FIRST: Final = ("failed", "skipped", PASSED)


class Case(NamedTuple):
    """One test and what became of it: passed, failed or skipped; ``begun`` when its end was never told."""

    name: str
    outcome: str


def read(file: Path) -> tuple[Case, ...]:
    """Read what the guest told, the parts of a test (set-up, call, end) together; none where it never came so far."""
    if not file.is_file():
        return ()
    told: dict[str, list[str]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        name, outcome = json.loads(line)
        told.setdefault(name, []).append(outcome)
    return tuple(Case(name, _together(outcomes)) for name, outcomes in told.items())


def _together(parts: list[str]) -> str:
    """A test has three parts, or two where its set-up failed or skipped it."""
    worst = next((outcome for outcome in _WORST_FIRST if outcome in parts), "begun")
    return "begun" if worst == PASSED and parts.count(PASSED) < 3 else worst


def is_good(folder: Path) -> bool:
    """Whether there were tests, all of them were run to their end, and none failed or was left out."""
    end, cases = folder / END, read(folder / FILE)
    is_whole = end.is_file() and end.read_text(encoding="utf-8") == "0"
    return is_whole and bool(cases) and all(case.outcome == PASSED for case in cases)


def as_json(cases: tuple[Case, ...], facts: dict[str, str | int]) -> str:
    """Return what is kept of a run."""
    return json.dumps({**facts, "tests": {case.name: case.outcome for case in cases}}, indent=2) + "\n"
