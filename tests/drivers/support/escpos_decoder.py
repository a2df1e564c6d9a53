"""drivers.simulators.escpos_decoder, under the name the tests of the drivers know."""

from drivers.simulators.device import UnknownCommandError
from drivers.simulators.escpos_decoder import PAGES, Decoder, decode, decode_pulse
from drivers.simulators.printout import Line, Printout, Raster

__all__ = [
    "PAGES",
    "Decoder",
    "Line",
    "Printout",
    "Raster",
    "UnknownCommandError",
    "decode",
    "decode_pulse",
]
