"""Serial lines (RS-232, USB-CDC, rfcomm): the only importer of pyserial.

pyserial opens and sets up the port; bytes go through our own loops on its descriptor, because its `write` either has
no time-out or, with a time-out of 0, spins for ever on a line held by flow control.
"""

import os
import termios
from contextlib import suppress
from typing import Final

import serial

from drivers.deadline import Deadline, after_ms
from drivers.outcome import Reason
from drivers.transport.descriptors import PULLED_MS, happened, read_some, unsent, wait_until_sent, write_all
from drivers.transport.errors import DeviceUnavailable, reason_of
from drivers.transport.protocol import Drained, Received, Sent
from drivers.transport.url import SerialUrl

_USB_MAJORS: Final = frozenset({166, 188})
"""ttyACM and ttyUSB. Source: Linux, Documentation/admin-guide/devices.txt."""


class SerialTransport:
    """An open port, held exclusively."""

    def __init__(self, port: serial.Serial) -> None:
        """Take over `port`, which must be open."""
        self._port = port

    @property
    def readable(self) -> bool:
        """A serial device may answer."""
        return True

    def write(self, data: bytes, deadline: Deadline) -> Sent:
        """Hand over as much of `data` as flow control and the kernel take before the deadline."""
        descriptor = self._port.fileno()
        return write_all(descriptor, lambda piece: os.write(descriptor, piece), data, deadline)

    def drain(self, deadline: Deadline) -> Drained:
        """Wait until the last byte is clocked out; at 9600 baud that is a second per 960 bytes.

        On USB what is in flight leaves the kernel's queue by failing too, and a cut cable is told a moment later.
        """
        descriptor = self._port.fileno()
        pending = _pending(descriptor)
        drained = wait_until_sent(descriptor, deadline)
        if drained.reason is Reason.NONE and pending and is_usb(os.fstat(descriptor).st_rdev):
            drained = Drained(0, Reason.BROKEN if happened(descriptor, 0, after_ms(PULLED_MS)) else Reason.NONE)
        # A queue that is gone with its device looks empty.
        return drained._replace(pending=pending) if drained.reason is Reason.BROKEN else drained

    def read(self, deadline: Deadline) -> Received:
        """What has come in, at once when something is there; an unplugged device is BROKEN."""
        return read_some(self._port.fileno(), deadline)

    def close(self) -> None:
        """Close the port. Bytes not yet out are dropped: the kernel would hold the close up to 30 s for them."""
        if not self._port.is_open:
            return
        try:
            if unsent(self._port.fileno()):
                self._port.reset_output_buffer()
        except OSError:
            # The device is gone and its buffer with it.
            pass
        finally:
            self._port.close()

    def abort(self) -> None:
        """Close the port; the same as `close`."""
        self.close()


def is_usb(device: int) -> bool:
    """Whether a device number is that of a port on USB."""
    return os.major(device) in _USB_MAJORS


def _pending(descriptor: int) -> int:
    """Bytes still to go; none where the device is gone, which the wait for them tells."""
    try:
        return unsent(descriptor)
    except OSError:
        return 0


def open_serial(url: SerialUrl, deadline: Deadline) -> SerialTransport:
    """Open the port for this process alone.

    Raises:
        DeviceUnavailable: it is not there (NO_DEVICE), not ours (DENIED) or another program's (BUSY).

    """
    del deadline  # pyserial opens with O_NONBLOCK: it does not wait for a carrier.
    try:
        port = serial.Serial(
            port=url.path,
            baudrate=url.baud,
            bytesize=url.bits,
            parity=url.parity,
            stopbits=url.stop,
            timeout=0,
            write_timeout=0,
            xonxoff=url.flow == "xonxoff",
            rtscts=url.flow == "rtscts",
            dsrdtr=url.flow == "dsrdtr",
            exclusive=True,
        )
    except serial.SerialException as error:
        # No number: the path is there and is not a serial port.
        reason = Reason.NO_DEVICE if error.errno is None else reason_of(error.errno)
        raise DeviceUnavailable(url.path, reason) from error
    if url.parity != serial.PARITY_NONE:
        _check_parity(port.fileno())
    return SerialTransport(port)


def _check_parity(descriptor: int) -> None:
    """Let a byte of the wrong parity come in as NUL, which no device sends; pyserial lets it through as it is."""
    # A device that is gone already says so at the first read.
    with suppress(termios.error):
        settings = termios.tcgetattr(descriptor)
        settings[0] |= termios.INPCK
        termios.tcsetattr(descriptor, termios.TCSANOW, settings)
