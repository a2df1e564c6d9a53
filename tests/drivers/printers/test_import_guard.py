"""python-escpos is imported in an interpreter of its own, because in this one it is loaded already."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.printers.import_guard import CacheNotPrivate, escpos_import

PROBE = """
import json, logging, os, sys, tempfile
from pathlib import Path
before = dict(os.environ), logging.getLogger().handlers[:], tempfile.tempdir
from drivers.printers.escpos import new_dummy, render
from drivers.printers.profile import profile_named
from drivers.printers.slip import Slip, line
early = "escpos" in sys.modules
data = render(Slip((line("a"),), False, ()), profile_named("epson-48"), Path(sys.argv[1]))
after = dict(os.environ), logging.getLogger().handlers[:], tempfile.tempdir
logging.getLogger("escpos").error("over the screen")
print(json.dumps({"early": early, "data": data.hex(), "same": before == after}))
"""


def _print_in_a_fresh_interpreter(cache_dir: Path, temporary: Path) -> dict[str, object]:
    command = [sys.executable, "-c", PROBE, str(cache_dir)]
    environment = {**os.environ, "TMPDIR": str(temporary)}
    probe = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    said: dict[str, object] = json.loads(probe.stdout)
    return said


def test_the_import_waits_for_a_slip_and_leaves_the_program_as_it_was(tmp_path: Path) -> None:
    (temporary := tmp_path / "tmp").mkdir()
    said = _print_in_a_fresh_interpreter(tmp_path / "cache", temporary)
    assert said == {"early": False, "data": b"\x1b@\x1bt\x00a\n".hex(), "same": True}
    assert list(temporary.iterdir()) == []


def test_the_table_of_printers_is_kept_in_a_private_folder(tmp_path: Path) -> None:
    _print_in_a_fresh_interpreter(tmp_path, tmp_path)
    folder = tmp_path / "escpos"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    (pickle,) = folder.glob("*.pickle")
    assert sorted(path.name for path in folder.iterdir()) == sorted([pickle.name, "seal"])


@pytest.mark.parametrize("damage", ["cut short", "changed", "sealed by nobody"])
def test_a_table_that_is_not_as_it_was_written_is_made_anew(tmp_path: Path, damage: str) -> None:
    _print_in_a_fresh_interpreter(tmp_path, tmp_path)
    (pickle,) = (tmp_path / "escpos").glob("*.pickle")
    whole = pickle.read_bytes()
    if damage == "cut short":
        pickle.write_bytes(whole[:100])
    elif damage == "changed":
        pickle.write_bytes(b"cos\nabort\n(tR.")
    else:
        (tmp_path / "escpos" / "seal").unlink()
        pickle.write_bytes(b"")
    _print_in_a_fresh_interpreter(tmp_path, tmp_path)
    assert pickle.read_bytes() == whole


def test_a_folder_open_to_others_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "escpos"
    folder.mkdir()
    folder.chmod(0o777)
    with escpos_import(tmp_path):
        pass
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "escpos").symlink_to(tmp_path / "theirs")
    with pytest.raises(CacheNotPrivate) as refused, escpos_import(tmp_path):
        pytest.fail("it must not come this far")
    assert refused.value.folder == tmp_path / "escpos"


def test_a_variable_of_the_environment_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESCPOS_CAPABILITIES_PICKLE_DIR", "theirs")
    with escpos_import(tmp_path):
        assert os.environ["ESCPOS_CAPABILITIES_PICKLE_DIR"] == str(tmp_path / "escpos")
    assert os.environ["ESCPOS_CAPABILITIES_PICKLE_DIR"] == "theirs"


def test_somebody_else_s_temporary_folder_is_left_alone(tmp_path: Path) -> None:
    with escpos_import(tmp_path):
        (theirs := tmp_path / "escpos" / "tmpabc").mkdir()
        (theirs / "kept").touch()
    assert theirs.exists()
