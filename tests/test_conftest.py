"""Where POS_ORACLES=required, no test may skip itself: a missing program must not look like a passed proof."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

PLANTED = {
    "test_calls.py": "import pytest\ndef test_it():\n    pytest.skip('no hledger here')\n",
    "test_marks.py": "import pytest\n@pytest.mark.skipif(True, reason='no hledger')\ndef test_it(): ...\n",
    "test_whole_file.py": "import pytest\npytest.importorskip('a_module_that_is_not_there')\n",
    "test_expected.py": "import pytest\n@pytest.mark.xfail(reason='known')\ndef test_it():\n    assert False\n",
}


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A suite of its own under our conftest: three files that skip and one failure that is expected."""
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    for name, text in PLANTED.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _outcome(suite: Path, oracles: dict[str, str]) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "POS_ORACLES"} | oracles
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--continue-on-collection-errors"]
    report = subprocess.run(command, cwd=suite, env=environment, capture_output=True, text=True, check=False)
    return report.stdout


def test_a_skip_is_a_failure_where_the_oracles_are_required(suite: Path) -> None:
    outcome = _outcome(suite, {"POS_ORACLES": "required"})
    assert "1 failed, 1 xfailed, 2 errors" in outcome
    assert outcome.count("allows no skip") >= len(("calls", "marks", "whole file"))


def test_a_skip_is_a_skip_elsewhere(suite: Path) -> None:
    assert "3 skipped, 1 xfailed" in _outcome(suite, {})
