"""Ctrl+C during an import, and the line that says how far it is."""

import os
import signal
from pathlib import Path

import pytest

from pos.cli.context import REGISTER
from pos.cli.imports import _listening, _progress
from tests.support.command_line import CommandLine
from tests.support.imports import document_count, products
from tests.support.new_desk import new_desk


def test_ctrl_c_ends_an_import_with_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = new_desk(tmp_path / REGISTER)
    before = document_count(desk.database)
    file = tmp_path / "file.csv"
    file.write_text("".join(products(*({"sku": f"S{n}"} for n in range(1500)))), encoding="utf-8")

    def pressing(_language: str) -> object:
        return lambda done, _total: os.kill(os.getpid(), signal.SIGINT) if done else None

    monkeypatch.setattr("pos.cli.imports._progress", pressing)
    ran = CommandLine(tmp_path, capsys)("catalogue", "import", str(file))
    assert (ran.code, ran.err.splitlines()[-1]) == (130, "Dihentikan; tidak ada yang ditulis.")
    assert document_count(desk.database) == before
    desk.database.close()


def test_ctrl_c_means_what_it_did_when_the_import_is_over() -> None:
    before = signal.getsignal(signal.SIGINT)
    with _listening() as bell:
        assert signal.getsignal(signal.SIGINT) == bell.ring
        assert not bell.rung
    assert signal.getsignal(signal.SIGINT) == before


@pytest.mark.parametrize(("done", "shown"), [(0, "\r\x1b[K0 dari 5"), (4, "\r\x1b[K4 dari 5"), (5, "\r\x1b[K")])
def test_a_terminal_is_told_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], done: int, shown: str
) -> None:
    _progress("id")(done, 5)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    _progress("id")(done, 5)
    assert capsys.readouterr().err == shown
