"""What the doctor says: the name of each check, and for each reason what to do about it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.cli.sentences import Words

NAMES: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "size": Words("Ukuran layar", "Screen size"),
        "colours": Words("Warna", "Colours"),
        "glyphs": Words("Huruf", "Letters"),
        "clock": Words("Jam", "Clock"),
        "disk": Words("Cakram", "Disk"),
        "backup": Words("Cadangan", "Backup"),
        "register": Words("Register", "Register"),
        "printer": Words("Printer", "Printer"),
        "paper": Words("Kertas", "Paper"),
        "logo": Words("Logo", "Logo"),
        "test_slip": Words("Struk uji", "Test slip"),
        "drawer": Words("Laci", "Drawer"),
        "label_printer": Words("Printer label", "Label printer"),
        "label_slip": Words("Label uji", "Test label"),
        "scale": Words("Timbangan", "Scale"),
        "scanner": Words("Pemindai", "Scanner"),
        "display": Words("Layar pelanggan", "Display"),
        "numlock": Words("NumLock", "NumLock"),
        "keys": Words("Tombol F", "F keys"),
        "scan": Words("Hasil pindai", "A scan"),
    }
)

ADVICE: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "small": Words("perbesar jendela ke 80x24 atau lebih", "make the window 80x24 or larger"),
        "no_term": Words("TERM tidak dikenal: coba TERM=linux", "TERM is unknown: try TERM=linux"),
        "few_colours": Words('pakai [screen] theme = "konsol"', 'use [screen] theme = "konsol"'),
        "not_utf8": Words("atur LANG=C.UTF-8", "set LANG=C.UTF-8"),
        "no_terminal": Words("jalankan di layar kasir", "run it on the counter's screen"),
        "behind": Words("mundur: betulkan dahulu", "it went back: set it first"),
        "not_kept": Words("tanpa jaringan: nyalakan NTP", "no network keeps it: switch NTP on"),
        "little": Words("kosongkan cakram", "make room on the disk"),
        "none_yet": Words("buat satu: pos backup BERKAS", "make one: pos backup FILE"),
        "old": Words("buat yang baru: pos backup BERKAS", "make a new one: pos backup FILE"),
        "not_asked": Words("dicoba dengan: pos doctor {detail}", "tried with: pos doctor {detail}"),
        "not_set": Words("tidak diatur: {detail} di outlet.toml", "not set: {detail} in outlet.toml"),
        "look": Words("lihat sendiri: benar begitu?", "see for yourself: is it so?"),
        "no_glyphs": Words("di konsol: setfont Uni2-Terminus16", "on a console: setfont Uni2-Terminus16"),
        "no_colours": Words('pakai [screen] theme = "konsol"', 'use [screen] theme = "konsol"'),
        "no_test_slip": Words("cocokkan [printer] profile, cek kertas", "check [printer] profile and the paper"),
        "no_label_slip": Words("cocokkan language dan roll, cek rolnya", "check language, roll, and the roll itself"),
        "no_drawer": Words("cek kabel laci; coba [printer] drawer_pin = 5", "check its cable; try drawer_pin = 5"),
        "no_display": Words("cek [display] dialect dan ?baud=", "check [display] dialect and ?baud="),
        "silent": Words("tidak bilang apa-apa: cetak, lalu lihat", "it says nothing: print, then look"),
        "opens": Words("kabelnya ada: pindai untuk memastikan", "its cable is there: scan to be sure"),
        "no_line": Words("jalur pemindai tidak terbuka", "the scanner's line is not open"),
        "moves": Words("belum diam: tunggu, lalu ulangi", "not still: wait, then try again"),
        "too_heavy": Words("kosongkan timbangan, lalu ulangi", "empty the pan, then try again"),
        "below_zero": Words("kosongkan, tekan NOL, lalu ulangi", "empty it, press ZERO, then try again"),
        "no_kilograms": Words("atur timbangan ke kg, sampai gram", "set the scale to kg, in grams"),
        "garbled": Words("cek [scale] dialect, baud dan parity", "check [scale] dialect, baud and parity"),
        "weighs": Words("cocokkan dengan angka di timbangan", "compare with the scale's own figures"),
        "nothing_came": Words("tidak ada yang masuk: periksa kabel, lalu ulangi", "nothing came: check the cable"),
        "numlock_off": Words("tekan NumLock, lalu ulangi", "press NumLock, then try again"),
        "wrong_key": Words("diambil desktop, terminal atau Fn", "taken by desktop, terminal or Fn"),
        "bad_bytes": Words(
            "bukan teks: periksa papan tik dan kecepatan pemindai", "no text: check layout and baud rate"
        ),
        "no_suffix": Words("atur akhiran pemindai ke CR (Enter)", "set the scanner's suffix to CR (Enter)"),
        "refused": Words("menyala? alamat benar?", "is it on? is the address right?"),
        "unreachable": Words("periksa kabel jaringan dan alamat", "check the network cable and the address"),
        "name_unknown": Words("nama tidak dikenal: pakai alamat IP", "the name is unknown: use the IP address"),
        "timed_out": Words("tidak menjawab: menyala? kecepatan benar?", "no answer: is it on? is the speed right?"),
        "broken": Words("sambungan putus: periksa kabel", "the line broke: check the cable"),
        "no_device": Words("tidak tercolok: lihat pos devices", "not plugged in: see pos devices"),
        "busy": Words("sedang dipakai, mungkin oleh kasir", "in use, perhaps by the till"),
        "denied": Words("tidak boleh dibuka: lihat pos devices", "may not be opened: see pos devices"),
        "paper_out": Words("pasang kertas", "put paper in"),
        "paper_low": Words("kertas hampir habis", "the paper is nearly out"),
        "paper_untried": Words("belum dicoba: F10 93 di kasir", "not tried yet: F10 93 at the till"),
        "paper_empty": Words("tidak tahu kertasnya habis: awasi rolnya", "it does not notice: watch the roll"),
        "paper_other": Words("printer ini lain: coba lagi, F10 93", "this is another printer: try it again, F10 93"),
        "logo_missing": Words("berkas tidak ada: lihat [receipt] logo", "no such file: see [receipt] logo"),
        "logo_denied": Words("berkas tidak dapat dibaca", "the file cannot be read"),
        "logo_too_big": Words("kecilkan ke 1 MB", "make it 1 MB or smaller"),
        "logo_too_large": Words("kecilkan ke 2000x2000 titik", "make it 2000x2000 dots or smaller"),
        "logo_no_picture": Words("bukan PNG atau JPEG yang utuh", "no PNG or JPEG, or a damaged one"),
        "logo_blank": Words("gambarnya putih semua", "the picture is all white"),
        "cover_open": Words("tutup penutupnya", "close the cover"),
        "cutter": Words("pisau macet: matikan, bersihkan", "the cutter is stuck: switch off, clear it"),
        "device_error": Words("matikan dan nyalakan lagi", "switch it off and on again"),
        "offline": Words("tekan ONLINE/FEED pada printer", "press ONLINE/FEED on the printer"),
        "disk_full": Words("kosongkan cakram", "make room on the disk"),
    }
)

ASK: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "numlock": Words("Tekan 5 pada papan angka.", "Press 5 on the number pad."),
        "keys": Words("Tekan F1, F2, ... sampai F12, satu per satu.", "Press F1, F2, ... to F12, one by one."),
        "scan": Words("Pindai barang apa saja (atau tunggu).", "Scan anything (or wait)."),
    }
)

CONFIRM: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "glyphs": Words("{sample}  utuh semua? (y/t)", "{sample}  all whole? (y/n)"),
        "colours": Words("tujuh warna? (y/t)", "seven colours? (y/n)"),
        "test_slip": Words("Struk uji keluar utuh? (y/t)", "Did the test slip come out whole? (y/n)"),
        "label_slip": Words("Label uji keluar utuh? (y/t)", "Did the test label come out whole? (y/n)"),
        "drawer": Words("Laci terbuka? (y/t)", "Is the drawer open? (y/n)"),
        "display": Words("Tertulis 'pos doctor'? (y/t)", "Does it say 'pos doctor'? (y/n)"),
    }
)
