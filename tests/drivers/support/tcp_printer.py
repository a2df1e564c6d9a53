"""A network printer made of a real socket, well or ill as it is told."""

import re
import socket
import struct
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

CONFIRM = re.compile(rb"\x1d\(H\x06\x0000(.{4})", re.DOTALL)
ASK = re.compile(rb"\x10\x04([\x01-\x04])")
QUEUED = b"\x1dr\x01"
PROBE = b"\x1d(H\x06\x0000    "


class Manners(NamedTuple):
    """How a printer behaves.

    `answers`: the reply to each DLE EOT n, with any noise, under 0 to GS r; who answers anything answers GS ( H;
    `reset_after`: bytes of the job after which the connection is reset; `reads`:
    False for a printer that accepts a connection and never reads.
    """

    answers: Mapping[int, bytes]
    reset_after: int | None
    reads: bool


HEALTHY = Manners({1: b"\x12", 2: b"\x12", 3: b"\x12", 4: b"\x12"}, reset_after=None, reads=True)
MUTE = HEALTHY._replace(answers={})
STALLED = Manners({}, reset_after=None, reads=False)


class TcpPrinter:
    """Listens on a port of this machine; `jobs` grows by one when a connection ends, without its status questions."""

    def __init__(self, manners: Manners, port: int) -> None:
        """Listen on `port`; 0 takes a free one, which `url` names."""
        self.manners = manners
        self.jobs: list[bytes] = []
        self.finished = threading.Semaphore(0)
        self._stopping = threading.Event()
        self._listener = socket.socket()
        # A small window, so that a stalled printer is soon a full one.
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.bind(("127.0.0.1", port))
        self._listener.listen()
        self.url = f"tcp://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def start(self) -> None:
        """Serve one connection after the other, in a thread."""
        self._thread.start()

    def stop(self) -> None:
        """Hang up and wait for the thread."""
        self._stopping.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()

    def next_job(self) -> bytes:
        """The bytes of the next connection that has ended."""
        assert self.finished.acquire(timeout=10)
        return self.jobs.pop(0)

    def _serve(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(0.05)
                self.jobs.append(self._receive(connection))
            self.finished.release()

    def _receive(self, connection: socket.socket) -> bytes:
        job = b""
        while not self._stopping.is_set():
            if not self.manners.reads:
                self._stopping.wait(0.05)
                continue
            try:
                data = connection.recv(1024)
            except TimeoutError:
                continue
            except ConnectionResetError:
                return job
            if not data:
                return job
            for question in ASK.findall(data):
                connection.sendall(self.manners.answers.get(question[0], b""))
            job = self._replied(connection, job + ASK.sub(b"", data))
            self._confirm(connection, job)
            if self.manners.reset_after is not None and len(job) >= self.manners.reset_after:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return job
        return job

    def _replied(self, connection: socket.socket, job: bytes) -> bytes:
        """The job without what was asked behind it, which is answered."""
        if job.endswith(PROBE):
            connection.sendall(b"\x37\x22    \x00" if self.manners.answers else b"")
        elif job.endswith(QUEUED):
            connection.sendall(self.manners.answers.get(0, b""))
        return job.removesuffix(PROBE).removesuffix(QUEUED)

    def _confirm(self, connection: socket.socket, job: bytes) -> None:
        """Say that everything before the question is on paper, once."""
        identity = CONFIRM.search(job)
        if identity is not None and identity.end() == len(job) and self.manners.answers:
            connection.sendall(b"\x37\x22" + identity[1] + b"\x00")


@contextmanager
def tcp_printer(manners: Manners) -> Iterator[TcpPrinter]:
    """A printer on a port of its own."""
    with tcp_printer_at(manners, 0) as printer:
        yield printer


@contextmanager
def tcp_printer_at(manners: Manners, port: int) -> Iterator[TcpPrinter]:
    """A printer on a port that was free before."""
    printer = TcpPrinter(manners, port)
    printer.start()
    try:
        yield printer
    finally:
        printer.stop()


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
