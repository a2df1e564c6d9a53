"""Registers to measure on: made once for each size and kept in the temporary folder, copied for whoever writes."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import schema
from pos import bootstrap
from pos.bootstrap.home import Home
from pos.bootstrap.register import house_of
from pos.domain.money import Rupiah
from pos.reports.slips.frame import House
from pos.services import shiftwork
from pos.services.desk import Desk
from pos.services.printing import Printing
from tests.bench import progress
from tests.bench.outlet import history, stocking

_HERE: Final = Path(__file__).parent
_CHUNK_BYTES: Final = 1 << 20
_SCHEMA: Final = Path(schema.__file__).parent


def folder() -> Path:
    """Where the registers are kept between runs."""
    return Path(tempfile.gettempdir()) / f"gerai-bench-{os.getuid()}"


def _made_of() -> str:
    """What a kept register depends on: another schema or another maker makes another register."""
    made = hashlib.sha256()
    for file in (*sorted(_SCHEMA.rglob("*.sql")), *sorted(_HERE.glob("*.py"))):
        made.update(file.read_bytes())
    return made.hexdigest()[:8]


def kept(products: int, lines: int) -> Path:
    """The register with so many products and sale lines, made now if it is not there; nobody may write into it."""
    home = folder() / f"{products}-{lines}-{_made_of()}"
    if home.exists():
        return home
    _forget_others()
    with _unfinished(home) as new:
        if lines:
            shutil.copytree(kept(products, 0), new)
            _fill(new, lambda desk, told: history.sell(desk, house(desk), products=products, lines=lines, told=told))
        else:
            bootstrap.create(new, demo=True)
            _fill(new, lambda desk, told: stocking.stock(desk, products, told))
    return home


def database(home: Path) -> Path:
    """The database of a register."""
    return Home(home).database


def in_memory(home: Path) -> Path:
    """Read a register once, so that the machine has it in memory as that of a till that is open; return its home."""
    with database(home).open("rb") as file:
        while file.read(_CHUNK_BYTES):
            pass
    return home


def house(desk: Desk) -> House:
    """What stands on every slip of a register."""
    return house_of(desk.outlet, "id")


def _fill(home: Path, fill: Callable[[Desk, Callable[[int], None]], None]) -> None:
    with bootstrap.writing(home) as desk:
        fill(desk, lambda done: progress.say(f"{home.name.removesuffix('.new')}: {done:,}"))


def _forget_others() -> None:
    """Remove what another schema or another maker made: a gigabyte each."""
    for other in folder().glob("*-*-*"):
        if not other.name.endswith(_made_of()):
            shutil.rmtree(other, ignore_errors=True)


@contextmanager
def _unfinished(home: Path) -> Iterator[Path]:
    """A folder that gets its name when it is whole: after Ctrl+C nothing half-made is found next time."""
    new = home.with_name(f"{home.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    home.parent.mkdir(mode=0o700, exist_ok=True)
    try:
        yield new
        new.replace(home)
    finally:
        shutil.rmtree(new, ignore_errors=True)


@contextmanager
def copies(products: int, lines: int, count: int) -> Iterator[list[Path]]:
    """Registers to write into, each with an open shift; gone afterwards."""
    source = kept(products, lines)
    with tempfile.TemporaryDirectory(prefix="copies-", dir=folder()) as temporary:
        homes = [Path(temporary) / f"outlet-{number}" for number in range(count)]
        for home in homes:
            progress.say(f"{source.name}: copying")
            shutil.copytree(source, home)
            open_shift(home)
        yield homes


def open_shift(home: Path) -> None:
    """Open a shift as the cashier does."""
    with bootstrap.writing(home) as desk, desk.database.write() as tx:
        paper = Printing(house(desk), desk.outlet.printer)
        shiftwork.open_shift(tx, desk, history.CASHIER, paper, Rupiah(200_000))
