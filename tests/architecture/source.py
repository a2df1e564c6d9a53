"""The program's own text, read once, for the tests that judge how it is written."""

import ast
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

ROOT = Path(__file__).parents[2]
PACKAGES = ("pos", "drivers", "schema")
NOT_OURS = {"__pycache__", "node_modules", ".venv"}

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


class Module(NamedTuple):
    """One file of Python: where it is below the root, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """How many lines the file has, blank ones and comments too."""
        return len(self.text.splitlines())


def parse(path: str, text: str) -> Module:
    """A module from its text, as read from a file or planted by a test."""
    return Module(path, text, ast.parse(text))


@lru_cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Every Python file below the folders, in the order of their paths."""
    files = sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return tuple(
        parse(str(file.relative_to(ROOT)), file.read_text(encoding="utf-8"))
        for file in files
        if not NOT_OURS.intersection(file.relative_to(ROOT).parts)
    )


def source() -> tuple[Module, ...]:
    """Every Python file of the program, without its tests."""
    return modules(*PACKAGES)


@lru_cache
def tracked() -> tuple[str, ...]:
    """Every file that git tracks, below the root; the files of this folder are read in every clone."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return tuple(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function and method, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    """Every class, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
