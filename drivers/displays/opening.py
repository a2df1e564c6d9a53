"""From a display's address, and the name of its dialect, to a display that can be started."""

from functools import partial

from drivers.displays.dialects import DIALECTS
from drivers.displays.pole import Pole
from drivers.displays.protocol import Display
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url


def open_display(url: str, dialect: str) -> Display:
    """Return the display at ``url`` (``serial://…``, ``tcp://…``); nothing is opened before ``start``.

    Args:
        url: Its line.
        dialect: A key of ``DIALECTS``.

    Raises:
        BadUrl: The address cannot be one.
        KeyError: No such dialect.
    """
    return Pole(partial(open_transport, parse_url(url)), DIALECTS[dialect])
