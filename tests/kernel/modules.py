"""Kernel modules with those they lean on, in the order they are loaded: what depmod and modprobe do, in forty lines.

Read from the modules' own ``.modinfo``, so that neither program has to be installed.
Source: Linux, scripts/mod/modpost.c.
"""

import lzma
import re
from pathlib import Path
from typing import Final, NamedTuple

WANTED: Final = (
    *("virtio_pci", "9pnet_virtio", "9p", "overlay"),
    *("dummy_hcd", "libcomposite", "usb_f_printer", "usb_f_acm", "usb_f_hid"),
    *("usblp", "cdc_acm", "usbhid", "hid_generic", "uinput", "evdev"),
)
"""The machine's disk; the devices that are played; the drivers that are tried."""

_DEPENDS: Final = re.compile(rb"\0depends=([^\0]*)\0")
_SUFFIXES: Final = (".ko", ".ko.xz")


class Module(NamedTuple):
    """One module by the name the kernel knows it by, and its bytes as the kernel loads them."""

    name: str
    content: bytes


def in_order(folder: Path, builtin: frozenset[str], wanted: tuple[str, ...]) -> tuple[Module, ...]:
    """Return the modules and all they lean on, each behind what it needs.

    Raises:
        KeyError: a module is neither in the folder nor built into the kernel.
    """
    files = {_name(file): file for file in folder.rglob("*.ko*") if file.name.endswith(_SUFFIXES)}
    found: dict[str, Module] = {}

    def take(name: str) -> None:
        if name in found or name in builtin:
            return
        content = _content(files[name])
        for needed in _needed(content):
            take(needed)
        found[name] = Module(name, content)

    for name in wanted:
        take(name)
    return tuple(found.values())


def built_in(listing: str) -> frozenset[str]:
    """Return the names in a kernel's ``modules.builtin``."""
    return frozenset(_name(Path(line)) for line in listing.splitlines() if line)


def _name(file: Path) -> str:
    return file.name.partition(".")[0].replace("-", "_")


def _content(file: Path) -> bytes:
    return lzma.decompress(file.read_bytes()) if file.name.endswith(".xz") else file.read_bytes()


def _needed(content: bytes) -> list[str]:
    found = _DEPENDS.search(content)
    listed = found[1].decode().split(",") if found else []
    return [name.replace("-", "_") for name in listed if name]
