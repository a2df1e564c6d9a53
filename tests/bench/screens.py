"""Budgets 1 to 4 and 11: from the start to the first screen, and from a scan to its painted line, on a real terminal."""

import json
import random
import sys
import tempfile
from pathlib import Path

from tests.bench.measuring import Finding, median, percentile, ratio
from tests.bench.pty_program import PtyProgram
from tests.bench.registers import barcode, copy_of, token, with_products
from tests.support.terminal import SMALL, Terminal

_SIZE = {"columns": 80, "rows": 24}
_STARTS = 7
_SCANS = 120
_FIRST = b"SIAPA DI KASIR"
_READY = b"pindai barcode"


def _till(home: Path) -> PtyProgram:
    return PtyProgram([sys.executable, "-m", "pos", "--home", str(home), "till"], **_SIZE)


def _logged_in(home: Path) -> tuple[PtyProgram, float]:
    """Start the till and log in; return it and how long the checkout took after the PIN, in milliseconds."""
    till = _till(home)
    till.wait_for(_FIRST)
    till.drain(1.0)
    till.write(b"\r1234")
    till.drain(0.5)
    pressed = __import__("time").perf_counter()
    till.write(b"\r")
    shown = till.wait_for(_READY)
    till.drain(0.3)
    return till, (shown - pressed) * 1000


def starting(products: int) -> list[Finding]:
    """Budgets 1, 2 and 11: the first screen against an empty Textual application."""
    ours, floor, after_pin, memory = [], [], [], []
    empty = [sys.executable, "-m", "tests.bench.floors.empty_app"]
    with tempfile.TemporaryDirectory(prefix="gerai-pos-bench-") as folder:
        home = copy_of(with_products(products), Path(folder) / "home")
        for _ in range(_STARTS):
            with PtyProgram(empty, **_SIZE) as app:
                floor.append((app.wait_for(_FIRST) - app.started) * 1000)
                bare = app.memory_kib()
            with _till(home) as till:
                ours.append((till.wait_for(_FIRST) - till.started) * 1000)
                memory.append(till.memory_kib() / bare)
        for _ in range(3):
            till, took = _logged_in(home)
            with till:
                after_pin.append(took)
    note = f"{median(ours):.0f} ms against {median(floor):.0f} ms"
    return [
        ratio(1, f"first screen, {products} products, against an empty Textual app", (median(ours), median(floor)), 1.15, note),
        Finding(1, "checkout painted after the PIN (argon2 included)", f"{median(after_pin):.0f} ms", "<= 100 ms",
                is_met=median(after_pin) <= 100, note="three logins"),
        *_loaded(),
        Finding(11, "memory at the PIN against an empty Textual app", f"{median(memory):.2f}x", "<= 1.5x",
                is_met=median(memory) <= 1.5, note=f"{bare // 1024} MiB the empty one"),
    ]


def _loaded() -> list[Finding]:
    """What is imported and made by the first paint, asked of the program itself."""
    from tests.pos.ui.test_first_paint import _PROBE, HEAVY

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "found"
        with Terminal([sys.executable, "-c", _PROBE, str(file)], SMALL, {}) as terminal:
            terminal.wait_for("KASIR")
            terminal.wait_exit()
        found = json.loads(file.read_text(encoding="utf-8"))
    heavy = sorted({name.partition(".")[0] for name in found["modules"]} & HEAVY)
    made = len(found["dataclasses"])
    return [
        Finding(2, "heavy modules at the first paint", ", ".join(heavy) or "none", "none", is_met=not heavy, note=""),
        Finding(2, "dataclasses of ours made before it", str(made), "<= 20", is_met=made <= 20, note=""),
    ]


def _scan_times(program: PtyProgram, numbers: list[int]) -> list[float]:
    """Scan codes one by one, each after the line of the one before was painted; milliseconds each."""
    import time

    took = []
    for n in numbers:
        pressed = time.perf_counter()
        program.write(barcode(n).encode() + b"\r")
        took.append((program.wait_for(token(n).encode()) - pressed) * 1000)
        program.drain(0.02)
    return took


def scanning(products: int) -> list[Finding]:
    """Budget 3: scan to painted line against a curses till on the same database."""
    choice = random.Random(3)
    numbers = choice.sample(range(products), 400)
    with tempfile.TemporaryDirectory(prefix="gerai-pos-bench-") as folder:
        home = copy_of(with_products(products), Path(folder) / "home")
        curses_till = [sys.executable, "-m", "tests.bench.floors.curses_till", str(home / "register.db")]
        till, _ = _logged_in(home)
        with till, PtyProgram(curses_till, **_SIZE) as floor:
            floor.drain(1.0)
            ours, least = [], []
            for start in range(0, _SCANS, 10):
                some = numbers[start : start + 10]
                ours += _scan_times(till, some)
                least += _scan_times(floor, some)
            first, later = ours[:10], []
            _scan_times(till, numbers[_SCANS:200])
            later = _scan_times(till, numbers[200:240])
    note = f"{median(ours):.2f} ms against {median(least):.2f} ms"
    tail = f"{percentile(ours, 0.99):.2f} ms against {percentile(least, 0.99):.2f} ms"
    cart = f"{median(later):.2f} ms against {median(first):.2f} ms"
    quick = median(ours)
    return [
        ratio(3, "scan to painted line against a curses till, p50", (median(ours), median(least)), 5, note),
        ratio(3, "  the same, p99", (percentile(ours, 0.99), percentile(least, 0.99)), 6, tail),
        ratio(3, "  a cart of 200 lines against its first ten", (median(later), median(first)), 1.2, cart),
        Finding(3, "  beside the anchor: a curses till on PostgreSQL, 10 ms", f"{quick:.1f} ms", "< 10 ms",
                is_met=quick < 10, note="another machine: information"),
    ]


def bursting(products: int) -> list[Finding]:
    """Budget 4: a burst of 300 distinct scans at line speed."""
    import time

    numbers = random.Random(4).sample(range(products), 300)
    with tempfile.TemporaryDirectory(prefix="gerai-pos-bench-") as folder:
        home = copy_of(with_products(products), Path(folder) / "home")
        till, _ = _logged_in(home)
        with till:
            started = time.perf_counter()
            till.write(b"".join(barcode(n).encode() + b"\r" for n in numbers))
            took = till.wait_for(b"300 baris") - started
    rate = len(numbers) / took
    return [Finding(4, "burst of 300 scans: all there, in scans a second", f"{rate:.0f}/s", ">= 250/s", rate >= 250, "")]
