"""Tills to be killed: forked from one process that has read its libraries, so that a start costs no second.

It is told on its standard input what to start (home, seed, planted bug) and says on its standard output what the till
does. Each till is a process of its own with the real counter in it: lock, database, writer, printer's thread, folder of
slips; only the screen is left out.
"""

import importlib
import json
import os
import sys
import traceback
from pathlib import Path

from pos.bootstrap.counter import Counter
from pos.bootstrap.home import Home
from pos.config import load
from pos.store.lock import RegisterLock
from tests.faults.script import Morning, plant, say

READ_FIRST = (
    *("argon2", "cryptography.hazmat.primitives.asymmetric.ed25519", "drivers.printers.opening"),
    *("pos.services.till", "pos.services.spooler", "pos.services.printing", "pos.store.database"),
)
"""What a till imports while its PIN is typed; here it is read once for all of them."""


def work(home: Home, seed: int, bug: str) -> None:
    """Sell until the end; nobody but the test ends it."""
    plant(bug)
    RegisterLock(home.lock)
    say({"pid": os.getpid()})
    counter = Counter(home, load(home.config))
    morning = Morning(counter.open(lambda _code, _symbology, _device: None), seed, bug)
    morning.begin()
    while True:
        morning.go_on()


def main() -> None:
    """Fork a till for each line that is read, and say when it is gone."""
    for name in READ_FIRST:
        importlib.import_module(name)
    for line in sys.stdin:
        home, seed, bug = json.loads(line)
        child = os.fork()
        if not child:
            try:
                work(Home(Path(home)), seed, bug)
            finally:
                traceback.print_exc()
                os._exit(1)
        _, status = os.waitpid(child, 0)
        say({"gone": os.waitstatus_to_exitcode(status)})


if __name__ == "__main__":
    main()
