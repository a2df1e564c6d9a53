"""ESC/POS commands as an encoder writes them that is not ours: @point-of-sale/receipt-printer-encoder, of npm."""

import json
import shutil
import subprocess
from collections.abc import Sequence

from tests.oracles.escpos.npos import FOLDER

Wish = tuple[str | int, ...]
"""``("cut", "partial")``, ``("pulse", 0, 50, 500)`` (connector, milliseconds) or ``("qr", text, dots)``."""


def missing() -> str:
    """Why the oracle cannot be asked; nothing when it can."""
    if shutil.which("node") is None:
        return "node is not installed: run make oracles"
    if not (FOLDER / "node_modules" / "@point-of-sale" / "receipt-printer-encoder").is_dir():
        return "the node packages of tests/oracles/escpos are not installed: run make oracles"
    return ""


def written(wishes: Sequence[Wish]) -> list[bytes]:
    """The commands of each wish."""
    command = ["node", str(FOLDER / "encode.js")]
    lines = "".join(f"{json.dumps(wish)}\n" for wish in wishes)
    said = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, timeout=60).stdout
    return [bytes.fromhex(line) for line in said.splitlines()]
