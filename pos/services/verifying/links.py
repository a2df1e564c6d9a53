"""The chain: each document in its place, hashed over the one before it, signed by its node, numbered without gaps."""

from collections.abc import Iterator

from pos.domain import restoring
from pos.domain.documents import GENESIS_HASH, digest, integer, part, text
from pos.services.verifying.difference import Difference
from pos.services.verifying.signatures import Verifier, verifier
from pos.store.documents import Stored


def subject(stored: Stored) -> str:
    """Name a document as a person looks it up: kind and number, then node and sequence."""
    header = stored.header
    return f"{header.kind} {header.number} ({header.node}/{header.seq})"


class NodeChain:
    """The chain of one node, as far as it was read.

    Attributes:
        seq: Sequence of the newest document; 0 before the first.
        hash: Its SHA-256 in hexadecimal.
    """

    def __init__(self, public_key: str) -> None:
        """Start before the first document.

        Args:
            public_key: The key the node is known to have, from outside the database; ``""`` when nothing is known.
        """
        self.seq = 0
        self.hash = GENESIS_HASH
        self._numbers: dict[str, int] = {}
        self._floor = 0
        self._known_key = public_key
        self._is_right: Verifier | None = None

    def check(self, stored: Stored) -> Iterator[Difference]:
        """Check the next document of the node, and go on from it.

        Args:
            stored: The next document in local order.

        Yields:
            Every law of the chain it breaks; after the first, the rest says little.
        """
        header, where = stored.header, subject(stored)
        seq, number = self.seq + 1, max(self._numbers.get(header.kind, 0), self._floor) + 1
        if header.kind == restoring.KIND and self._is_gap(stored):
            seq = number = self._floor = header.seq
        if header.seq != seq:
            yield Difference("sequence", where, str(header.seq), str(seq))
        if header.number != number:
            yield Difference("number", where, str(header.number), str(number))
        if header.prev_hash != self.hash:
            yield Difference("chain", where, header.prev_hash, self.hash)
        hashed = digest(header, stored.payload)
        if stored.hash != hashed:
            yield Difference("hash", where, stored.hash, hashed)
        yield from self._check_key(stored)
        if self._is_right is None or not self._is_right(stored.signature, bytes.fromhex(hashed)):
            yield Difference("signature", where, stored.signature.hex()[:16], "")
        self.seq, self.hash, self._numbers[header.kind] = header.seq, stored.hash, header.number

    def _is_gap(self, stored: Stored) -> bool:
        """A restore leaves a gap that it says itself: it names the document before it, and begins a new million."""
        try:
            after = part(stored.body, "after")
            said = integer(after, "seq"), text(after, "hash")
        except (ValueError, TypeError, KeyError):
            return False
        return said == (self.seq, self.hash) and restoring.may_follow(stored.header.seq, self.seq)

    def _check_key(self, stored: Stored) -> Iterator[Difference]:
        """The first document carries the key; a key known from outside shows a chain made anew with another one."""
        if self._is_right is not None:
            return
        try:
            key = text(stored.body, "public_key") if stored.header.kind == "node" else ""
            self._is_right = verifier(key)
        except (ValueError, TypeError, KeyError):
            yield Difference("key", subject(stored), "", self._known_key)
            return
        if self._known_key not in {"", key}:
            yield Difference("key", subject(stored), key, self._known_key)
