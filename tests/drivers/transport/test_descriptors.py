import os
import select
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.transport import descriptors
from drivers.transport.descriptors import read_some, ready, unsent, wait_until_sent, write_all
from drivers.transport.errors import reason_of
from drivers.transport.protocol import Drained, Received, Sent


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """The two ends of a pipe, reading end first."""
    ends = os.pipe()
    for end in ends:
        os.set_blocking(end, False)
    yield ends
    for end in ends:
        with suppress(OSError):
            os.close(end)


@given(st.binary(max_size=200), st.lists(st.integers(1, 7), min_size=1))
def test_pieces_of_any_size_add_up_to_the_whole(data: bytes, sizes: list[int]) -> None:
    taken = bytearray()
    calls = 0

    def take(piece: memoryview) -> int:
        nonlocal calls
        calls += 1
        size = sizes[calls % len(sizes)]
        taken.extend(piece[:size])
        return min(size, len(piece))

    near, far = os.pipe()
    assert write_all(far, take, data, after_ms(5000)) == Sent(len(data), Reason.NONE)
    assert taken == data
    os.close(near)
    os.close(far)


def test_a_line_that_said_it_was_ready_and_was_not_is_tried_again(pipe: tuple[int, int]) -> None:
    first = iter([True])

    def send(piece: memoryview) -> int:
        if next(first, False):
            raise BlockingIOError
        return len(piece)

    assert write_all(pipe[1], send, b"abc", after_ms(5000)) == Sent(3, Reason.NONE)


def test_a_read_that_finds_nothing_after_all_waits_on(pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    os.write(pipe[1], b"abc")
    first = iter([True])

    def read(*_: int) -> bytes:
        if next(first, False):
            raise BlockingIOError
        return b"abc"

    monkeypatch.setattr(os, "read", read)
    assert read_some(pipe[0], after_ms(5000)) == Received(b"abc", Reason.NONE)


def test_a_read_that_fails_is_a_broken_line(pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: int) -> bytes:
        raise OSError(5, "input/output error")

    os.write(pipe[1], b"abc")
    monkeypatch.setattr(os, "read", fail)
    assert read_some(pipe[0], after_ms(5000)) == Received(b"", Reason.BROKEN)


def test_behind_the_deadline_nothing_is_read_of_a_device_that_talks_without_an_end(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b"abc")
    assert read_some(pipe[0], after_ms(0)) == Received(b"", Reason.TIMED_OUT)
    assert read_some(pipe[0], after_ms(5000)) == Received(b"abc", Reason.NONE)


def test_a_pipe_whose_reader_left_is_broken(pipe: tuple[int, int]) -> None:
    os.close(pipe[0])
    sent = write_all(pipe[1], lambda piece: os.write(pipe[1], piece), b"abc", after_ms(5000))
    assert sent == Sent(0, Reason.BROKEN)


def test_a_descriptor_without_a_queue_cannot_be_waited_for() -> None:
    descriptor = os.open(os.devnull, os.O_WRONLY)
    assert wait_until_sent(descriptor, after_ms(5000)) == Drained(0, Reason.BROKEN)
    os.close(descriptor)


def test_the_queue_is_watched_until_it_is_empty(pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    left = iter([9, 5, 0])
    monkeypatch.setattr(descriptors, "unsent", lambda _: next(left))
    assert wait_until_sent(pipe[1], after_ms(5000)) == Drained(0, Reason.NONE)


def test_a_socket_tells_what_has_not_left() -> None:
    near, far = os.openpty()
    assert unsent(far) == 0
    assert not ready(far, select.POLLIN, after_ms(0))
    os.close(near)
    os.close(far)


@pytest.mark.parametrize(
    ("number", "reason"),
    [(111, Reason.REFUSED), (113, Reason.UNREACHABLE), (19, Reason.NO_DEVICE), (16, Reason.BUSY), (13, Reason.DENIED)],
)
def test_each_number_of_the_system_has_its_reason(number: int, reason: Reason) -> None:
    assert reason_of(number) is reason
