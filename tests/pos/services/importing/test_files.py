"""A file told by its header."""

from pos import data
from pos.domain.catalogue_csv.faults import FileKind, HeaderFault
from pos.services.importing.files import PLANNERS, File, NotImported, open_file


def test_each_file_has_its_planner() -> None:
    kinds = {opened.kind for name in SAMPLES if isinstance(opened := open_file(data.lines(name)), File)}
    assert kinds == PLANNERS.keys() - {FileKind.PRICES}


SAMPLES: tuple[data.DataFile, ...] = (
    "sample_catalogue.csv",
    "sample_units.csv",
    "sample_containers.csv",
    "sample_members.csv",
    "price_rules.csv",
    "sample_suppliers.csv",
)


def test_what_belongs_to_a_registers_creation_is_not_imported() -> None:
    assert open_file(data.lines("coa.csv")) == NotImported(FileKind.ACCOUNTS)


def test_a_header_that_is_not_right_is_told_so() -> None:
    assert isinstance(open_file(["sku,unit,faktor\n"]), HeaderFault)
