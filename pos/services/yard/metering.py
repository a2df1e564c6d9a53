"""Reading the water meter: compared with what was filled since it was read last."""

from pos.domain.answers import Performed
from pos.domain.documents import integer
from pos.domain.quantity import Milli, milli_text
from pos.domain.yard.meters import MeterView, ReadMeter, decide
from pos.services.acting.job import Job
from pos.services.session import business_date
from pos.services.yard.papers import write
from pos.store import meters, settings
from pos.store.transaction import Transaction


def read_meter(tx: Transaction, job: Job, command: ReadMeter) -> Performed:
    """Keep a reading; refusals as in ``meters.decide``. A gallon whose content nobody said counts as the usual one."""
    date = business_date(tx, job.desk)
    document, before = meters.last_reading(tx, job.desk.node.code)
    usual = int(settings.setting(tx, "gallon_milli", date))
    filled = meters.filled_since(tx, document)
    view = MeterView(
        before=before,
        sold_litres=Milli(sum((each.content_milli or usual) * each.gallons_milli // 1000 for each in filled)),
        gallons=sum(each.gallons_milli for each in filled) // 1000,
        rinse_milli=int(settings.setting(tx, "gallon_rinse_milli", date)),
    )
    body = decide(command, view)
    told = ("through", "difference")
    litres = tuple((name, milli_text(integer(body, name))) for name in told)
    done = write(tx, job, "meter", body)
    return done._replace(facts=(*litres, ("gallons", str(integer(body, "gallons")))))
