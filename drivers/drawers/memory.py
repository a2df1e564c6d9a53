"""A drawer that exists only in memory: it counts. For tests."""

from drivers.outcome import JobState, Outcome, Reason


class MemoryDrawer:
    """A Drawer whose `kicks` are the deadlines it was given."""

    def __init__(self) -> None:
        """Start closed."""
        self.kicks: list[int] = []

    def kick(self, deadline_ms: int) -> Outcome:
        """Count one."""
        self.kicks.append(deadline_ms)
        return Outcome(JobState.SENT, 1, Reason.NONE)
