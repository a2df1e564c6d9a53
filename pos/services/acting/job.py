"""What a command is carried out with: the register, who acts, and who approved."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pos.domain.answers import Choice, Performed
from pos.domain.errors import NeedsApproval, NotAllowed
from pos.domain.roles import ASK, MAY, allowance, approves
from pos.services.desk import Desk
from pos.services.session import Paper, Session
from pos.store.transaction import Transaction


class Job(NamedTuple):
    """One command under way.

    Attributes:
        desk: The register.
        session: Who acts.
        paper: Queues slips.
        approver: The second person, whose PIN was checked; None when nobody was asked yet.
    """

    desk: Desk
    session: Session
    paper: Paper
    approver: Session | None

    @property
    def approved_by(self) -> int:
        """Key of who approved, for the body of a document; 0 for nobody."""
        return self.approver.user_id if self.approver is not None else 0

    def require(self, action: str) -> None:
        """Check that this may be done, alone or with who approved.

        Raises:
            NotAllowed: The roles do not allow it, or who approved may not.
            NeedsApproval: A second person has to approve it first.
        """
        allowed = allowance(self.session.roles, action)
        if allowed == MAY:
            return
        if allowed != ASK:
            raise NotAllowed(action)
        if self.approver is None:
            raise NeedsApproval(action)
        if self.approver.user_id == self.session.user_id or not approves(self.approver.roles, action):
            raise NotAllowed(action)


Command = tuple[Any, ...]
"""A named tuple of the domain that says what is to be done."""


class Handler(NamedTuple):
    """How a command is carried out.

    Attributes:
        action: Its row in the table of roles; the handler may require more.
        run: Carries it out in the transaction it is given.
    """

    action: str
    run: Callable[[Transaction, Job, Any], Performed]


Handlers = Mapping[type[Command], Handler]
"""The commands of an area."""

Source = Callable[[Transaction, Desk, tuple[str, ...]], tuple[Choice, ...]]
"""Reads what a form offers to choose from, by what was answered before it."""
