"""Asking what answers on another thread, and waiting for the answer."""

import threading
from collections.abc import Callable
from typing import Final

Answering = Callable[[Callable[[object], None]], None]
"""Asks for something, whose answer comes through the callback it is given."""

PATIENCE_S: Final = 30
"""How long an answer may take before the till is called hung."""


def answer_of(ask: Answering) -> object:
    """Ask, and return the answer, a refusal or a fault."""
    answers: list[object] = []
    answered = threading.Event()

    def done(answer: object) -> None:
        answers.append(answer)
        answered.set()

    ask(done)
    assert answered.wait(PATIENCE_S)
    return answers[0]
