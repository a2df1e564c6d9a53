"""Files, functions and classes stay small, with no list of exemptions."""

import ast
from statistics import median

import pytest

from tests.architecture.sizes import too_large
from tests.architecture.source import Module, modules, parse, source

MEDIAN_FILE_LINES = 100
SHARE_COUNTS_FROM_LINES = 3_000
LARGEST_SHARE_PERCENT = 8

LONG_FUNCTION = "def long():\n" + "    step = 1\n" * 60
WIDE_CLASS = "class Wide:\n" + "".join(f"    def method_{n}(self): ...\n" for n in range(26))


def _has_code(module: Module) -> bool:
    """Whether a file holds more than its docstring: an empty package would make the median look small."""
    return any(not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) for node in module.tree.body)


def test_nothing_is_larger_than_its_limit() -> None:
    every = modules("pos", "drivers", "schema", "tests")
    assert [sentence for module in every for sentence in too_large(module)] == []


def test_half_of_the_files_are_at_most_100_lines() -> None:
    assert median(module.lines for module in source() if _has_code(module)) <= MEDIAN_FILE_LINES


def test_no_file_is_a_large_share_of_the_code() -> None:
    """Counted once there is a house to hold a share of: below 3,000 lines any honest file is 8 % of it."""
    whole = max(sum(module.lines for module in source()), SHARE_COUNTS_FROM_LINES)
    large = [module.path for module in source() if module.lines * 100 > whole * LARGEST_SHARE_PERCENT]
    assert large == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("pos/domain/planted.py", "x = 1\n" * 401),
        ("pos/ui/app.py", "x = 1\n" * 151),
        ("pos/ui/screens/planted.py", "x = 1\n" * 301),
        ("drivers/planted.py", LONG_FUNCTION),
        ("drivers/planted.py", WIDE_CLASS),
        ("schema/planted.py", "def wide(a, b, c, d, e, *, f, g): ...\n"),
    ],
)
def test_a_planted_giant_is_seen(path: str, text: str) -> None:
    assert len(too_large(parse(path, text))) == 1
