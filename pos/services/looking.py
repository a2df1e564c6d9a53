"""What the till looks up: each answer is one or a few keyed reads on the screen's own thread."""

from pos.domain.answers import CodeRefused, SearchHit, User
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.code_reading import CodeRead, ReadCode
from pos.services import directory
from pos.services.counter import Parts, Presence
from pos.services.reading_codes import tested
from pos.services.scanning import Asked, resolve
from pos.store import catalogue_reading, lookup, search


class Looking:
    """The catalogue as a counter sees it on its business date."""

    def __init__(self, parts: Parts, presence: Presence) -> None:
        """Read through the database's own reading connection."""
        self._peek = parts.desk.database.peek
        self._templates = parts.templates
        self._desk = parts.desk
        self._presence = presence

    def _moment(self) -> str:
        return self._desk.moment(self._presence.date)

    def users(self) -> tuple[User, ...]:
        """Return everybody who may log in, cashiers first."""
        return directory.users(self._peek)

    def member(self, number_or_card: str) -> Member | None:
        """Find a member by number (leading zeros optional) or card."""
        return directory.member(self._peek, number_or_card)

    def members(self, text: str, limit: int) -> tuple[Member, ...]:
        """Find members by name or number as it is typed."""
        return directory.members(self._peek, text, limit)

    def resolve(self, code: str, symbology: str) -> Found | CodeRefused:
        """Say what a scanned or typed code stands for."""
        return resolve(self._peek, Asked(code, symbology, self._templates, self._moment()))

    def tested(self, code: ReadCode) -> CodeRead:
        """Say how a code is read, and what the till would do with it."""
        return tested(self._peek, Asked(code.code, code.symbology, self._templates, self._moment()))

    def search(self, text: str, limit: int) -> tuple[SearchHit, ...]:
        """Find products by name as it is typed, best first."""
        moment = self._moment()
        looked = (lookup.by_key(self._peek, key, moment) for key in search.find(self._peek, text, limit))
        return tuple(SearchHit(each.item, each.item.sku, each.on_hand) for each in looked if each and each.item.tiers)

    def shell_of(self, container: str) -> SoldUnit | None:
        """Return the shell that is sold for a container; None when it is not for sale, or is no such shell any more."""
        looked = catalogue_reading.shell_of(self._peek, container, self._moment())
        if looked is None or not looked.item.tiers:
            return None
        return looked.item if looked.item.is_shell and looked.item.container == container else None
