"""The real till on a terminal prints labels: through a printer that is off, a kill and an empty roll, none is lost."""

from pathlib import Path

from drivers.simulators.label_printer import LabelMachine
from tests.drivers.simulators.lines import Line, on_tcp_at
from tests.drivers.support.tcp_printer import closed_port
from tests.support.cashier import Cashier
from tests.support.outlets import configure, listed, pos
from tests.support.selling import NOODLES

MANAGER = ("2", "9876")


def _label(line: Line) -> str:
    """The next label that comes out; questions alone print nothing."""
    while not (heard := line.next()).lines:
        assert heard.error == ""
    (label,) = heard.lines
    return label


def _labels_of_noodles(cashier: Cashier) -> None:
    cashier.menu(90)
    cashier.sees("LABEL BARANG")
    cashier.terminal.scan(NOODLES)
    cashier.sees("Berapa label?")
    cashier.terminal.type("2\r")
    cashier.sees("Mi Instan Goreng")
    cashier.terminal.type("\r\r")
    cashier.sees("2 label dikirim ke printer.")


def test_labels_wait_for_their_printer_through_a_kill_and_an_empty_roll(home: Path) -> None:
    port, machine = closed_port(), LabelMachine("zpl", has_roll=False)
    configure(home, ("label_printer.url", f"tcp://127.0.0.1:{port}"), ("label_printer.language", "zpl"))
    with Cashier(home) as cashier:
        cashier.start_selling()
        _labels_of_noodles(cashier)
        cashier.sees("Label MATI")
        cashier.scan(NOODLES, 3_300)
        cashier.terminal.press("f5")
        cashier.sees_change(1, 0)
    (job,) = [row for row in listed(home, "spool") if row["kind"] == "labels"]
    assert (job["device"], job["state"] in {"queued", "held"}, job["attempt"]) == ("label", True, 0)
    with on_tcp_at(machine.connect, port) as line, Cashier(home) as cashier:
        cashier.log_in()
        heard = line.next()
        assert (heard.lines, heard.error) == ((), "")
        machine.has_roll = True
        assert _label(line).startswith("Mi Instan Goreng 85 g | Rp3.300 / bungkus | 899000000016 | ")
        cashier.menu(19)
        assert cashier.terminal.wait_exit() == 0
    assert [row["state"] for row in listed(home, "spool", "--all") if row["kind"] == "labels"] == ["sent"]


def test_a_changed_price_is_labelled_once_and_the_run_says_how_many(home: Path) -> None:
    port, machine = closed_port(), LabelMachine("tspl", has_roll=True)
    configure(
        home,
        ("label_printer.url", f"tcp://127.0.0.1:{port}"),
        ("label_printer.language", "tspl"),
        ("label_printer.roll", "50x30"),
    )
    with on_tcp_at(machine.connect, port) as line, Cashier(home) as cashier:
        cashier.log_in(*MANAGER)
        cashier.open_shift()
        cashier.menu(37)
        cashier.terminal.scan(NOODLES)
        cashier.terminal.type("3400\r\r\r\r\r\r")
        cashier.sees("Harga baru mulai")
        cashier.menu(91)
        cashier.terminal.type("\r\r")
        cashier.sees("Cetak label ini")
        cashier.terminal.type("\r\r")
        cashier.sees("1 label dikirim ke printer.")
        assert _label(line).startswith("Mi Instan Goreng 85 g | Rp3.400 / bungkus | 899000000016 | ")
        cashier.menu(91)
        cashier.terminal.type("\r\r")
        cashier.sees("Tidak ada harga yang berubah")
    assert pos(home, "verify").code == 0


def test_a_roll_too_narrow_for_a_code_is_said_before_the_till_starts(home: Path) -> None:
    configure(home, ("label_printer.language", "zpl"), ("label_printer.roll", "20x20"))
    ran = pos(home, "till")
    assert ran.code != 0
    assert "label_printer.roll" in ran.err
