"""What the till imports before its first paint, or in a shop without serial devices, must stay cheap."""

import json
import subprocess
import sys

import pytest

PROBE = """
import importlib, json, sys
importlib.import_module(sys.argv[1])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
LIBRARIES = {"escpos", "serial", "PIL", "qrcode", "barcode", "yaml", "usb", "textual", "rich"}


@pytest.mark.parametrize(
    "name",
    [
        "drivers.printers.slip",
        "drivers.printers.slip_json",
        "drivers.printers.opening",
        "drivers.transport",
        "drivers.transport.opening",
        "drivers.scanners.opening",
        "drivers.drawers.through_printer",
    ],
)
def test_no_library_is_loaded_before_a_device_needs_it(name: str) -> None:
    probe = subprocess.run([sys.executable, "-c", PROBE, name], capture_output=True, text=True, check=True)
    assert set(json.loads(probe.stdout)) & LIBRARIES == set()


def test_the_slip_s_model_needs_nothing_but_names_and_tuples() -> None:
    command = [sys.executable, "-c", PROBE, "drivers.printers.slip"]
    loaded = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert {"dataclasses", "socket", "urllib"} & set(loaded) == set()
