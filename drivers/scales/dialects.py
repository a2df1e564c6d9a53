"""Every dialect by its name in an address."""

from types import MappingProxyType
from typing import Final

from drivers.scales.cas import CAS
from drivers.scales.comma_lines import A_AND_D, CAS_LINES
from drivers.scales.dialog06 import DIALOG_06
from drivers.scales.mettler_8217 import METTLER_8217
from drivers.scales.nci import NCI

DIALECTS: Final = MappingProxyType(
    {dialect.name: dialect for dialect in (METTLER_8217, CAS, CAS_LINES, A_AND_D, NCI, DIALOG_06)}
)
