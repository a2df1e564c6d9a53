"""The till on the Linux console, as ``deploy/systemd`` starts it, with a keyboard, a scanner and a USB printer."""

import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from pos import bootstrap
from tests.architecture.source import ROOT
from tests.kernel.guest.conftest import KEYBOARD_NAME, PRINTER_NAME
from tests.kernel.guest.console import shown
from tests.kernel.guest.gadgets import Gadget
from tests.kernel.guest.paper_side import PaperSide, rolling
from tests.kernel.guest.typing_side import KEY_1, KEY_F5, type_code, typist
from tests.kernel.initrd import RESULT
from tests.support.outlets import POS, configure

NOODLES: Final = "8990000000167"
PATIENCE_S: Final = 180
"""A program that starts in half a second takes twenty times as long here."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "outlet"
    bootstrap.create(folder, demo=True)
    configure(folder, ("printer.url", f"usblp://{PRINTER_NAME}"), ("scanner.url", f"evdev://{KEYBOARD_NAME}"))
    return folder


@contextmanager
def till(home: Path) -> Iterator[None]:
    """The program with the first console for its own."""
    environment = {**os.environ, "TERM": "linux", "LANG": "C.UTF-8"}
    console = os.open("/dev/tty1", os.O_RDWR | os.O_NOCTTY)
    command = ["setsid", "--ctty", *POS, "--home", str(home), "till"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=console, stdout=console, stderr=console) as program:
        os.close(console)
        try:
            yield
        finally:
            program.kill()


def comes(condition: Callable[[], bool]) -> None:
    """Wait, with the screen in the message of a failure; looking locks the console, so that it is done in pauses."""
    end, pause = time.monotonic() + PATIENCE_S, threading.Event()
    while not condition():
        assert time.monotonic() < end, "\n".join(shown())
        pause.wait(0.5)


def sees(text: str) -> None:
    """Wait until a person reads something on the screen."""
    comes(lambda: text in "\n".join(shown()))


def test_a_sale_is_scanned_paid_and_printed(printer: Gadget, keyboard: Gadget, paper: PaperSide, home: Path) -> None:
    with rolling(paper) as roll, typist() as fingers, till(home):
        sees("SIAPA DI KASIR?")
        fingers.press(KEY_1)
        sees("ketik PIN")
        fingers.scan("1234")
        sees("Kas awal")
        fingers.scan("200.")
        sees(" Nota ")
        type_code(NOODLES)
        sees("Mi Instan")
        (Path(RESULT) / "console.txt").write_text("\n".join(shown()), encoding="utf-8")
        fingers.press(KEY_F5)
        sees("Nota 0001 tersimpan")
        comes(lambda: b"Mi Instan Goreng" in roll and b"Terima kasih" in roll)
        assert b"CETAK ULANG" not in roll
