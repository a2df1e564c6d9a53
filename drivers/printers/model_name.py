"""What a printer is called: GS I 67 and 66, for people who look, never for the spool.

A clone that knows the command and not the number may take the number for a letter. So only a printer that answers in
real time is asked, only when somebody looks (`pos doctor`, the test of its paper), and ESC @ behind the questions drops
a letter that waits in its line. Source: Epson TM-U230 specification, GS I, p. 457; Bixolon SRP-330II command manual,
p. 101: 5F, the name, NUL.
"""

from typing import Final

from drivers.deadline import Deadline
from drivers.outcome import Reason
from drivers.transport.protocol import Transport

ANSWER_MS: Final = 250
_MODEL, _MAKER = b"\x1dIC", b"\x1dIB"
_CLEAR: Final = b"\x1b@"
_HEAD, _END = b"\x5f", b"\x00"
_LONGEST: Final = 80


def ask_model(transport: Transport, deadline: Deadline) -> str:
    """Ask by name; ``MAKER MODEL``, or ``MODEL``, or ``""`` where nothing readable comes."""
    model = _asked(transport, _MODEL, deadline.within_ms(ANSWER_MS))
    maker = _asked(transport, _MAKER, deadline.within_ms(ANSWER_MS)) if model else ""
    transport.write(_CLEAR, deadline)
    transport.drain(deadline)
    return model if not maker or model.startswith(maker) else f"{maker} {model}"


def _asked(transport: Transport, question: bytes, deadline: Deadline) -> str:
    if transport.write(question, deadline).reason is not Reason.NONE:
        return ""
    heard = b""
    while (received := transport.read(deadline)).reason is Reason.NONE:
        heard += received.data
        _, head, after = heard.partition(_HEAD)
        name, end, _ = after.partition(_END)
        if head and end:
            return _readable(name)
        if len(after) > _LONGEST:
            break
    return ""


def _readable(name: bytes) -> str:
    """Printable ASCII alone: it is shown on a screen."""
    return "".join(chr(byte) for byte in name if 0x20 <= byte <= 0x7E).strip()
