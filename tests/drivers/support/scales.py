"""drivers.simulators.scales, under the name the tests of the drivers know."""

from drivers.simulators.scales import (
    FakeScale,
    cas,
    dialog,
    mettler,
    mettler_status,
    nci,
    nci_net,
    twice,
)

__all__ = [
    "FakeScale",
    "cas",
    "dialog",
    "mettler",
    "mettler_status",
    "nci",
    "nci_net",
    "twice",
]
