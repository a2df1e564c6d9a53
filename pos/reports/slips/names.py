"""Names for the numbers of a document: accounts by their codes, people by their keys."""

from collections.abc import Mapping
from typing import NamedTuple


class Names(NamedTuple):
    """What a slip calls what a document names by number.

    Attributes:
        accounts: Names of accounts by code.
        people: Login names by the user's key, of those too who may not log in any more.
    """

    accounts: Mapping[str, str]
    people: Mapping[int, str]

    def account(self, code: str) -> str:
        """Return an account's name; its code where it has none."""
        return self.accounts.get(code, code)

    def person(self, user: int) -> str:
        """Return a user's name; the number where it is gone."""
        return self.people.get(user, str(user))
