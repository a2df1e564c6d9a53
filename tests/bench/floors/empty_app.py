"""The floor of a start: a Textual application that shows one word and does nothing else."""

from textual.app import App, ComposeResult
from textual.widgets import Static

READY = "GERAI KOSONG"


class Empty(App[None]):
    """Nothing but a word."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Static(READY)


if __name__ == "__main__":
    Empty().run(mouse=False)
