"""Does what the reducer wants done: tells and asks at once, and hands a write over to be started."""

from collections.abc import Callable

from pos.ui.asking import ask
from pos.ui.port import TillPort
from pos.ui.reducer.effects import Beep, Effect, LogOut, Quit, Record, Write
from pos.ui.reducer.results import Reply


def do(
    effect: Effect,
    port: TillPort | None,
    *,
    beep: Callable[[str], None],
    leave: Callable[[], None],
    start: Callable[[Write], None],
) -> Reply | None:
    """Do one effect.

    Args:
        effect: What is to be done.
        port: The shop; None while it is being fetched, when nobody is logged in and only a login can be asked for.
        beep: Sounds a meaning.
        leave: Ends the program.
        start: Starts a write.

    Returns:
        The answer to a read; None for anything else.
    """
    match effect:
        case Beep(meaning):
            beep(meaning)
        case Quit():
            leave()
        case _ if isinstance(effect, Write):
            start(effect)
        case _ if port is None:
            return None
        case Record(cart_uuid, position, event):
            port.record(cart_uuid, position, event)
        case LogOut():
            port.logout()
        case _:
            return ask(port, effect)
    return None
