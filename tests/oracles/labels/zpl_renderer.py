"""Our ZPL as a renderer draws it that is not ours: zpl-renderer-js, of npm."""

import base64
import io
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from drivers.labels.label import Stock

FOLDER = Path(__file__).parent


def missing() -> str:
    """Why the oracle cannot be asked; nothing when it can."""
    if shutil.which("node") is None:
        return "node is not installed: run make oracles"
    if not (FOLDER / "node_modules" / "zpl-renderer-js").is_dir():
        return "the node packages of tests/oracles/labels are not installed: run make oracles"
    return ""


def drawn(jobs: Sequence[tuple[bytes, Stock]]) -> list[Image.Image]:
    """Each label as a picture of as many dots as its stock has."""
    lines = "".join(f"{json.dumps(_job(data, stock))}\n" for data, stock in jobs)
    command = ["node", str(FOLDER / "draw.js")]
    said = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, timeout=60).stdout
    return [Image.open(io.BytesIO(base64.b64decode(line))).convert("L") for line in said.splitlines()]


def _job(data: bytes, stock: Stock) -> dict[str, object]:
    return {
        "zpl": data.decode("ascii"),
        "width_mm": stock.width_mm,
        "height_mm": stock.height_mm,
        "dots_per_mm": stock.dots_per_mm,
    }
