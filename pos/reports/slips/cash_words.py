"""The words of the papers of cash and of the day, complete in each language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class CashWords(NamedTuple):
    """Every word of these papers, in one language; ``{}`` is where a name or a figure goes."""

    paid_out_title: str
    drop_title: str
    drop: str
    refund: str
    moved: str
    in_words: str
    purpose: str
    account: str
    recipient: str
    approver: str
    paid_by: str
    from_place: str
    to_place: str
    safe: str
    treasurer: str
    courier: str
    bank: str
    deposit_title: str
    z_covered: str
    bank_slip: str
    carried_by: str
    minute_title: str
    on_day: str
    present: str
    witness: str
    nobody: str
    counts: str
    cause: str
    treatment: str
    cashier_bears: str
    outlet_bears: str
    made_true: str
    refunds: str
    no_sales: str
    looked: str
    day_title: str
    documents: str
    movements: str
    days: tuple[str, ...]


INDONESIAN: Final = CashWords(
    paid_out_title="BUKTI KAS KELUAR",
    drop_title="SETORAN KE BRANKAS",
    drop="SETOR",
    refund="RETUR",
    moved="KAS",
    in_words="Terbilang",
    purpose="Untuk",
    account="Akun",
    recipient="Penerima",
    approver="Disetujui",
    paid_by="Yang membayar",
    from_place="Dari",
    to_place="Kepada",
    safe="Brankas",
    treasurer="Bendahara ({})",
    courier="Pembawa setoran",
    bank="Rekening bank",
    deposit_title="BUKTI SETORAN KAS",
    z_covered="Untuk Z nomor",
    bank_slip="No. slip bank",
    carried_by="Yang membawa",
    minute_title="BERITA ACARA SELISIH KAS",
    on_day="Pada hari {}, {}, laci kas {} shift {} dihitung di {}.",
    present="Hadir",
    witness="Saksi",
    nobody="tanpa saksi",
    counts="Berapa kali dihitung",
    cause="Sebab",
    treatment="Perlakuan",
    cashier_bears="ditanggung kasir {}",
    outlet_bears="ditanggung koperasi",
    made_true="Berita acara ini dibuat dengan sebenarnya.",
    refunds="Retur",
    no_sales="Laci dibuka saja",
    looked="Laporan X",
    day_title="TUTUP HARI",
    documents="Bukti hari ini",
    movements="Mutasi akun",
    days=("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
)

ENGLISH: Final = CashWords(
    paid_out_title="CASH PAYMENT VOUCHER",
    drop_title="DROP INTO THE SAFE",
    drop="DROP",
    refund="REFUND",
    moved="CASH",
    in_words="In words",
    purpose="For",
    account="Account",
    recipient="Recipient",
    approver="Approved",
    paid_by="Paid by",
    from_place="From",
    to_place="To",
    safe="Safe",
    treasurer="Treasurer ({})",
    courier="Courier",
    bank="Bank account",
    deposit_title="CASH DEPOSIT",
    z_covered="Covers Z numbers",
    bank_slip="Bank slip no.",
    carried_by="Carried by",
    minute_title="MINUTE OF A CASH DIFFERENCE",
    on_day="On {}, {}, cash drawer {} of shift {} was counted at {}.",
    present="Present",
    witness="Witness",
    nobody="no witness",
    counts="Times counted",
    cause="Cause",
    treatment="Treatment",
    cashier_bears="borne by cashier {}",
    outlet_bears="borne by the cooperative",
    made_true="This minute is true.",
    refunds="Refunds",
    no_sales="Drawer without a sale",
    looked="X reports",
    day_title="CLOSE OF THE DAY",
    documents="Documents of the day",
    movements="Accounts moved",
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)

CASH_WORDS: Final[Mapping[str, CashWords]] = MappingProxyType({"id": INDONESIAN, "en": ENGLISH})
"""By the language of the slips' common words."""
