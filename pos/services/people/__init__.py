"""People at the till: who may log in, as what, and with which PIN."""

from types import MappingProxyType
from typing import Final

from pos.domain.people import AddUser, GivePin, GiveRoles, RemoveUser, UnlockUser
from pos.services.acting.job import Handler, Handlers
from pos.services.people.handling import add, give_pin, give_roles, remove, unlock
from pos.services.people.offers import SOURCES

__all__ = ["HANDLERS", "SOURCES"]

HANDLERS: Final[Handlers] = MappingProxyType(
    {
        AddUser: Handler("users", add),
        GiveRoles: Handler("users", give_roles),
        GivePin: Handler("users", give_pin),
        RemoveUser: Handler("users", remove),
        UnlockUser: Handler("unlock_user", unlock),
    }
)
"""By the command's type."""
