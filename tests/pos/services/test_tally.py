"""The figures beside the sale follow a price that begins while the till is open."""

from pos.services.tally import Tally
from tests.pos.services.conftest import Counter


def test_a_price_that_begins_is_shown_from_its_minute(counter: Counter) -> None:
    tally, today = Tally(), counter.desk.today()
    with counter.desk.database.write() as tx:
        tx.hot.execute(
            "INSERT INTO price(unit, price_list, from_count, valid_from, amount)"
            " SELECT u.id, 'retail', 0, ?, 5500 FROM unit u JOIN product p ON p.id = u.product WHERE p.short_code = 7",
            (f"{today}T14:30",),
        )
    with counter.desk.database.read() as tx:
        tally.look_around(tx, f"{today}T08:00")

        def shown(minute: str) -> int:
            return {code: price for code, _, price in tally.figures(tx, f"{today}T{minute}").short_codes}[7]

        assert shown("08:00") == 5_000
        assert shown("14:29") == 5_000
        assert shown("14:30") == 5_500
        assert shown("14:31") == 5_500
