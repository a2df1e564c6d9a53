"""A simulator at work on a line of its own, and what it was told of each connection's end."""

import os
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from drivers.simulators.device import Device
from drivers.simulators.serving import Heard, Pace, Serving, listen, open_pty, serve_pty, serve_tcp


class Line(NamedTuple):
    address: str
    heard: "queue.SimpleQueue[Heard]"

    def next(self) -> Heard:
        return self.heard.get(timeout=60)


def _serving(device: Callable[[], Device], bytes_per_s: int) -> tuple[Serving, "queue.SimpleQueue[Heard]"]:
    heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()
    return Serving(device, Pace(bytes_per_s), heard.put, threading.Event()), heard


@contextmanager
def on_tcp(device: Callable[[], Device], bytes_per_s: int = 0) -> Iterator[Line]:
    with _listening(device, 0, bytes_per_s) as line:
        yield line


@contextmanager
def on_tcp_at(device: Callable[[], Device], port: int) -> Iterator[Line]:
    with _listening(device, port, 0) as line:
        yield line


@contextmanager
def _listening(device: Callable[[], Device], port: int, bytes_per_s: int) -> Iterator[Line]:
    serving, heard = _serving(device, bytes_per_s)
    with listen(port) as listener:
        thread = threading.Thread(target=serve_tcp, args=(listener, serving))
        thread.start()
        try:
            yield Line(f"tcp://127.0.0.1:{listener.getsockname()[1]}", heard)
        finally:
            serving.stopping.set()
            thread.join()


@contextmanager
def on_pty(device: Callable[[], Device]) -> Iterator[Line]:
    serving, heard = _serving(device, 0)
    master, path = open_pty()
    thread = threading.Thread(target=serve_pty, args=(master, serving))
    thread.start()
    try:
        yield Line(f"serial://{path}", heard)
    finally:
        serving.stopping.set()
        thread.join()
        with suppress(OSError):
            os.close(master)
