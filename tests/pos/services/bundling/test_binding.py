"""The papers of a closed day, beside the till."""

import logging
from pathlib import Path

import pytest

from pos.services import bundles
from pos.services.binding import Bookbinder
from pos.services.bundling.binder import Binder
from pos.services.desk import Desk
from pos.store.faults import StoreFault


def test_the_papers_are_written_and_it_is_said(desk: Desk, binder: Binder) -> None:
    bookbinder = Bookbinder(desk, binder)
    assert bookbinder.state() == ""
    thread = bookbinder.bind("2026-11-23")
    thread.join()
    assert bookbinder.state() == "done"
    assert (binder.folder / "2026-11-23" / "index.html").exists()


@pytest.mark.parametrize(
    ("fault", "state"),
    [(StoreFault("disk_full", ""), "full"), (StoreFault("corrupt", ""), "failed"), (KeyError("a setting"), "failed")],
)
def test_what_goes_wrong_is_said_and_logged_and_stops_nothing(
    desk: Desk,
    binder: Binder,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fault: Exception,
    state: str,
) -> None:
    def fails(*_: object) -> None:
        raise fault

    monkeypatch.setattr(bundles, "write_bundle", fails)
    bookbinder = Bookbinder(desk, binder)
    with caplog.at_level(logging.ERROR):
        bookbinder.bind("2026-11-23").join()
    assert bookbinder.state() == state
    assert "the papers of 2026-11-23 were not written" in caplog.text


def test_the_papers_lie_beside_the_register(binder: Binder, home: Path) -> None:
    assert binder.folder == home / "papers"
    assert binder.look.letterhead.name == binder.look.house.name == "KKMP Contoh Malang"
