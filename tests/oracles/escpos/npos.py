"""Our ESC/POS streams as a parser sees them that is not ours: npos, of npm (its rules for QR codes added)."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent


class Node(NamedTuple):
    """One command, or a run of text (STX), with its bytes."""

    name: str
    data: bytes


def missing() -> str:
    """Why the oracle cannot be asked; nothing when it can."""
    if shutil.which("node") is None:
        return "node is not installed: run make oracles"
    if not (FOLDER / "node_modules" / "npos").is_dir():
        return "the node packages of tests/oracles/escpos are not installed: run make oracles"
    return ""


def ask(jobs: Sequence[bytes]) -> list[list[Node] | str]:
    """For each job its nodes, or what the parser says against it."""
    command = ["node", str(FOLDER / "parse.js")]
    lines = "".join(f"{job.hex()}\n" for job in jobs)
    said = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, timeout=60).stdout
    return [_answer(json.loads(line)) for line in said.splitlines()]


def _answer(value: object) -> list[Node] | str:
    match value:
        case {"error": str(message)}:
            return message
        case list(nodes):
            return [Node(name, bytes.fromhex(data)) for name, data in nodes]
        case _:
            raise AssertionError(value)
