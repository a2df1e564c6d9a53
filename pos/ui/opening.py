"""What a counter opens with, as values: the bootstrap puts them together without knowing Textual."""

from collections.abc import Callable
from typing import NamedTuple

from pos.domain.customer import CustomerView
from pos.ui.port import TillPort, User
from pos.ui.reducer.state import Settings

Scanned = Callable[[str, str, str], None]
"""Takes a code, its AIM identifier and the device's name, from any thread; scans of one thread keep their order."""


class Opening(NamedTuple):
    """What a counter opens with.

    Attributes:
        users: Who may log in.
        settings: Outlet, language, scanner prefix.
        make_port: Makes the port to the shop. Called once, in a thread of its own, after the first paint; the
            devices it starts hand their scans to the function it is given.
        clock: Tells the time of day as it is shown.
        theme: ``auto``, ``dark``, ``light`` or ``konsol``.
        is_sound_on: Whether meanings are sounded.
        customer: Takes what the customer sees whenever it changes; must not wait.
    """

    users: tuple[User, ...]
    settings: Settings
    make_port: Callable[[Scanned], TillPort]
    clock: Callable[[], str]
    theme: str
    is_sound_on: bool
    customer: Callable[[CustomerView], None]
