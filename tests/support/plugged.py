"""A folder that looks like a machine's devices."""

import os
from pathlib import Path


def plug_in(root: Path, name: str, *links: str) -> None:
    """Make a device's node below a folder, and the lasting names that point to it."""
    node = root / name
    node.parent.mkdir(parents=True, exist_ok=True)
    node.touch()
    for each in links:
        link = root / each
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(os.path.relpath(node, link.parent))
