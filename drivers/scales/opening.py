"""From a scale's address, and the name of its dialect, to a scale that can be asked."""

from functools import partial

from drivers.scales.dialects import DIALECTS
from drivers.scales.scale import Scale
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url


def open_scale(url: str, dialect: str) -> Scale:
    """Return the scale at ``url``; nothing is opened before it is asked.

    Args:
        url: Its line; the dialect's usual settings stand in ``Dialect.line``.
        dialect: A key of ``DIALECTS``.

    Raises:
        BadUrl: The address cannot be one.
        KeyError: No such dialect.
    """
    return Scale(partial(open_transport, parse_url(url)), DIALECTS[dialect])
