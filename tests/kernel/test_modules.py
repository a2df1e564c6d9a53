"""Modules come in an order in which the kernel can load them, packed or not, and what is built in is left out."""

import lzma
from pathlib import Path

import pytest

from tests.kernel.modules import built_in, in_order

NOTHING: frozenset[str] = frozenset()


def module(folder: Path, name: str, depends: str) -> None:
    content = b"\x7fELF\0license=GPL\0depends=" + depends.encode() + b"\0name=x\0"
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(lzma.compress(content) if name.endswith(".xz") else content)


def test_what_a_module_leans_on_is_loaded_before_it(tmp_path: Path) -> None:
    module(tmp_path, "usb/cdc-acm.ko", "usb-common,usbcore")
    module(tmp_path, "usb/usbcore.ko", "usb-common")
    module(tmp_path, "usb/usb-common.ko", "")
    names = [each.name for each in in_order(tmp_path, NOTHING, ("cdc_acm", "usbcore"))]
    assert names == ["usb_common", "usbcore", "cdc_acm"]


def test_a_packed_module_is_handed_over_unpacked(tmp_path: Path) -> None:
    module(tmp_path, "evdev.ko.xz", "")
    (found,) = in_order(tmp_path, NOTHING, ("evdev",))
    assert found.content.startswith(b"\x7fELF")


def test_what_is_built_in_is_not_looked_for(tmp_path: Path) -> None:
    module(tmp_path, "usblp.ko", "usbcore")
    listing = "kernel/drivers/usb/core/usbcore.ko\nkernel/drivers/input/input-core.ko\n"
    assert [each.name for each in in_order(tmp_path, built_in(listing), ("usblp", "input_core"))] == ["usblp"]


def test_a_module_that_is_nowhere_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        in_order(tmp_path, NOTHING, ("usblp",))
