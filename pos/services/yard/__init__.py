"""The yard and the back room at work: every command of ``pos.domain.yard`` and what its forms offer."""

from typing import Final

from pos.domain.yard.agents import FaultyShells, SendFaulty, TakeDelivery, TakeFromAgent
from pos.domain.yard.meters import ReadMeter
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.shells import ReclassShells
from pos.domain.yard.transfers import TransferGoods
from pos.domain.yard.writing_off import WriteOff
from pos.services.acting.job import Handler, Handlers
from pos.services.yard import backroom, cylinders, losses, metering
from pos.services.yard.offers import SOURCES

HANDLERS: Final[Handlers] = {
    TakeDelivery: Handler("agent_delivery", cylinders.deliver),
    TakeFromAgent: Handler("agent_delivery", cylinders.take_in),
    FaultyShells: Handler("faulty", cylinders.set_aside),
    SendFaulty: Handler("faulty", cylinders.hand_out),
    ReclassShells: Handler("shell_reclass", cylinders.reclass),
    RepackGoods: Handler("repack", backroom.repack),
    WriteOff: Handler("write_off", losses.write_off),
    TransferGoods: Handler("transfer", backroom.transfer),
    ReadMeter: Handler("meter", metering.read_meter),
}
"""By the command's type."""

__all__ = ["HANDLERS", "SOURCES"]
