"""Serial ports, USB printers and scanners that type, by the names that survive replugging, and who may open them.

Needs neither root nor udev's library: udev has already written what it knows as links and as its database in
``/run/udev/data``, which everybody may read.
Source: systemd, rules.d/60-serial.rules and 60-persistent-input.rules (the links); the Linux kernel, usblp (``lp*``).
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

_USB_PRINTER: Final = re.compile(r"lp\d+")
_UDEV_LINE: Final = re.compile(r"E:(ID_\w+)=(.*)")
_NUMBERLESS: Final = re.compile(r"usb-1a86_|usb-Prolific_Technology_Inc\._USB-Serial_Controller-")
"""Cables that have no serial number of their own: all of a kind share one by-id name (CH340, PL2303)."""


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
    yield from _by_lasting_name(root, Kind.SERIAL, "dev/serial", lambda _name: True)


def _typing(root: Path) -> Iterator[Found]:
    yield from _by_lasting_name(root, Kind.TYPES, "dev/input", lambda name: name.endswith("-event-kbd"))


def _by_lasting_name(root: Path, kind: Kind, folder: str, is_one: Callable[[str], bool]) -> Iterator[Found]:
    """By-id, which moves with the plug; by-path, which names the socket, where another may have the same by-id name."""
    by_path: dict[str, Path] = {}
    for link in filter(lambda each: is_one(each.name), _listed(root / folder / "by-path")):
        by_path.setdefault(_node(root, link), link)
    named: set[str] = set()
    for link in filter(lambda each: is_one(each.name), _listed(root / folder / "by-id")):
        node = _node(root, link)
        if node not in named and (node not in by_path or _is_its_own(root, kind, link, by_path)):
            named.add(node)
            yield _found(root, kind, link, node, is_lasting=True)
    for node, link in by_path.items():
        if node not in named:
            yield _found(root, kind, link, node, is_lasting=True)


def _is_its_own(root: Path, kind: Kind, link: Path, by_path: Mapping[str, Path]) -> bool:
    """Whether a by-id name is of this device alone: it holds a serial number, which only udev knows for certain.

    A cable without one is known by its socket, since the next counter's is the same; what types may keep its name
    while there is no second one of its kind.
    """
    known = _told(root, link)
    if not known:
        return not _NUMBERLESS.match(link.name)
    if "ID_SERIAL_SHORT" in known:
        return True
    twins = (each for node, each in by_path.items() if node != _node(root, link))
    return kind is Kind.TYPES and all(_told(root, each).get("ID_SERIAL") != known.get("ID_SERIAL") for each in twins)


def _usb_printers(root: Path) -> Iterator[Found]:
    """A udev name of ours (``/dev/pos``) before the kernel's number, which changes with the plug."""
    nodes = {_node(root, each): each for each in _listed(root / "dev/usb") if _USB_PRINTER.fullmatch(each.name)}
    names: dict[str, list[Path]] = {node: [] for node in nodes}
    for link in _listed(root / "dev/pos"):
        names.get(_node(root, link), []).append(link)
    for node, links in sorted(names.items(), key=lambda each: (not each[1], each[0])):
        lasting = min(links, key=lambda link: _rank(root, link, nodes), default=None)
        yield _found(root, Kind.USB_PRINTER, lasting or nodes[node], node, is_lasting=lasting is not None)


def _rank(root: Path, link: Path, nodes: Mapping[str, Path]) -> int:
    """A name that somebody gave, then maker and model, then the socket; of two of a kind only the socket tells."""
    if not link.name.startswith("printer-"):
        return 0
    if link.name.startswith("printer-port-"):
        return 2
    known = _told(root, link)
    others = (_told(root, each) for node, each in nodes.items() if node != _node(root, link))
    kind = (known.get("ID_VENDOR_ID"), known.get("ID_MODEL_ID"))
    is_alone = all((other.get("ID_VENDOR_ID"), other.get("ID_MODEL_ID")) != kind for other in others)
    return 1 if is_alone else 3


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
    known = _told(root, link)
    parts = (known.get(f"ID_{part}", known.get(f"ID_USB_{part}", "")) for part in ("VENDOR", "MODEL"))
    return " ".join(part.replace("_", " ") for part in parts if part)


def _told(root: Path, link: Path) -> dict[str, str]:
    """What udev wrote down of a device."""
    try:
        number = link.stat().st_rdev
        told = (root / f"run/udev/data/c{os.major(number)}:{os.minor(number)}").read_text("utf-8", "replace")
    except OSError:
        return {}
    return {found[1]: found[2] for line in told.splitlines() if (found := _UDEV_LINE.fullmatch(line))}
