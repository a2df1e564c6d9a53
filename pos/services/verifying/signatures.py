"""Signatures of a node, checked with its public key alone."""

from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Verifier = Callable[[bytes, bytes], bool]
"""Whether a signature (64 bytes) is the node's over a hash (32 bytes)."""


def verifier(public_key: str) -> Verifier:
    """Return what checks signatures made with a key.

    Args:
        public_key: An Ed25519 public key, 64 hexadecimal digits.

    Raises:
        ValueError: It is no such key.
    """
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))

    def is_right(signature: bytes, signed: bytes) -> bool:
        try:
            key.verify(signature, signed)
        except InvalidSignature:
            return False
        return True

    return is_right
