from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.transport.memory import NO_FAULTS, MemoryTransport
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import MemoryUrl

NOW = after_ms(0)


def test_bits_are_flipped_where_told() -> None:
    transport = MemoryTransport(NO_FAULTS._replace(corrupt={1: 0xFF}), None)
    transport.write(b"\0", NOW)
    transport.write(b"\0\0", NOW)
    assert transport.delivered == b"\0\xff\0"


def test_short_writes_stalls_and_breaks_come_where_told() -> None:
    transport = MemoryTransport(NO_FAULTS._replace(piece=3, stall_at=4, break_at=8), None)
    assert transport.write(b"abcdef", NOW) == Sent(3, Reason.TIMED_OUT)
    assert transport.write(b"def", NOW) == Sent(1, Reason.TIMED_OUT)
    assert transport.write(b"ef", NOW) == Sent(0, Reason.TIMED_OUT)
    assert MemoryTransport(NO_FAULTS._replace(break_at=2), None).write(b"abc", NOW) == Sent(2, Reason.BROKEN)


def test_what_is_lost_is_still_pending() -> None:
    transport = MemoryTransport(NO_FAULTS._replace(lost=2), None)
    transport.write(b"abc", NOW)
    assert transport.drain(NOW) == Drained(2, Reason.TIMED_OUT)


def test_an_answer_waits_to_be_read() -> None:
    transport = MemoryTransport(NO_FAULTS, lambda data: data.upper())
    transport.write(b"abc", NOW)
    assert transport.read(NOW) == Received(b"ABC", Reason.NONE)
    assert transport.read(NOW) == Received(b"", Reason.TIMED_OUT)


def test_a_flood_follows_the_answers_and_ends_at_the_deadline() -> None:
    transport = MemoryTransport(NO_FAULTS._replace(floods=b"spam"), lambda data: data.upper())
    transport.write(b"abc", NOW)
    told = [transport.read(after_ms(60_000)).data for _ in range(4)]
    assert told == [b"ABC", b"spam", b"spam", b"spam"]
    assert transport.read(NOW) == Received(b"", Reason.TIMED_OUT)


def test_an_address_in_memory_takes_everything() -> None:
    transport = open_transport(MemoryUrl(""), NOW)
    assert transport.write(b"abc", NOW) == Sent(3, Reason.NONE)
    assert transport.drain(NOW) == Drained(0, Reason.NONE)
    transport.close()
    transport.abort()
    assert isinstance(transport, MemoryTransport)
    assert transport.ended == "closed"
