"""From where a difference is large, on a business date."""

from pos.domain.counting.judging import Limits
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import business_date
from pos.store import settings
from pos.store.transaction import Transaction


def limits_of(tx: Transaction, desk: Desk) -> Limits:
    """Return the limits in force."""
    date = business_date(tx, desk)
    value = Rupiah(int(settings.setting(tx, "count_again_rupiah", date)))
    return Limits(value, int(settings.setting(tx, "count_again_percent", date)))
