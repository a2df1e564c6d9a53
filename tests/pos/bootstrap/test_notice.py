"""What is wrong from the start and keeps no till from opening: a logo that is none."""

import io
import logging
from pathlib import Path

import pytest
from PIL import Image

from pos.bootstrap.counter import notice_of
from pos.bootstrap.home import Home
from pos.bootstrap.register import house_of, outlet_of
from pos.config import parse
from pos.reports.slips.house import house_of as house_of_config
from pos.ui.messages import LOGO_BAD, NO_MESSAGE
from pos.ui.reducer.state import Settings, initial

WITH_LOGO = '[receipt]\nlogo = "logo.png"\n'


def test_a_bad_logo_is_told_at_the_login_and_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        notice = notice_of(Home(tmp_path), parse(WITH_LOGO, "outlet.toml"))
    assert (notice.text, notice.values) == (LOGO_BAD, (("file", "logo.png"),))
    assert "logo_missing" in caplog.text
    assert initial(Settings("GERAI", "id", "", 0, notice), ()).message == notice


@pytest.mark.parametrize("text", ["", WITH_LOGO])
def test_nothing_is_told_without_a_logo_or_with_a_good_one(tmp_path: Path, text: str) -> None:
    picture = io.BytesIO()
    Image.new("L", (50, 50), 0).save(picture, "PNG")
    (tmp_path / "logo.png").write_bytes(picture.getvalue())
    assert notice_of(Home(tmp_path), parse(text, "outlet.toml")) == NO_MESSAGE


def test_the_house_of_an_outlet_with_a_logo_has_it_everywhere() -> None:
    config = parse(WITH_LOGO, "outlet.toml")
    assert house_of(outlet_of(config), "id").has_logo
    assert house_of_config(config).has_logo
    assert not house_of(outlet_of(parse("", "outlet.toml")), "id").has_logo
