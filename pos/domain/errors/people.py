"""Refusals about people: PINs, roles, members."""

from pos.domain.errors.base import PersonRefused


class WrongPin(PersonRefused):
    """The PIN does not match."""


class UnknownUser(PersonRefused):
    """There is no such user.

    Attributes:
        name: The name asked for.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class NotAllowed(PersonRefused):
    """The user's role may not do this.

    Attributes:
        action: The action's code in the table of roles.
    """

    def __init__(self, action: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(action)
        self.action = action


class NeedsApproval(PersonRefused):
    """A second person has to approve it with a PIN.

    Attributes:
        action: The action's code in the table of roles.
    """

    def __init__(self, action: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(action)
        self.action = action


class UserLocked(PersonRefused):
    """Too many wrong PINs in a row; neither a restart nor the clock unlocks, a manager does.

    Attributes:
        name: Whose PIN it was.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class PinTaken(PersonRefused):
    """Somebody has this PIN already; a PIN says who approves, so it is one person's."""


class LastManager(PersonRefused):
    """Nobody would be left who can approve and give others their roles.

    Attributes:
        name: The manager who is the last one.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class UnknownMember(PersonRefused):
    """There is no such member.

    Attributes:
        number: The number or card asked for.
    """

    def __init__(self, number: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(number)
        self.number = number
