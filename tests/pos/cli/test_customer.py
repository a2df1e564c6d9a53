"""``pos customer``: what the till's own display driver sends over a real socket is what a second terminal shows."""

import socket
import threading

from hypothesis import given
from hypothesis import strategies as st

from drivers.displays.dialects import BEGIN, esc_pos
from drivers.displays.opening import open_display
from drivers.displays.protocol import Shown
from pos.cli.customer import drawn, follow, newest


def test_the_tills_display_is_shown() -> None:
    shown: list[tuple[str, str]] = []
    came = threading.Event()

    def show(lines: tuple[str, str]) -> None:
        shown.append(lines)
        came.set()

    with socket.create_server(("127.0.0.1", 0)) as server:
        pole = open_display(f"tcp://127.0.0.1:{server.getsockname()[1]}", "esc-pos")
        pole.start()
        pole.show(Shown("Gula 1 kg     17.500", "TOTAL         83.700"))
        connection, _ = server.accept()
        thread = threading.Thread(target=follow, args=(connection, show))
        thread.start()
        assert came.wait(30)
        pole.stop()
        connection.shutdown(socket.SHUT_RDWR)
        thread.join()
        connection.close()
    assert shown[-1] == ("Gula 1 kg     17.500", "TOTAL         83.700")


@given(first=st.text(max_size=30), second=st.text(max_size=30), cut=st.integers(1, 49))
def test_only_whole_messages_are_shown(first: str, second: str, cut: int) -> None:
    old, new = esc_pos(Shown("a", "b")), esc_pos(Shown(first, second))
    before = newest(BEGIN + old + new[:cut])
    assert before == ("a".ljust(20), "b".ljust(20))
    after = newest(BEGIN + old + new)
    assert after is not None
    assert [len(line) for line in after] == [20, 20]


@given(st.binary(max_size=200))
def test_no_byte_of_the_line_steers_the_terminal(heard: bytes) -> None:
    lines = newest(heard)
    assert lines is None or "".join(lines).isprintable()


def test_it_fills_small_and_large_terminals() -> None:
    assert drawn(("ab", "cd"), (100, 25)).startswith("\r\n" * 11)
    assert "a b" in drawn(("ab", "cd"), (100, 25))
    assert drawn(("ab", "cd"), (20, 2)) == "ab".center(20).rstrip() + "\r\n\r\n" + "cd".center(20).rstrip()
