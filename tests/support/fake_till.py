"""The real screens on the fake shop, as a program: ``python -m tests.support.fake_till`` runs on any terminal."""

import argparse
import logging
import sys
from functools import partial
from pathlib import Path
from threading import Thread

from pos.ui.app import run
from pos.ui.opening import Opening, Scanned
from pos.ui.port import TillPort
from pos.ui.reducer.state import Settings
from tests.support.fake_book import USERS, FakeBook
from tests.support.fake_port import FakePort


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--journal", type=Path, help="file that gets a line of JSON for each sale")
    parser.add_argument("--log", type=Path, help="file for the log")
    parser.add_argument("--language", default="id")
    parser.add_argument("--theme", default="auto")
    parser.add_argument("--no-shift", action="store_true", help="a shift has to be opened first")
    parser.add_argument(
        "--device", type=Path, help="named pipe whose lines are the scans of a scanner with its own line"
    )
    parser.add_argument("--broken", action="store_true", help="the shop cannot be made: what a bug does to the screen")
    return parser.parse_args()


def _make(arguments: argparse.Namespace, scanned: Scanned) -> TillPort:
    if arguments.broken:
        raise ZeroDivisionError
    if arguments.device:
        Thread(target=_read_device, args=(arguments.device, scanned), daemon=True).start()
    return FakePort(FakeBook(journal=arguments.journal, has_shift=not arguments.no_shift))


def _read_device(device: Path, scanned: Scanned) -> None:
    with device.open(encoding="utf-8") as lines:
        for line in lines:
            scanned(line.rstrip("\n"), "E0", "fake")


def main() -> int:
    """Run until the till is left."""
    arguments = _arguments()
    if arguments.log:
        logging.basicConfig(filename=arguments.log)
    opening = Opening(
        users=USERS,
        settings=Settings(outlet="KDMP SUKAMAJU", language=arguments.language, scan_prefix="", double_read_ms=0),
        make_port=partial(_make, arguments),
        clock=lambda: "14:32",
        theme=arguments.theme,
        is_sound_on=True,
        customer=lambda _seen: None,
    )
    return run(opening)


if __name__ == "__main__":
    sys.exit(main())
