"""Reference and sample data, shipped inside the package so that a clone or an installation is whole."""

import csv
from importlib.resources import files
from typing import Literal, TypeAlias

DataFile: TypeAlias = Literal[
    "account_map.csv",
    "coa.csv",
    "price_rules.csv",
    "reasons.csv",
    "sample_catalogue.csv",
    "sample_containers.csv",
    "sample_members.csv",
    "sample_suppliers.csv",
    "sample_units.csv",
    "settings.csv",
]


def lines(name: DataFile) -> list[str]:
    """Return the lines of a file with their line ends, as ``catalogue_csv.split`` takes them."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines(keepends=True)


def read(name: DataFile) -> list[dict[str, str]]:
    """Return the rows of a file, each by its columns, as they stand."""
    return list(csv.DictReader(lines(name)))


def outlet_toml() -> str:
    """Return the configuration a new register starts with, every key explained."""
    return files(__name__).joinpath("outlet.toml").read_text(encoding="utf-8")
