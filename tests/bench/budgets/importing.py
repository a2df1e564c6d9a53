"""Budget 2: what is loaded when the first screen stands, asked of the till itself."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.bench.options import Options
from tests.bench.outlet import homes
from tests.bench.pty_program import PtyProgram
from tests.bench.results import AT_MOST, EXACTLY, Budget, Result

HEAVY: Final = frozenset({"sqlalchemy", "escpos", "alembic", "cryptography", "psycopg", "PIL", "yaml", "reportlab"})


def measure(options: Options) -> list[Result]:
    """Budget 2."""
    with homes.copies(options.products, 0, 1) as (home,), tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "found"
        with PtyProgram([sys.executable, "-m", "tests.bench.programs.first_paint", str(home), str(file)]) as program:
            program.wait_end()
        found = json.loads(file.read_text(encoding="ascii"))
    heavy = sorted({name.partition(".")[0] for name in found["modules"]} & HEAVY)
    which = " ".join(heavy) or f"{len(found['modules'])} modules"
    made = f"{found['all']} with those of our libraries"
    return [
        Result(2, "heavy libraries loaded at first paint", len(heavy), "", Budget(EXACTLY, 0), which),
        Result(2, "dataclasses of ours made before it", found["ours"], "", Budget(AT_MOST, 20), made),
    ]
