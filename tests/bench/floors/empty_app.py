"""The floor of a start: a Textual application that shows one word."""

from textual.app import App, ComposeResult
from textual.widgets import Label


class Empty(App[None]):
    """Nothing but a word."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Label("SIAPA DI KASIR")


if __name__ == "__main__":
    Empty().run(mouse=False)
