"""What is found in a folder that looks like a machine's, and what is proposed for it."""

import os
from pathlib import Path

import pytest

from drivers.discovery.finding import Found, Kind, find
from drivers.discovery.proposing import propose
from drivers.transport.url import SerialUrl, parse_url
from tests.support.plugged import plug_in

SCANNER = "usb-Honeywell_1950g_S123-if00"
KEYBOARD = "usb-Logitech_K120-event-kbd"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    plug_in(tmp_path, "dev/ttyACM0", f"dev/serial/by-id/{SCANNER}", "dev/serial/by-path/pci-1:1")
    plug_in(tmp_path, "dev/ttyUSB0", "dev/serial/by-path/pci-1:2")
    plug_in(tmp_path, "dev/usb/lp0")
    plug_in(tmp_path, "dev/usb/lp1", "dev/pos/receipt")
    plug_in(tmp_path, "dev/usb/hiddev0")
    plug_in(tmp_path, "dev/input/event3", f"dev/input/by-id/{KEYBOARD}", "dev/input/by-id/usb-Logitech_M90-event-mouse")
    plug_in(tmp_path, "dev/input/event4", "dev/input/by-id/usb-Newland_HR22_Barcode-event-kbd")
    return tmp_path


def _named(root: Path, path: str) -> Found:
    (found,) = (each for each in find(root) if each.path == path)
    return found


def test_every_device_is_found_once_by_its_most_lasting_name(root: Path) -> None:
    assert [(each.kind, each.path, each.node, each.is_lasting) for each in find(root)] == [
        (Kind.SERIAL, f"/dev/serial/by-id/{SCANNER}", "/dev/ttyACM0", True),
        (Kind.SERIAL, "/dev/serial/by-path/pci-1:2", "/dev/ttyUSB0", True),
        (Kind.USB_PRINTER, "/dev/pos/receipt", "/dev/usb/lp1", True),
        (Kind.USB_PRINTER, "/dev/usb/lp0", "/dev/usb/lp0", False),
        (Kind.TYPES, f"/dev/input/by-id/{KEYBOARD}", "/dev/input/event3", True),
        (Kind.TYPES, "/dev/input/by-id/usb-Newland_HR22_Barcode-event-kbd", "/dev/input/event4", True),
    ]


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    assert find(tmp_path) == ()


def test_a_link_whose_device_is_gone_is_still_named_and_may_not_be_opened(tmp_path: Path) -> None:
    link = tmp_path / "dev/serial/by-id/usb-gone"
    link.parent.mkdir(parents=True)
    link.symlink_to("../../ttyACM9")
    assert [(each.node, each.is_allowed) for each in find(tmp_path)] == [("/dev/ttyACM9", False)]


def test_what_udev_wrote_down_names_the_maker(root: Path) -> None:
    number = (root / "dev/usb/lp0").stat().st_rdev
    told = root / f"run/udev/data/c{os.major(number)}:{os.minor(number)}"
    told.parent.mkdir(parents=True)
    told.write_text("N:usb/lp0\nE:ID_VENDOR=EPSON\nE:ID_MODEL=TM-T20II\nE:ID_SERIAL=x\n")
    assert _named(root, "/dev/usb/lp0").maker == "EPSON TM-T20II"


def _udev_says(root: Path, *lines: str) -> None:
    """The same of every device: where the tests run nobody may make nodes with numbers of their own."""
    told = root / "run/udev/data/c0:0"
    told.parent.mkdir(parents=True)
    told.write_text("".join(f"E:{line}\n" for line in lines))


CH340 = "usb-1a86_USB_Serial-if00-port0"


@pytest.mark.parametrize("told", [(), ("ID_MODEL=USB_Serial", "ID_SERIAL=1a86_USB_Serial")], ids=["silent", "told"])
def test_a_cable_without_a_number_is_named_by_its_socket(tmp_path: Path, told: tuple[str, ...]) -> None:
    plug_in(
        tmp_path,
        "dev/ttyUSB0",
        f"dev/serial/by-id/{CH340}",
        "dev/serial/by-path/pci-1:1",
        "dev/serial/by-path/pciv-1:1",
    )
    plug_in(tmp_path, "dev/ttyUSB1", "dev/serial/by-path/pci-1:2")
    if told:
        _udev_says(tmp_path, *told)
    assert [each.path for each in find(tmp_path)] == ["/dev/serial/by-path/pci-1:1", "/dev/serial/by-path/pci-1:2"]


def test_a_cable_with_a_number_is_named_by_it_even_where_its_maker_usually_gives_none(tmp_path: Path) -> None:
    cable = "dev/serial/by-id/usb-1a86_USB_Serial_5523-if00-port0"
    plug_in(tmp_path, "dev/ttyUSB0", cable, "dev/serial/by-path/pci-1:1")
    _udev_says(tmp_path, "ID_SERIAL=1a86_USB_Serial_5523", "ID_SERIAL_SHORT=5523")
    assert [each.path for each in find(tmp_path)] == ["/dev/serial/by-id/usb-1a86_USB_Serial_5523-if00-port0"]


def test_a_cable_that_has_no_socket_keeps_the_only_name_it_has(tmp_path: Path) -> None:
    plug_in(tmp_path, "dev/ttyUSB0", f"dev/serial/by-id/{CH340}")
    assert [each.path for each in find(tmp_path)] == [f"/dev/serial/by-id/{CH340}"]


