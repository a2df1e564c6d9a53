"""Serial ports, USB printers and scanners that type, by the names that survive replugging, and who may open them.

Needs neither root nor udev's library: udev has already written what it knows as links and as its database in
``/run/udev/data``, which everybody may read.
Source: systemd, rules.d/60-serial.rules and 60-persistent-input.rules (the links); the Linux kernel, usblp (``lp*``).
"""

import os
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

_UDEV_LINE: Final = re.compile(r"E:(ID_VENDOR|ID_MODEL|ID_USB_VENDOR|ID_USB_MODEL)=(.*)")


class Kind(StrEnum):
    """What hangs there, as far as its name tells."""

    SERIAL = "serial"
    USB_PRINTER = "usb_printer"
    TYPES = "types"


class Found(NamedTuple):
    """One device.

    Attributes:
        kind: What it is.
        path: Its most lasting name; a device node of the running machine where nothing else names it.
        node: The node behind it.
        maker: What udev knows: maker and model; ``""`` for nothing.
        is_allowed: Whether this user may open it.
        is_lasting: Whether the name stays when it is plugged in again.
    """

    kind: Kind
    path: str
    node: str
    maker: str
    is_allowed: bool
    is_lasting: bool


def find(root: Path) -> tuple[Found, ...]:
    """Every device that a till could use, in a steady order.

    Args:
        root: ``/``, or a folder that looks like it.
    """
    return (*_serials(root), *_usb_printers(root), *_typing(root))


def _serials(root: Path) -> Iterator[Found]:
    """By-id first; by-path for those without a serial number of their own, which share one by-id name or have none."""
    named: set[str] = set()
    for folder in ("by-id", "by-path"):
        for link in _listed(root / "dev/serial" / folder):
            node = _node(root, link)
            if node not in named:
                named.add(node)
                yield _found(root, Kind.SERIAL, link, node, is_lasting=True)


def _usb_printers(root: Path) -> Iterator[Found]:
    """A udev name of ours (``/dev/pos``) before the kernel's number, which changes with the plug."""
    named: set[str] = set()
    for link in _listed(root / "dev/pos"):
        node = _node(root, link)
        if re.fullmatch(r"/dev/usb/lp\d+", node):
            named.add(node)
            yield _found(root, Kind.USB_PRINTER, link, node, is_lasting=True)
    for node_path in _listed(root / "dev/usb"):
        node = _node(root, node_path)
        if re.fullmatch(r"lp\d+", node_path.name) and node not in named:
            yield _found(root, Kind.USB_PRINTER, node_path, node, is_lasting=False)


def _typing(root: Path) -> Iterator[Found]:
    for link in _listed(root / "dev/input/by-id"):
        if link.name.endswith("-event-kbd"):
            yield _found(root, Kind.TYPES, link, _node(root, link), is_lasting=True)


def _found(root: Path, kind: Kind, link: Path, node: str, *, is_lasting: bool) -> Found:
    path = f"/{link.relative_to(root)}"
    is_allowed = os.access(link, os.R_OK | os.W_OK)
    return Found(kind, path, node, _maker(root, link), is_allowed, is_lasting)


def _listed(folder: Path) -> list[Path]:
    """What lies in a folder, by name; nothing where there is none."""
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _node(root: Path, link: Path) -> str:
    """The node a name stands for, as the running machine names it."""
    target = Path(os.path.realpath(link))
    real_root = root.resolve()
    return f"/{target.relative_to(real_root)}" if target.is_relative_to(real_root) else str(target)


def _maker(root: Path, link: Path) -> str:
    """Maker and model as udev wrote them down; empty where it wrote nothing."""
    try:
        number = link.stat().st_rdev
        told = (root / f"run/udev/data/c{os.major(number)}:{os.minor(number)}").read_text("utf-8", "replace")
    except OSError:
        return ""
    known = {found[1]: found[2] for line in told.splitlines() if (found := _UDEV_LINE.fullmatch(line))}
    parts = (known.get(f"ID_{part}", known.get(f"ID_USB_{part}", "")) for part in ("VENDOR", "MODEL"))
    return " ".join(part.replace("_", " ") for part in parts if part)
