"""The shipped files are there and are what they say."""

from typing import get_args

import pytest

from pos import data


@pytest.mark.parametrize("name", get_args(data.DataFile))
def test_every_named_file_is_shipped_and_has_rows_with_all_their_cells(name: data.DataFile) -> None:
    rows = data.read(name)
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)


def test_lines_keep_their_ends() -> None:
    assert data.lines("reasons.csv")[0] == "action,reason,account\n"
