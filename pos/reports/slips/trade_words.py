"""The words on the papers of trade, complete in each language; chosen by the language of the house."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class TradeWords(NamedTuple):
    """Every word a paper of trade can say, in one language.

    Attributes:
        ways: How something is paid or settled, by its name in the body.
        kinds: What a document is called, by its kind.
    """

    receipt: str
    purchase_return: str
    settlement: str
    payment: str
    payout: str
    reversal: str
    supplier: str
    owner: str
    delivery_note: str
    order_no: str
    ordered: str
    received: str
    damaged: str
    accepted: str
    expires: str
    goods: str
    freight: str
    claim: str
    given_back: str
    settled: str
    left: str
    note: str
    reason: str
    corrected: str
    in_words: str
    ways: Mapping[str, str]
    kinds: Mapping[str, str]


INDONESIAN: Final = TradeWords(
    receipt="BUKTI PENERIMAAN BARANG",
    purchase_return="BUKTI RETUR PEMBELIAN",
    settlement="PENYELESAIAN KLAIM",
    payment="PEMBAYARAN PEMASOK",
    payout="BAYAR TITIP JUAL",
    reversal="BUKTI KOREKSI",
    supplier="Pemasok",
    owner="Pemilik barang",
    delivery_note="Surat jalan",
    order_no="No. pesanan",
    ordered="dipesan",
    received="datang",
    damaged="rusak",
    accepted="diterima",
    expires="kedaluwarsa",
    goods="Nilai barang",
    freight="Ongkos angkut",
    claim="Klaim",
    given_back="Nilai retur",
    settled="DISELESAIKAN",
    left="Sisa",
    note="Keterangan",
    reason="Alasan",
    corrected="Mengoreksi",
    in_words="Terbilang",
    ways=MappingProxyType(
        {
            "payable": "utang pemasok",
            "drawer": "kas laci",
            "safe": "brankas",
            "bank": "bank",
            "owner": "titip jual",
            "claim": "klaim",
            "goods": "barang susulan",
            "loss": "kerugian",
        }
    ),
    kinds=MappingProxyType(
        {
            "goods_receipt": "Penerimaan barang",
            "purchase_return": "Retur pembelian",
            "claim_settled": "Penyelesaian klaim",
            "supplier_payment": "Pembayaran pemasok",
            "owner_payout": "Bayar titip jual",
            "write_off": "Penghapusan barang",
            "repack": "Kemas ulang",
            "transfer": "Pindah tempat",
            "shell_reclass": "Alih tabung",
            "stock_count": "Stok opname",
        }
    ),
)

ENGLISH: Final = TradeWords(
    receipt="GOODS RECEIPT",
    purchase_return="PURCHASE RETURN",
    settlement="CLAIM SETTLED",
    payment="SUPPLIER PAYMENT",
    payout="OWNER PAYOUT",
    reversal="CORRECTION",
    supplier="Supplier",
    owner="Owner",
    delivery_note="Delivery note",
    order_no="Order no.",
    ordered="ordered",
    received="received",
    damaged="damaged",
    accepted="accepted",
    expires="expires",
    goods="Goods",
    freight="Freight",
    claim="Claim",
    given_back="Value returned",
    settled="SETTLED",
    left="Left",
    note="Note",
    reason="Reason",
    corrected="Corrects",
    in_words="In words",
    ways=MappingProxyType(
        {
            "payable": "owed to supplier",
            "drawer": "drawer",
            "safe": "safe",
            "bank": "bank",
            "owner": "consignment",
            "claim": "claim",
            "goods": "goods brought",
            "loss": "loss",
        }
    ),
    kinds=MappingProxyType(
        {
            "goods_receipt": "Goods receipt",
            "purchase_return": "Purchase return",
            "claim_settled": "Claim settled",
            "supplier_payment": "Supplier payment",
            "owner_payout": "Owner payout",
            "write_off": "Write-off",
            "repack": "Repacking",
            "transfer": "Transfer",
            "shell_reclass": "Shells reclassed",
            "stock_count": "Stock count",
        }
    ),
)

LANGUAGES: Final = MappingProxyType({"id": INDONESIAN, "en": ENGLISH})
"""By the code of ``screen.language``."""
