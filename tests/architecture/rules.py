"""The bans of the house, as functions from a module to the sentences it deserves.

Each rule is a plain function so that one test can hold it against the whole tree and another against a planted wrong.
"""

import ast
import sys
from collections.abc import Iterator

from tests.architecture.source import Module, functions

EDGES = ("pos/__main__.py", "pos/ui/app.py")
INTEGERS_ONLY = ("pos/domain/", "pos/store/", "schema/")
BROAD = {"Exception", "BaseException"}
IMPURE_MODULES = {
    *("asyncio", "ctypes", "io", "locale", "logging", "multiprocessing", "os", "pathlib", "platform", "random"),
    *("secrets", "select", "selectors", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "tempfile"),
    *("threading", "time", "urllib", "http"),
}
IMPURE_CALLS = {"now", "today", "utcnow", "open", "print", "input", "uuid1", "uuid4", "getrandbits"}


def broad_excepts(module: Module) -> list[str]:
    """Handlers of every exception; one is allowed at each of the two outermost edges."""
    found = [f"{module.path}:{node.lineno}: catches everything" for node in _broad_handlers(module.tree)]
    return found[1:] if module.path in EDGES else found


def _broad_handlers(tree: ast.Module) -> Iterator[ast.ExceptHandler | ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            if node.type is None or _names(node.type) & BROAD:
                yield node
        elif isinstance(node, ast.Call) and _called(node) == "suppress" and _names(*node.args) & BROAD:
            yield node


def sleeps(module: Module) -> list[str]:
    """Waiting for time to pass in place of waiting for the thing itself."""
    return [
        f"{module.path}:{node.lineno}: sleeps"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and _called(node) == "sleep"
    ]


def keyword_bags(module: Module) -> list[str]:
    """Parameters that hide what a function takes."""
    return [
        f"{module.path}:{function.lineno}: {function.name} takes **{function.args.kwarg.arg}"
        for function in functions(module.tree)
        if function.args.kwarg
    ]


def fractions(module: Module) -> list[str]:
    """True division and floats where money and quantities live: only whole numbers are exact."""
    if not module.path.startswith(INTEGERS_ONLY):
        return []
    return [f"{module.path}:{line}: {what}" for line, what in _fractions(module.tree)]


def _fractions(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
            yield node.lineno, "divides with /"
        elif isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            yield node.lineno, f"writes {node.value}"
        elif isinstance(node, ast.Name) and node.id == "float":
            yield node.lineno, "names float"


def impurities(module: Module) -> list[str]:
    """What the domain may not do: know a library, read, write, wait, ask the clock, be random."""
    if not module.path.startswith("pos/domain/"):
        return []
    return [f"{module.path}:{line}: {what}" for line, what in _impurities(module.tree)]


def _impurities(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((node.lineno, reason) for name in _imported(node) if (reason := _foreign(name)))
        elif isinstance(node, ast.Call) and _called(node) in IMPURE_CALLS:
            yield node.lineno, f"calls {_called(node)}()"


def _foreign(name: str) -> str:
    """Why the domain may not import a module; nothing when it may."""
    top = name.partition(".")[0]
    if top in IMPURE_MODULES:
        return f"imports {top}, which reaches outside"
    ours = top in sys.stdlib_module_names or name.startswith("pos.domain")
    return "" if ours else f"imports {name}, which is not the standard library"


def undocumented(module: Module) -> list[str]:
    """The module and its public functions, classes and methods that say nothing about themselves."""
    missing = [] if ast.get_docstring(module.tree) else [f"{module.path}: the module"]
    return missing + [f"{module.path}:{node.lineno}: {node.name}" for node in _silent(module.tree)]


def _silent(parent: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in parent.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield node
            if isinstance(node, ast.ClassDef):
                yield from _silent(node)


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if node.level == 0 else ["a package by its place"]


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _names(*nodes: ast.expr) -> set[str]:
    return {name.id for node in nodes for name in ast.walk(node) if isinstance(name, ast.Name)}
