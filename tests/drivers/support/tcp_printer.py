"""drivers.simulators.tcp_printer, under the name the tests of the drivers know."""

from drivers.simulators.tcp_printer import (
    HEALTHY,
    MUTE,
    STALLED,
    Manners,
    TcpPrinter,
    closed_port,
    tcp_printer,
    tcp_printer_at,
)

__all__ = [
    "HEALTHY",
    "MUTE",
    "STALLED",
    "Manners",
    "TcpPrinter",
    "closed_port",
    "tcp_printer",
    "tcp_printer_at",
]
