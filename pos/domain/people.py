"""What is done about people at the till: who may come in, as what, and who is let in again."""

from typing import NamedTuple


class AddUser(NamedTuple):
    """Let somebody log in.

    Attributes:
        name: Login name.
        roles: Some of ``pos.domain.roles.ROLES``, at least one.
        pin: Four to eight digits; nobody else's.
    """

    name: str
    roles: tuple[str, ...]
    pin: str


class GiveRoles(NamedTuple):
    """Give somebody other roles.

    Attributes:
        user_id: Key of the user.
        roles: All of his roles from now on, at least one.
    """

    user_id: int
    roles: tuple[str, ...]


class GivePin(NamedTuple):
    """Give somebody a new PIN; the wrong ones before it are forgotten.

    Attributes:
        user_id: Key of the user.
        pin: Four to eight digits; nobody else's.
    """

    user_id: int
    pin: str


class UnlockUser(NamedTuple):
    """Let somebody in again who typed too many wrong PINs.

    Attributes:
        user_id: Key of the user.
    """

    user_id: int


class RemoveUser(NamedTuple):
    """Let somebody log in no more; what he did stays on record.

    Attributes:
        user_id: Key of the user.
    """

    user_id: int
