"""The counter: keys go to the runner, and what they change is written where it stands.

Textual lays the screen out and paints it whole. Between two layouts no area moves, so a change is written at once, as
the lines it changed, without a walk through Textual's queues: this is the path from scan to paint.
"""

import asyncio
import gc
from collections.abc import Callable, Sequence
from contextlib import suppress

from textual import events
from textual.app import App

from pos.ui.opening import Opening
from pos.ui.port import TillPort
from pos.ui.reducer.inputs import Key, Scan, Tick
from pos.ui.runner import Hooks, Runner
from pos.ui.screens.checkout import CheckoutScreen
from pos.ui.sounds import sound
from pos.ui.terminal import Terminal, now_ms
from pos.ui.themes.skin import Skin
from pos.ui.widgets.area import Change

_TICK_S = 1


class Counter(App[None]):
    """The one Textual application."""

    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False
    AUTO_FOCUS = None
    CSS_PATH = "screens/checkout.tcss"  # Textual loads none for the screen it starts with
    _turns: asyncio.AbstractEventLoop

    def __init__(self, opening: Opening, *, skin: Skin, terminal: str) -> None:
        """Make the runner, which is fed from this thread only."""
        super().__init__(driver_class=Terminal)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide"), (150, "-widest")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-tall")]
        self.failure: BaseException | None = None
        self._opening = opening
        self._terminal = terminal
        self._is_painted = False
        self._is_resizing = False
        self._is_paint_due = True
        hooks = Hooks(self._post, self._changed, self._beep, self._leave, opening.customer)
        self._runner = Runner(opening.users, opening.settings, hooks)
        self._tick()
        self._checkout = CheckoutScreen(skin=skin, view=self._runner.view(*self.size))

    def get_default_screen(self) -> CheckoutScreen:
        """Return the one screen."""
        return self._checkout

    def on_mount(self) -> None:
        """Begin to listen."""
        self._turns = asyncio.get_running_loop()
        self._turns.set_exception_handler(self._failed)
        if isinstance(self._driver, Terminal):
            self._driver.listen(typed=self._typed, gone=self._leave)
        self.set_interval(_TICK_S, self._tick)

    def on_resize(self, event: events.Resize) -> None:
        """Prepare the view of another size; until everything is in its new place no line is written where it was."""
        was_painted, self._is_painted = self._is_painted, False
        self._checkout.show(self._runner.view(*event.size))
        if was_painted or self._is_resizing:
            self._is_resizing = True
            self._checkout.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """Write the whole picture once the layout has come to rest; a line written meanwhile may stand anywhere."""
        if self._checkout.size != self.size:
            self._checkout.call_after_refresh(self._settle)
            return
        self._is_resizing, self._is_painted = False, True
        self._put(self._checkout.whole())
        self._paint()

    def on_ready(self) -> None:
        """Fetch the shop once the first picture is on the screen: its libraries load while the PIN is typed."""
        self._is_painted = True
        self._paint()
        making = self._turns.run_in_executor(None, self._opening.make_port, self._scanned)
        making.add_done_callback(self._open_shop)

    def _open_shop(self, making: asyncio.Future[TillPort]) -> None:
        self._runner.attach(making.result())
        gc.enable()
        gc.collect()
        gc.freeze()

    def _typed(self, keys: tuple[Key, ...]) -> None:
        for key in keys:
            self._runner.feed(key)
        self._paint()

    def _scanned(self, code: str, symbology: str, device: str) -> None:
        scan = Scan(code, symbology, device, now_ms())
        self._post(lambda: self._runner.feed(scan))

    def _tick(self) -> None:
        self._runner.feed(Tick(now_ms(), self._opening.clock()))

    def _post(self, soon: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the till has ended; the answer comes to nobody
            self._turns.call_soon_threadsafe(soon)

    def _changed(self) -> None:
        if not self._is_paint_due:
            self._is_paint_due = True
            self._turns.call_soon(self._paint)

    def _paint(self) -> None:
        """Write the lines that changed; once, however often the view changed since."""
        if not self._is_paint_due:
            return
        self._is_paint_due = False
        changes = self._checkout.show(self._runner.view(*self.size))
        if changes and self._is_painted:
            self._put(changes)

    def _put(self, changes: Sequence[Change]) -> None:
        console = self.console
        self._write("".join(f"\x1b[{y + 1};{x + 1}H{strip.render(console)}" for x, y, strip in changes))

    def _beep(self, meaning: str) -> None:
        self._write(sound(meaning, is_on=self._opening.is_sound_on, terminal=self._terminal))

    def _write(self, text: str) -> None:
        if text and self._driver:
            self._driver.write(text)

    def _leave(self) -> None:
        self.exit()

    def _failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        self._fail(error if isinstance(error, BaseException) else RuntimeError(str(context.get("message"))))

    def _handle_exception(self, error: Exception) -> None:
        """Keep the error for the edge; Textual would print it with the values of every variable, a PIN among them."""
        self._fail(error)

    def _set_pointer_shape(self, shape: str) -> None:
        """Leave the mouse's pointer alone: a bare console prints what other terminals obey here, and rings."""

    def _fail(self, error: BaseException) -> None:
        self.failure = self.failure or error
        self._close_messages_no_wait()
