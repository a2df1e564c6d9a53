"""A display that remembers what it was to show."""

from drivers.displays.protocol import Shown


class MemoryDisplay:
    """A Display for tests."""

    def __init__(self) -> None:
        """Show nothing."""
        self.shown: list[Shown] = []
        self.running = False

    def start(self) -> None:
        """Begin."""
        self.running = True

    def show(self, shown: Shown) -> None:
        """Remember it."""
        self.shown.append(shown)

    def stop(self) -> None:
        """End."""
        self.running = False
