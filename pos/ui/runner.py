"""Runs the reducer's effects against the shop: reads at once, one write at a time, and everything else in its order.

While a write with an answer is under way, keys and scans wait in a queue and are replayed after the answer, so what is
typed behind a pay key belongs to the next sale and nothing overtakes anything.
"""

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from pos.domain.customer import CustomerView
from pos.ui.port import Answer, TillPort, User
from pos.ui.queueing import Outside, Queue
from pos.ui.reducer.reduce import reduce
from pos.ui.reducer.state import Settings, TillState, initial
from pos.ui.view import View
from pos.ui.viewing.frame import Viewer

if TYPE_CHECKING:
    from pos.ui.reducer.effects import Effect, Write
    from pos.ui.reducer.results import Input


class Hooks(NamedTuple):
    """What the runner needs of the program around it.

    Attributes:
        post: Runs a function soon on the thread that feeds the runner; called from any thread.
        changed: The view may have changed.
        beep: Sounds a meaning: ``ok``, ``unknown``, ``refused`` or ``paid``; must not wait.
        leave: Ends the program.
        customer: Takes what the customer sees whenever it changes; must not wait.
    """

    post: Callable[[Callable[[], None]], None]
    changed: Callable[[], None]
    beep: Callable[[str], None]
    leave: Callable[[], None]
    customer: Callable[[CustomerView], None]


class Runner:
    """One till at work; used from one thread."""

    def __init__(self, users: tuple[User, ...], settings: Settings, hooks: Hooks) -> None:
        """Begin at the login, before the shop is there: a PIN may be typed while its libraries load."""
        self._port: TillPort | None = None
        self._hooks = hooks
        self._state = initial(settings, users)
        self._viewer = Viewer()
        self._queue = Queue()
        self._under_way: Write | None = None
        self._is_running = False
        self._shown: tuple[object, object, int] | None = None

    @property
    def state(self) -> TillState:
        """The till as it is now."""
        return self._state

    def attach(self, port: TillPort) -> None:
        """Take the shop; the login that waited for it goes there now, and everything typed behind it follows."""
        self._port = port
        if self._under_way is not None:
            self._start(self._under_way)

    def feed(self, given: Outside) -> None:
        """Take an input; it is handled now, or after the write that is under way. Time passes in any case."""
        self._queue.put(given)
        self._run()

    def view(self, cols: int, rows: int) -> View:
        """Return what is to be painted on a terminal of a size."""
        return self._viewer.view(self._state, cols, rows)

    def _run(self) -> None:
        """Handle inputs until none is left or a write is under way; a call from within leaves them to the outer one."""
        if self._is_running:
            return
        self._is_running = True
        try:
            while (given := self._queue.next(self._state)) is not None:
                self._handle(given)
        finally:
            self._is_running = False
        if self._port is not None:
            self._tell_customer()
        self._hooks.changed()

    def _tell_customer(self) -> None:
        """Say what the customer sees, when the sale is not the one that was said last."""
        state = self._state
        shown = (state.basket, state.paid, state.touched)
        if self._shown is None or any(new is not old for new, old in zip(shown, self._shown, strict=True)):
            from pos.ui.viewing.customer import customer_view

            self._shown = shown
            self._hooks.customer(customer_view(state))

    def _handle(self, given: "Input") -> None:
        """Handle one input and the answers to all its reads, before anything else is looked at."""
        pending = deque([given])
        while pending:
            self._state, effects = reduce(self._state, pending.popleft())
            if effects:
                pending.extend(self._done_at_once(effects))

    def _done_at_once(self, effects: "tuple[Effect, ...]") -> "list[Input]":
        from pos.ui.doing import do

        hooks = self._hooks
        replies = [do(effect, self._port, beep=hooks.beep, leave=hooks.leave, start=self._start) for effect in effects]
        return [reply for reply in replies if reply is not None]

    def _start(self, write: "Write") -> None:
        """Start a write, or keep it until the shop is there."""
        from pos.ui.asking import start

        self._under_way = write
        if self._port is not None:
            start(self._port, write, partial(self._done, write))

    def _done(self, asked: "Write", answer: Answer) -> None:
        """Bring an answer from the writer's thread to ours."""
        self._hooks.post(partial(self._answer, asked, answer))

    def _answer(self, asked: "Write", answer: Answer) -> None:
        from pos.ui.reducer.results import Answered

        if self._under_way is asked:
            self._under_way = None
            self._queue.answer(Answered(asked, answer))
            self._run()
