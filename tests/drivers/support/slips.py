"""A receipt as the till would make it, and strategies for slips of every kind."""

from hypothesis import strategies as st

from drivers.printers.slip import (
    Align,
    Code128,
    Feed,
    Label,
    Logo,
    Pair,
    Qr,
    Row,
    Rule,
    Slip,
    Text,
    centered,
    heading,
    line,
)

RECEIPT = Slip(
    rows=(
        heading("KOPERASI MERAH PUTIH"),
        centered("Desa Sukamaju"),
        Rule("-"),
        line("No 000123   Kasir Siti"),
        line("19-11-2026 08:15"),
        Rule("-"),
        Pair("Minyak Goreng Minyakita Pouch Isi Ulang 1 L x 2", "31.400", bold=False),
        line("  2 x 15.700"),
        Pair("LPG 3 kg (tukar tabung)", "18.000", bold=False),
        Pair("Gula Pasir 0,755 kg x 17.500", "13.213", bold=False),
        Rule("-"),
        Pair("Pembulatan", "-13", bold=False),
        Pair("TOTAL", "Rp62.600", bold=True),
        Pair("Tunai", "100.000", bold=False),
        Pair("KEMBALI", "37.400", bold=True),
        Feed(1),
        Qr("GERAI-01:000123:4f2a9c"),
        Code128("0100000123481234"),
        centered("Terima kasih"),
    ),
    cut=True,
    meta=(("kind", "receipt"), ("number", "000123")),
)

texts = st.text(max_size=60)
rows = st.one_of(
    st.builds(Text, texts, st.sampled_from(Align), st.booleans(), st.booleans(), st.booleans()),
    st.builds(Pair, texts, texts, st.booleans()),
    st.builds(Rule, st.characters()),
    st.builds(Feed, st.integers(0, 255)),
    st.builds(Qr, texts),
    st.just(Logo()),
    st.builds(Code128, st.one_of(texts, st.text("0123456789", max_size=40))),
    st.builds(Label, texts, texts, texts, st.sampled_from(("", "8990000000013")), texts, st.integers(1, 3)),
)
slips: st.SearchStrategy[Slip] = st.builds(
    Slip,
    st.lists(rows, max_size=8).map(tuple[Row, ...]),
    st.booleans(),
    st.dictionaries(texts, texts, max_size=3).map(lambda meta: tuple(sorted(meta.items()))),
)
