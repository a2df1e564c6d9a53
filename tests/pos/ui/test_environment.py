"""Textual reads what was set for it, because it is set before Textual is imported."""

import json
import os
import subprocess
import sys

from pos.ui import app, environment
from tests.support.terminal import ROOT

_PROBE = """
import json
from pos.ui import environment
environment.prepare()
from textual import constants
print(json.dumps([constants.DISABLE_KITTY_KEY, constants.ESCAPE_DELAY, constants.TEXTUAL_ANIMATIONS,
                  constants.SMOOTH_SCROLL, constants.DRIVER]))
"""


def test_textual_takes_what_was_set_over_what_was_there() -> None:
    unwanted = {"TEXTUAL_DRIVER": "x:y", "TEXTUAL_ANIMATIONS": "full", "ESCDELAY": "1000"}
    told = subprocess.run(
        [sys.executable, "-c", _PROBE], cwd=ROOT, env=os.environ | unwanted, capture_output=True, text=True, check=True
    )
    assert json.loads(told.stdout) == [True, environment.ESCAPE_MS / 1000, "none", False, None]


def test_the_edge_imports_no_textual_by_itself() -> None:
    probe = "import sys, pos.ui.app; print(sorted(name for name in sys.modules if name.startswith('textual')))"
    told = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
    assert app.CRASHED == 70