@pytest.mark.parametrize(("count", "folder"), [(1, "by-id"), (2, "by-path")])
def test_two_scanners_of_a_kind_that_type_are_named_by_their_sockets(tmp_path: Path, count: int, folder: str) -> None:
    for at in range(count):
        links = [f"dev/input/by-path/pci-{at}-event-kbd"]
        if at == count - 1:
            links.append("dev/input/by-id/usb-Newland_HR22-event-kbd")
        plug_in(tmp_path, f"dev/input/event{at}", *links)
    _udev_says(tmp_path, "ID_SERIAL=Newland_HR22", "ID_MODEL=HR22")
    found = find(tmp_path)
    assert len(found) == count
    assert {each.path.split("/")[3] for each in found} == {folder}


def test_a_printer_is_named_by_its_kind_and_two_of_a_kind_by_their_sockets(tmp_path: Path) -> None:
    names = ("dev/pos/printer-04b8-0e15", "dev/pos/printer-port-1-1")
    plug_in(tmp_path, "dev/usb/lp0", *names)
    assert [each.path for each in find(tmp_path)] == ["/dev/pos/printer-04b8-0e15"]
    plug_in(tmp_path, "dev/usb/lp1", "dev/pos/printer-port-1-2")
    assert [each.path for each in find(tmp_path)] == ["/dev/pos/printer-port-1-1", "/dev/pos/printer-port-1-2"]
    (tmp_path / "dev/pos/front").symlink_to("../usb/lp1")
    assert [each.path for each in find(tmp_path)] == ["/dev/pos/printer-port-1-1", "/dev/pos/front"]


def test_a_scanner_without_a_by_id_name_is_found_by_its_socket(tmp_path: Path) -> None:
    plug_in(tmp_path, "dev/input/event0", "dev/input/by-path/pci-1-event-kbd", "dev/input/by-path/pci-1-event-mouse")
    assert [each.path for each in find(tmp_path)] == ["/dev/input/by-path/pci-1-event-kbd"]


def test_a_scanner_by_its_name_is_proposed_as_one(root: Path) -> None:
    (proposal,) = propose(_named(root, f"/dev/serial/by-id/{SCANNER}"))
    assert proposal == ("scanner", f"serial:///dev/serial/by-id/{SCANNER}", True, ())
    (proposal,) = propose(_named(root, "/dev/input/by-id/usb-Newland_HR22_Barcode-event-kbd"))
    assert proposal.url == "evdev:///dev/input/by-id/usb-Newland_HR22_Barcode-event-kbd"


@pytest.mark.parametrize(
    ("kind", "maker", "section", "keys"),
    [
        (Kind.USB_PRINTER, "EPSON TM-T20II", "printer", {"profile": "epson-48"}),
        (Kind.USB_PRINTER, "/dev/pos/printer-04b8-0e15", "printer", {"profile": "epson-48"}),
        (Kind.USB_PRINTER, "STMicroelectronics POS58", "printer", {"profile": "58mm"}),
        (Kind.USB_PRINTER, "Zebra Technologies ZTC ZD220", "label_printer", {"language": "zpl", "roll": "40x30"}),
        (Kind.USB_PRINTER, "TSC TE200", "label_printer", {"language": "tspl", "roll": "40x30"}),
        (Kind.SERIAL, "Bixolon SRP-350", "printer", {"profile": "58mm"}),
        (Kind.SERIAL, "CAS SW-II", "scale", {"dialect": "cas"}),
        (Kind.SERIAL, "Mettler-Toledo 8217", "scale", {"dialect": "mettler-8217"}),
    ],
)
def test_a_maker_is_known_by_its_name(kind: Kind, maker: str, section: str, keys: dict[str, str]) -> None:
    (proposal,) = propose(Found(kind, "/dev/x", "/dev/x", maker, is_allowed=True, is_lasting=True))
    assert (proposal.section, dict(proposal.keys), proposal.is_sure) == (section, keys, True)


def test_a_scale_is_proposed_with_the_settings_of_its_line(root: Path) -> None:
    proposal = propose(_named(root, "/dev/serial/by-path/pci-1:2"))[2]
    address = parse_url(proposal.url)
    assert isinstance(address, SerialUrl)
    assert (address.baud, address.bits, address.parity, dict(proposal.keys)["dialect"]) == (
        9600,
        7,
        "E",
        "mettler-8217",
    )


def test_a_socket_stands_in_its_address_as_it_is_called() -> None:
    path = "/dev/serial/by-path/pci-0000:00:14.0-usb-0:1.2:1.0-port0"
    scanner, *_ = propose(Found(Kind.SERIAL, path, "/dev/ttyUSB0", "", is_allowed=True, is_lasting=True))
    assert scanner.url == f"serial://{path}"
    address = parse_url(scanner.url)
    assert isinstance(address, SerialUrl)
    assert address.path == path


def test_a_cable_that_says_nothing_is_proposed_as_all_it_may_be(root: Path) -> None:
    proposals = propose(_named(root, "/dev/serial/by-path/pci-1:2"))
    assert [(each.section, each.is_sure) for each in proposals] == [
        ("scanner", False),
        ("printer", False),
        ("scale", False),
    ]


def test_a_keyboard_is_not_taken_for_a_scanner(root: Path) -> None:
    assert propose(_named(root, f"/dev/input/by-id/{KEYBOARD}")) == ()


def test_every_proposal_is_an_address(root: Path) -> None:
    for found in find(root):
        for proposal in propose(found):
            parse_url(proposal.url)
