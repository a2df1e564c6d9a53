"""The simulated printer of labels: it prints ours in any pieces, says when its roll is out, and knows nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.labels.condition import TSPL_CONDITION, ZPL_CONDITION
from drivers.labels.label import roll_named
from drivers.labels.tspl import tspl
from drivers.labels.zpl import zpl
from drivers.outcome import Reason
from drivers.printers.slip import Label
from drivers.simulators.device import UnknownCommandError
from drivers.simulators.label_printer import LabelMachine

SUGAR = Label('Gula "Pasir" ^1_kg', "Rp17.500", "/ kg", "8990000000105", "24-11-2026", 2)
TONGUES = {"zpl": (zpl, ZPL_CONDITION), "tspl": (tspl, TSPL_CONDITION)}
PRINTED = ('Gula "Pasir" ^1_kg | Rp17.500 / kg | 899000000010 | 24-11-2026 x2', "x | Rp1 / kg x1")


@pytest.mark.parametrize("language", TONGUES)
@given(piece=st.integers(1, 400))
def test_it_prints_labels_in_any_pieces(language: str, piece: int) -> None:
    draw, _ = TONGUES[language]
    data = b"".join(draw(each, roll_named("50x40")) for each in (SUGAR, Label("x", "Rp1", "/ kg", "", "", 1)))
    line = LabelMachine(language, has_roll=True).connect()
    for at in range(0, len(data), piece):
        assert line.feed(data[at : at + piece]).data == b""
    assert line.ended() == PRINTED
    assert line.unasked().data == b""


@pytest.mark.parametrize("language", TONGUES)
def test_it_says_that_its_roll_is_out(language: str) -> None:
    _, condition = TONGUES[language]
    machine = LabelMachine(language, has_roll=False)
    assert condition.judge(machine.connect().feed(condition.question).data).reason is Reason.PAPER_OUT
    machine.has_roll = True
    assert condition.judge(machine.connect().feed(condition.question).data).reason is Reason.NONE


@pytest.mark.parametrize("data", [b"^XA^PW1^LL1^LH0,0^GB1,1,1^PQ1^XZ\n", b"SIZE 1 mm,1 mm\r\nBEEP\r\nPRINT 1,1\r\n"])
def test_a_command_that_is_not_ours_is_an_error(data: bytes) -> None:
    language = "zpl" if data.startswith(b"^") else "tspl"
    with pytest.raises(UnknownCommandError):
        LabelMachine(language, has_roll=True).connect().feed(data)


@pytest.mark.parametrize("language", TONGUES)
def test_a_label_cut_short_is_an_error(language: str) -> None:
    draw, _ = TONGUES[language]
    line = LabelMachine(language, has_roll=True).connect()
    line.feed(draw(SUGAR, roll_named("50x40"))[:-4])
    with pytest.raises(UnknownCommandError):
        line.ended()
