from drivers.deadline import after_ms


def test_waits_are_counted_in_whole_milliseconds_and_never_below_zero() -> None:
    assert 0 < after_ms(60_000).remaining_ms() <= 60_000
    assert after_ms(-5).remaining_ms() == 0


def test_a_deadline_passes() -> None:
    assert after_ms(-5).expired()
    assert not after_ms(5000).expired()


def test_of_two_deadlines_the_earlier_counts() -> None:
    assert after_ms(5000).within_ms(10).remaining_ms() <= 10
    assert after_ms(10).within_ms(5000).remaining_ms() <= 10
