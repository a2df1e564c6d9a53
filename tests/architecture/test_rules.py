"""What the house bans is nowhere in it, and each ban is seen at work on a planted wrong."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from tests.architecture import rules
from tests.architecture.source import Module, parse, source

Rule: TypeAlias = Callable[[Module], list[str]]

RULES: tuple[Rule, ...] = (
    rules.broad_excepts,
    rules.sleeps,
    rules.keyword_bags,
    rules.fractions,
    rules.impurities,
    rules.undocumented,
)

TWO_HANDLERS = "try:\n    x\nexcept Exception:\n    y\ntry:\n    x\nexcept Exception:\n    y\n"

PLANTED: tuple[tuple[Rule, str, str], ...] = (
    (rules.broad_excepts, "pos/services/planted.py", "try:\n    x\nexcept Exception:\n    y\n"),
    (rules.broad_excepts, "drivers/planted.py", "try:\n    x\nexcept:\n    y\n"),
    (rules.broad_excepts, "drivers/planted.py", "try:\n    x\nexcept (OSError, BaseException):\n    y\n"),
    (rules.broad_excepts, "pos/ui/planted.py", "with suppress(Exception):\n    x\n"),
    (rules.broad_excepts, "pos/__main__.py", TWO_HANDLERS),
    (rules.sleeps, "drivers/planted.py", "time.sleep(1)\n"),
    (rules.sleeps, "pos/ui/planted.py", "sleep(1)\n"),
    (rules.keyword_bags, "pos/cli/planted.py", "def show(**options): ...\n"),
    (rules.fractions, "pos/domain/planted.py", "half = total / 2\n"),
    (rules.fractions, "pos/store/planted.py", "total /= 2\n"),
    (rules.fractions, "schema/planted.py", "rate = 0.11\n"),
    (rules.fractions, "pos/domain/planted.py", "rate = float(text)\n"),
    (rules.impurities, "pos/domain/planted.py", "import sqlalchemy\n"),
    (rules.impurities, "pos/domain/planted.py", "from pos.store import documents\n"),
    (rules.impurities, "pos/domain/planted.py", "from .. import clock\n"),
    (rules.impurities, "pos/domain/planted.py", "import random\n"),
    (rules.impurities, "pos/domain/planted.py", "at = datetime.now(UTC)\n"),
    (rules.undocumented, "pos/planted.py", "x = 1\n"),
    (rules.undocumented, "pos/planted.py", '"""A module."""\ndef pay(): ...\n'),
    (rules.undocumented, "pos/planted.py", '"""A module."""\nclass Sale:\n    """A sale."""\n    def pay(self): ...\n'),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rule(rule: Rule) -> None:
    assert [sentence for module in source() for sentence in rule(module)] == []


@pytest.mark.parametrize(("rule", "path", "text"), PLANTED)
def test_a_planted_wrong_is_seen(rule: Rule, path: str, text: str) -> None:
    assert len(rule(parse(path, text))) == 1


def test_an_outermost_edge_may_catch_everything_once() -> None:
    assert rules.broad_excepts(parse("pos/ui/app.py", "try:\n    x\nexcept Exception:\n    y\n")) == []


def test_every_rule_has_a_planted_wrong() -> None:
    assert {rule for rule, _, _ in PLANTED} == set(RULES)
