"""One process writes a register: a second till says so and ends, and reading goes on beside the first."""

from pathlib import Path

from tests.support.cashier import Cashier
from tests.support.outlets import listed, pos


def test_a_second_till_says_so_and_ends_with_3(home: Path) -> None:
    with Cashier(home) as first:
        first.start_selling()
        with Cashier(home) as second:
            assert second.terminal.wait_exit() == 3
            assert "sedang memakai gerai ini" in second.terminal.text
        first.scan("8990000000167", 3_300)
        first.terminal.press("f5")
        first.sees_change(1, 0)


def test_what_writes_is_refused_beside_a_till_and_what_reads_is_not(home: Path) -> None:
    with Cashier(home) as cashier:
        cashier.start_selling()
        refused = pos(home, "users", "add", "siti")
        assert refused.code == 3
        assert "sedang memakai gerai ini" in refused.err
        assert len(listed(home, "containers")) == 5
        assert pos(home, "verify").code == 0


def test_a_killed_till_holds_nothing_back(home: Path) -> None:
    with Cashier(home) as cashier:
        cashier.start_selling()
        cashier.terminal.process.kill()
        cashier.terminal.process.wait()
        with Cashier(home) as again:
            again.log_in()
            assert again.is_selling
