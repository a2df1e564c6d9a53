"""A count among random sales, in a shop that knows where every piece is: the books end at the truth, to the piece."""

import random

import pytest

from tests.pos.services.counting.sheets import Counting

SKUS = ("MIE-GRG", "GUL-1KG", "BRS-SPHP-5")


class Truth:
    """What really stands on the shelf: pieces by product, some of them stolen before anybody counted."""

    def __init__(self, counting: Counting, chance: random.Random) -> None:
        self.counting, self.chance = counting, chance
        self.shelf = {sku: counting.shop.pool(sku).quantity // 1000 - chance.randrange(4) for sku in SKUS}
        self.lying = dict.fromkeys(SKUS, 0)

    def trade(self) -> None:
        """A buyer: paid at once, or still at the counter, or on hold."""
        sku, pieces = self.chance.choice(SKUS), self.chance.randint(1, 3)
        self.shelf[sku] -= pieces
        if self.chance.random() < 0.6:
            self.counting.shop.sell((sku, pieces * 1000))
        else:
            self.lying[sku] += pieces
            self.counting.lay_in_a_cart(sku, pieces, is_held=self.chance.random() < 0.5)


@pytest.mark.parametrize("seed", range(6))
def test_the_books_end_at_the_truth(counting: Counting, seed: int) -> None:
    chance = random.Random(seed)
    truth = Truth(counting, chance)
    sheet = counting.open("daily")
    for sku in chance.sample(SKUS, len(SKUS)):
        first = chance.randint(0, truth.shelf[sku])
        counting.put(sheet, sku, first)
        if chance.random() < 0.5:
            truth.trade()
        counting.put(sheet, sku, max(truth.shelf[sku] - first, 0))
        truth.trade()
    while counting.hand_in(sheet) != (0, 0):
        for each in counting.again(sheet).missing:
            if each.code in SKUS:
                counting.put(sheet, each.code, truth.shelf[each.code])
                truth.trade()
    truth.trade()
    counting.approve(sheet)
    books = {sku: counting.shop.pool(sku).quantity // 1000 for sku in SKUS}
    assert books == {sku: truth.shelf[sku] + truth.lying[sku] for sku in SKUS}
    assert counting.shop.differences() == ()
