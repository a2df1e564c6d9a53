"""A network printer on a bad day: paper that ends in the middle, resets, stalls; and the paper that came out of it."""

import re
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from random import Random
from typing import Final

ASK: Final = re.compile(rb"\x10\x04([\x01-\x04])")
CONFIRM: Final = re.compile(rb"\x1d\(H\x06\x0000(.{4})", re.DOTALL)
WELL: Final = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}
NO_PAPER: Final = {1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x72}
FAULTS: Final = (*[""] * 17, "reset", "paper", "stall")
REFILLED_AFTER: Final = 3
"""So many visits find it without paper."""


class BadDayPrinter:
    """Serves one connection at a time; `paper` holds what came out of each, `received` counts every byte."""

    def __init__(self, seed: int, *, answers: bool) -> None:
        self._chance = Random(seed)
        self._answers = answers
        self._visits_without_paper = 0
        self._cut_short, self._after_refill = 0, b""
        self.paper: list[bytes] = []
        self.received = 0
        self.stopping = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"tcp://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.stopping.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while not self.stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                self._visit(connection)

    def _visit(self, connection: socket.socket) -> None:
        """A visit is a fault, a place in the job where it strikes, and what came out before it."""
        connection.settimeout(0.02)
        if self._visits_without_paper:
            self._visits_without_paper -= 1
            if not self._visits_without_paper:
                self.paper[self._cut_short] = self._after_refill
        fault, at = self._chance.choice(FAULTS), self._chance.randrange(1, 900)
        job = self._taken(connection, fault, at)
        if fault and len(job) >= at and fault != "paper":
            self._strike(connection, fault)
            job = job[:at]
        self._come_out(job, fault, at)

    def _taken(self, connection: socket.socket, fault: str, at: int) -> bytes:
        """The bytes of the job, up to its end or to where a reset or a stall strikes."""
        job = b""
        while not self.stopping.is_set() and not (fault in {"reset", "stall"} and len(job) >= at):
            try:
                data = connection.recv(256)
            except TimeoutError:
                continue
            except OSError:
                break
            if not data:
                break
            self.received += len(data)
            before = len(CONFIRM.findall(job))
            job += self._told(connection, data, fault if len(job) >= at else "")
            if not fault or len(job) < at:
                self._confirm(connection, CONFIRM.findall(job)[before:])
        return job

    def _told(self, connection: socket.socket, data: bytes, fault: str) -> bytes:
        """Answer the questions in what came, and return the rest."""
        said = NO_PAPER if self._visits_without_paper or fault == "paper" else WELL
        for question in ASK.findall(data):
            if self._answers:
                connection.sendall(bytes((said[question[0]],)))
        return ASK.sub(b"", data)

    def _confirm(self, connection: socket.socket, identities: list[bytes]) -> None:
        if self._answers and not self._visits_without_paper:
            for identity in identities:
                connection.sendall(b"\x37\x22" + identity + b"\x00")

    def _strike(self, connection: socket.socket, fault: str) -> None:
        if fault == "reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            self.stopping.wait(1)

    def _come_out(self, job: bytes, fault: str, at: int) -> None:
        """Without paper the rest waits in the buffer for the next roll, or is lost with the power."""
        if self._visits_without_paper:
            return
        if fault != "paper" or len(job) < at:
            self.paper.append(job)
            return
        self.paper.append(job[:at])
        self._visits_without_paper = REFILLED_AFTER
        self._cut_short = len(self.paper) - 1
        self._after_refill = job if self._chance.random() < 0.5 else job[:at]


@contextmanager
def bad_day_printer(seed: int, *, answers: bool) -> Iterator[BadDayPrinter]:
    """A printer on a port of its own."""
    printer = BadDayPrinter(seed, answers=answers)
    printer.start()
    try:
        yield printer
    finally:
        printer.stop()
