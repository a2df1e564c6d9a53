"""The graph of imports has no cycle and no module that knows everything; deferred imports count like any other.

That imports inside functions are in the graph is seen in test_contracts, where some plants hide in a function.
"""

from collections.abc import Mapping
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter

import grimp
import pytest

from tests.architecture.source import PACKAGES

FAN_OUT = 12
COMPOSITION_ROOT = "pos.bootstrap"


@lru_cache
def _imports() -> dict[str, set[str]]:
    """Every module of the program with the modules of the program that it imports, wherever in its text."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    return {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}


def _cycle(imports: Mapping[str, set[str]]) -> list[str]:
    """The first cycle as a list of modules, or nothing."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _too_wide(imports: Mapping[str, set[str]]) -> dict[str, int]:
    return {
        module: len(imported)
        for module, imported in imports.items()
        if len(imported) > FAN_OUT and not f"{module}.".startswith(f"{COMPOSITION_ROOT}.")
    }


def test_no_imports_form_a_cycle() -> None:
    assert _cycle(_imports()) == []


def test_no_module_but_the_composition_root_imports_more_than_twelve() -> None:
    assert _too_wide(_imports()) == {}


@pytest.mark.parametrize(
    "imports",
    [{"pos.a": {"pos.b"}, "pos.b": {"pos.a"}}, {"pos.a": {"pos.b"}, "pos.b": {"pos.c"}, "pos.c": {"pos.a"}}],
)
def test_a_planted_cycle_is_seen(imports: dict[str, set[str]]) -> None:
    assert _cycle(imports) != []


def test_a_planted_hub_is_seen_and_the_composition_root_is_not_one() -> None:
    everything = {f"pos.domain.{letter}" for letter in "abcdefghijklm"}
    assert _too_wide({"pos.ui.hub": everything, "pos.bootstrap": everything}) == {"pos.ui.hub": 13}
