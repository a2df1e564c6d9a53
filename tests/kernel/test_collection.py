"""The guest's tests are for the guest alone: a normal run neither starts nor skips them."""

import os
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT


@pytest.mark.parametrize(("guest", "collects"), [("", False), ("1", True)])
def test_a_normal_run_leaves_the_guests_tests_alone(guest: str, *, collects: bool) -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "--quiet", "-p", "no:cacheprovider", "tests/kernel"]
    environment = {**os.environ, "POS_KERNEL_GUEST": guest}
    listed = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout
    assert "tests/kernel/test_collection.py" in listed
    assert ("tests/kernel/guest/test_usblp.py" in listed) is collects
