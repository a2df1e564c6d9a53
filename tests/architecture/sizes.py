"""The limits of size, as functions from a module to the sentences it deserves."""

import ast
from collections.abc import Iterator

from tests.architecture.source import Function, Module, classes, functions

FILE_LINES = 400
FUNCTION_LINES = 60
CLASS_METHODS = 25
PARAMETERS = 6
NARROWER_FILES = (("pos/ui/app.py", 150), ("pos/ui/screens/", 300))


def too_large(module: Module) -> list[str]:
    """Every part of the module that is over a limit."""
    return [*_long_file(module), *_long_functions(module), *_wide_classes(module), *_wide_functions(module)]


def _long_file(module: Module) -> Iterator[str]:
    limit = next((lines for prefix, lines in NARROWER_FILES if module.path.startswith(prefix)), FILE_LINES)
    if module.lines > limit:
        yield f"{module.path}: {module.lines} lines, over {limit}"


def _long_functions(module: Module) -> Iterator[str]:
    for function in functions(module.tree):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > FUNCTION_LINES:
            yield f"{module.path}:{function.lineno}: {function.name} has {lines} lines, over {FUNCTION_LINES}"


def _wide_classes(module: Module) -> Iterator[str]:
    for held in classes(module.tree):
        methods = sum(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in held.body)
        if methods > CLASS_METHODS:
            yield f"{module.path}:{held.lineno}: {held.name} has {methods} methods, over {CLASS_METHODS}"


def _wide_functions(module: Module) -> Iterator[str]:
    for function in functions(module.tree):
        count = len(_parameters(function))
        if count > PARAMETERS:
            yield f"{module.path}:{function.lineno}: {function.name} takes {count} parameters, over {PARAMETERS}"


def _parameters(function: Function) -> list[str]:
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return [argument.arg for argument in named if argument.arg not in {"self", "cls"}]
