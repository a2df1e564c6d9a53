"""SIGKILL at any moment of a morning: what was acknowledged is there, once and whole, and the cart comes back.

170 kills strike a real till without its screen, whose start costs no second; ``test_kills_of_the_program`` strikes the
whole program 30 times more. ``POS_KILLS`` asks for more of the first.
"""

import os
from pathlib import Path
from typing import Final

import pytest

from tests.faults.evidence import Evidence
from tests.faults.killing import killer
from tests.faults.script import BUGS

KILLS: Final = int(os.environ.get("POS_KILLS", "170"))
VERIFY_EVERY: Final = 25
BUG_IS_FOUND_WITHIN: Final = 40


def _kill(home: Path, seeds: range, bug: str) -> Evidence:
    evidence = Evidence(home)
    with killer(home, bug) as tills:
        for seed in seeds:
            for said in tills.kill_one(seed):
                evidence.hear(said)
            evidence.check()
            if seed % VERIFY_EVERY == 0:
                evidence.verify()
    return evidence


def test_no_kill_loses_doubles_or_halves_anything(home: Path) -> None:
    evidence = _kill(home, range(KILLS), "")
    assert evidence.sales > KILLS
    assert evidence.lost_tail > 0, "no kill was quick enough to lose what was still queued"
    assert evidence.verify() > evidence.sales


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_is_found(home: Path, bug: str) -> None:
    with pytest.raises(AssertionError):
        _kill(home, range(BUG_IS_FOUND_WITHIN), bug)
