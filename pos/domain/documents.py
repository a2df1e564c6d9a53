"""Documents: what happened, in a form that anyone with the public key can check.

The canonical form decides what is hashed and signed, so it is as plain as can be: sorted keys, no spaces, UTF-8 in NFC,
integers and strings only. The golden vector in ``schema/README.md`` holds it still.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

_ENCODER: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)

Body = Mapping[str, object]
"""A document's body: strings, integers, lists and mappings of them; no floats, no nulls, no booleans."""

GENESIS_HASH = "0" * 64
"""What document 1 of a node names as the hash before it."""


class Header(NamedTuple):
    """What every document says of itself, in the order of the canonical form's sorted keys.

    Attributes:
        uuid: UUIDv7, with dashes, lower case; minted before the document is written.
        node: The node's code: outlet and register, ``G01-1``.
        seq: Position in the node's chain, from 1, without gaps.
        kind: ``sale``, ``void``, ``opening`` …
        version: Version of the kind's body, from 1.
        number: Number within the node and kind, from 1, without gaps.
        outlet: The outlet's code.
        shift: Number of the shift it belongs to; 0 outside any shift.
        business_date: ISO date of the shift, or of the day outside one.
        at_ms: When it was written: Unix milliseconds, UTC.
        user: Id of the user; 0 for the system itself.
        person: Id of the person it concerns; 0 for none.
        of_uuid: The document it is about; ``""`` for none.
        prev_hash: SHA-256 of the node's document before it, 64 hexadecimal digits.
    """

    uuid: str
    node: str
    seq: int
    kind: str
    version: int
    number: int
    outlet: str
    shift: int
    business_date: str
    at_ms: int
    user: int
    person: int
    of_uuid: str
    prev_hash: str


class Document(NamedTuple):
    """A header and its body; nothing else of a document is ever signed."""

    header: Header
    body: Body


def integer(body: Body, key: str) -> int:
    """Return an integer of a body.

    Raises:
        TypeError: It is something else: the document is damaged.
    """
    value = body[key]
    if type(value) is not int:
        raise TypeError(key)
    return value


def text(body: Body, key: str) -> str:
    """Return a string of a body.

    Raises:
        TypeError: It is something else: the document is damaged.
    """
    value = body[key]
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def parts(body: Body, key: str) -> Sequence[Body]:
    """Return the list of bodies inside a body.

    Raises:
        TypeError: It is something else: the document is damaged.
    """
    value = body[key]
    if not isinstance(value, list | tuple):
        raise TypeError(key)
    return value


def part(body: Body, key: str) -> Body:
    """Return the body inside a body.

    Raises:
        TypeError: It is something else: the document is damaged.
    """
    value = body[key]
    if not isinstance(value, Mapping):
        raise TypeError(key)
    return value


def _composed(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list | tuple):
        return [_composed(item) for item in value]
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", key): _composed(item) for key, item in value.items()}
    return value


def _check(value: object) -> None:
    """Refuse what is not plain; leaves are told apart in the loop, so a sale of two hundred of them stays quick."""
    kind = type(value)
    if kind is dict:
        assert isinstance(value, dict)
        for key, item in value.items():
            if type(key) is not str:
                raise TypeError("key")
            if type(item) is not str and type(item) is not int:
                _check(item)
    elif kind is list or kind is tuple:
        assert isinstance(value, list | tuple)
        for item in value:
            _check(item)
    elif kind is not str and kind is not int:
        raise TypeError(kind.__name__)


def canonical(value: object) -> str:
    """Write a value in the canonical form.

    Args:
        value: Strings, integers, lists, tuples and dictionaries with string keys.

    Returns:
        JSON with sorted keys and no spaces, in NFC.

    Raises:
        TypeError: Something in it is a float, a boolean, a null or another type; the argument is the type's name.
    """
    _check(value)
    written = _ENCODER.encode(value)
    return written if written.isascii() else _ENCODER.encode(_composed(value))


def digest(header: Header, payload: str) -> str:
    """Return the SHA-256, in hexadecimal, of a header in canonical form, a newline and the canonical body.

    Args:
        header: Every field is covered, the hash of the document before it too.
        payload: The body in canonical form.
    """
    return hashlib.sha256(f"{canonical(header._asdict())}\n{payload}".encode()).hexdigest()


def short_hash(digest_hex: str) -> str:
    """Return the head of the chain as it is printed on a receipt: eight digits in two groups."""
    return f"{digest_hex[:4]}-{digest_hex[4:8]}".upper()
