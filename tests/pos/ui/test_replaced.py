"""What we put in place of Textual's own is still what Textual calls: an upgrade that renames it makes a guard void."""

import pytest
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.widget import Widget

from pos.ui.counter import Counter
from pos.ui.terminal import Terminal
from pos.ui.widgets.area import Area

REPLACED: tuple[tuple[type, type, frozenset[str]], ...] = (
    (
        Terminal,
        LinuxDriver,
        frozenset(
            {
                "run_input_thread",
                "disable_input",
                "_request_terminal_sync_mode_support",
                "_query_in_band_window_resize",
                "_enable_bracketed_paste",
                "write",
            }
        ),
    ),
    (Counter, App, frozenset({"_handle_exception", "_set_pointer_shape", "get_default_screen"})),
    (Area, Widget, frozenset({"render_line", "render_lines"})),
)


@pytest.mark.parametrize(("ours", "textuals", "names"), REPLACED)
def test_every_method_we_replace_is_textuals(ours: type, textuals: type, names: frozenset[str]) -> None:
    assert names <= set(vars(ours))
    assert {name for name in names if not hasattr(textuals, name)} == set()


def test_nothing_of_textuals_is_replaced_by_accident() -> None:
    for ours, textuals, names in REPLACED:
        shared = {name for name in vars(ours) if hasattr(textuals, name) and callable(vars(ours)[name])}
        assert {name for name in shared if not name.startswith("__")} == names
