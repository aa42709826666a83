"""Texts written byte by byte, and files damaged or disguised: python3 make/with_python.py (after all others)

Here too is what no program at hand makes: the habits of Excel itself and of older .NET programs, reproduced in the XML.
"""

import csv
import io
import random
import re
import struct
import unicodedata
import zipfile
import zlib

from shared import TWIN, out


def text(name, lines, encoding="utf-8", newline="\r\n", mark=b"", last=True):
    content = newline.join(lines) + (newline if last else "")
    out(f"text/{name}").write_bytes(mark + content.encode(encoding))


def first():
    text("indicators.csv", [
        "Nøgletal for afdelinger og puljer;;;;;;",
        "",
        "Enhed;Navn;Andel ledige;Andel dømte;Andel kun grundskole;Bruttoindkomst;Opgørelsesår",
        "0123-001;Birkegården;34,9;1,61;57,4;25.486,10;2021",
        "0123-002;Elmegården;18,0;..;22,5;31.004;2021",
        "0456-001;Kastanjehuset;36,25;-;61,0;24 195,50;2021",
        "0456-002;\"Tagboligerne; Valby\";9,1;0,4;12;44.010,00 kr.;2021",
        "",
        "Kilde: udtræk fra registrene",
    ], "windows-1252", last=False)
    text("assignments.txt", [
        "Afd.nr.\tAnviste husstande\tOplyst af\tOpgjort pr.",
        "0123-001\t262\tBoligorganisationen\t01-01-2024",
        "0123-002\t11\tBoligorganisationen\t01-01-2024",
        "0123-003\t\tBoligorganisationen\t",
        "0123-003\t5\tKommunen\t1. januar 2024",
        "0456-001\t1.002\tKommunen\t01-01-2024",
    ], "utf-16-le", mark=b"\xff\xfe", last=False)


def encodings():
    """The same four lines in every encoding and with every delimiter and line end."""
    rows = [
        ["Område-id", "Navn", "Beboere", "Udpegning"],
        ["BÆ-1", "Ærøparken", "1.262", "Forebyggelsesområde"],
        ["BØ-2", "Åhusene", "1011", "Udsat boligområde"],
        ["BÅ-3", "Søndergård – nord", "2087", "Ingen"],
    ]
    def lines(mark):
        return [mark.join(row) for row in rows]
    text("utf8.csv", lines(";"))
    text("utf8-mark.csv", lines(";"), mark=b"\xef\xbb\xbf")
    text("utf16-le.csv", lines(";"), "utf-16-le", mark=b"\xff\xfe")
    text("utf16-be.csv", lines(";"), "utf-16-be", mark=b"\xfe\xff")
    text("utf16-be-unmarked.csv", lines(","), "utf-16-be")
    text("windows-1252.csv", lines(";"), "windows-1252")
    text("macintosh.csv", lines(";"), "mac-roman", newline="\r")
    text("line-feeds.csv", lines(";"), newline="\n")
    text("carriage-returns.csv", lines(";"), newline="\r")
    text("mixed-line-ends.csv", ["\n".join(lines(";")[:2]), "\r".join(lines(";")[2:])])
    text("commas.csv", lines(","))
    text("tabs.tsv", lines("\t"))
    text("bars.txt", lines("|"))
    text("declared-delimiter.csv", lines("~"))
    text("sep-line.csv", ["sep=,"] + lines(","), mark=b"\xef\xbb\xbf")
    text("declared-windows.csv", lines(";"), "windows-1252")
    # Letters of two parts, as a Mac hands them over, against letters of one part in the next row.
    two = [unicodedata.normalize("NFD", line) for line in ["Områdenummer;Listedato;Udpegning", "BÅ-1;1.12.2022;Forebyggelsesområde"]]
    text("two-part-letters.csv", two + ["BÅ-2;01-12-2022;Udsat boligområde"])


def quotes():
    text("quotes.csv", [
        '"decision_id";"Dato";"Type";"Vedrører";"Værdi";"Bemærkning"',
        '"SF-1";"3. februar 2024";"Trin";"0123-001";"2";"Sagt: ""vent""; ellers enige"',
        'SF-2;03-02-2024;Godkendelse;0123-002;ja;"To linjer:\r\nden anden',
        'og den tredje"',
        'SF-3;3/2-2024;Trin;0456-001;3;5" rør',
    ])
    text("unclosed-quote.csv", [
        "Pulje;Medlem", "P-1;0123-001", 'P-1;"0123-002', "P-2;0456-001", "P-2;0456-002",
    ])
    text("ragged.csv", ["Afd.nr.;Anviste;Kilde;Opgjort pr.", "0123-001;262;Kommunen", "0123-002;11;Kommunen;01-01-2024;;", "0123-003;5;Kommunen;01-01-2024;for sent"])
    text("trailing-delimiters.csv", ["Afd.nr.;Anviste;Kilde;;;", "0123-001;262;Kommunen;;;", ";;;;;", "0123-002;11;Kommunen;;;"])
    text("unquoted-delimiter.csv", ["Enhed,Andel ledige,Andel dømte", "a,34,9,1,61", "b,18,2,0,44"])
    text("spaces.csv", ["  Pulje ; Medlem\u00a0", " P-1 ;\u00a00123-001", "\u200bP-1; 0123-002\t", "", "   ;  ", "P-2 ;0456-001"])


def numbers():
    text("thousands.csv", [
        "Enhed;Bruttoindkomst;Antal ledige;18-64-årige;Andel ledige",
        "a;25.486,10;1 048,5;2'113;49,6 %",
        "b;31.004,00;\u00a012,0;1’131;1,1 pct.",
        "c;24.195;1\u00a0200,25;974;\u00a09,1%",
        "d;1.022.904,30;7;12 113,0;8,06",
    ])
    text("english-numbers.csv", [
        "Enhed,Bruttoindkomst,Antal ledige,Andel ledige",
        'a,"25,486.10","1,048.5",49.6',
        'b,"31,004.00",12.0,1.1%',
        'c,"24,195",7,9.15',
    ])
    text("kroner.csv", ["Enhed;Bruttoindkomst", "a;kr. 25.486,10", "b;31.004,00 kr.", "c;DKK 24.195,50", "d;27.068,-"])
    text("minus-signs.csv", ["Emne;År;Værdi;Kilde", "forskel;2021;-3,5;kommunen", "forskel;2022;\u22123,5;kommunen", "forskel;2023;–3,5;kommunen", "ventetid;2021;- 3;kommunen"])
    text("negative.csv", ["Afd.nr.;Anviste;Kilde", "0123-001;\u22125;Kommunen", "0123-002;(5);Kommunen"])
    text("ambiguous.csv", ["Enhed;Bruttoindkomst;Antal ledige", "a;25.486;1.048", "b;300;12", "c;;"])
    text("ambiguous-decided.csv", ["Enhed;Bruttoindkomst;Antal ledige", "a;25.486;1.048", "b;31.004,50;12.5", "c;;"])
    text("contradicted.csv", ["Enhed;Bruttoindkomst", "a;25.486,10", "b;31,004.50"])
    text("mixed-marks.csv", ["Enhed;Bruttoindkomst", "a;25486,5", "b;31004.5"])
    text("ambiguous-whole.csv", ["Afd.nr.;Anviste;Kilde", "0123-001;1.262;Kommunen", "0123-002;11;Kommunen"])
    text("not-numbers.csv", ["Afd.nr.;Anviste;Kilde", "0123-001;ca. 260;Kommunen", "0123-002;11+2;Kommunen", "0123-003;1e2;Kommunen", "0456-001;12,5;Kommunen", "0456-002;1.2.2024;Kommunen", "0456-003;25 %;Kommunen"])
    text("signs.csv", [
        "Enhed;Antal dømte;Andel dømte;Andel ledige",
        "a;-;–;34,9",
        "b;.;..;18,2",
        "c;…;...;9,1",
        "d;under 5;<5;12,5",
        "e;Under 5;< 5;40",
        "f;*;x;36,5",
        "g;fortrolig;Fortroligt;35",
        "h;5;1,5;36",
    ])
    text("fractions-and-percent.csv", ["Enhed;Andel ledige", "a;0,349", "b;34,9", "c;0,18", "d;18,2"])


def dates():
    text("dates.csv", [
        "Afd.nr.;Anviste;Kilde;Opgjort pr.",
        "0123-001;1;Kommunen;2024-01-01",
        "0123-002;2;Kommunen;1.1.2024",
        "0123-003;3;Kommunen;01/01/2024",
        "0456-001;4;Kommunen;1. jan. 2024",
        "0456-002;5;Kommunen;2024-01-01 00:00:00",
        "0456-003;6;Kommunen;01-01-24",
        "0456-004;7;Kommunen;30-02-2024",
        "0456-005;8;Kommunen;45292",
    ])


def ids():
    text("ids-lost-zeros.csv", ["Pulje;Medlem", "P-1;123001", "P-1;0123-002", "P-2;123-003", "P-2;0456001", "P-3;ukendt"])


def names():
    text("area-names.csv", [
        "LBF-nummer;Afdeling;Org.nr.;Boligorganisation;Lokaludvalg;Boligområde;Familieboliger;Ungdomsboliger;Ældreboliger;Beboere",
        "0123-001;Birkegården;0123;Boligforeningen Ahorn;Nørrebro;Birkeparken/Elmeparken;1048;0;12;2113",
        "0123-002;Elmegården;0123;Boligforeningen Ahorn;Nørrebro;Elmeparken/Birkeparken m.fl.;60;10;0;131",
    ])
    text("column-twice.csv", ["Pulje;Enhed;Medlem", "P-1;P-2;0123-001"])
    text("near-headings.csv", ["Afd.nr.;Anviste husstandee;Kilde", "0123-001;262;Kommunen"])
    text("english-headings.csv", ["department_id;assigned_households;source;as_of", "0123-001;262;municipality;2024-01-01"])
    text("no-headings.csv", ["0123-001;262;Kommunen", "0123-002;11;Kommunen"])
    text("short-heading-line.csv", ["Udtræk;Kilde", "", "Afd.nr.;Anviste;Kilde", "0123-001;262;Kommunen"])


def parts(path):
    with zipfile.ZipFile(out(path)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def pack(path, entries, compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(out(path), "w", compression, compresslevel=9) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 2, 3, 12, 0, 0)), content, compression)


def habits():
    """Of Excel and others, from a workbook of XlsxWriter."""
    plain = parts("workbooks/filtered.xlsx")
    sheet = "xl/worksheets/sheet1.xml"
    shown = plain[sheet].replace(b' hidden="1"', b"").replace(b'<sheetPr filterMode="1"/>', b"")
    shown = re.sub(rb"<autoFilter.*?</autoFilter>", b"", shown)

    # OpenXML SDK: every element with a prefix.
    prefixed = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", shown).replace(b"xmlns=", b"xmlns:x=")
    pack("workbooks/prefixed-xml.xlsx", {**plain, sheet: prefixed})
    # A writer that does not say where cells stand: no r on rows and cells.
    bare = re.sub(rb'(<(?:row|c)\b[^>]*?) r="[A-Z]*[0-9]+"', rb"\1", shown)
    pack("workbooks/no-cell-references.xlsx", {**plain, sheet: bare})
    # A wrong dimension, as some exports leave it.
    wrong = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', shown)
    pack("workbooks/wrong-dimension.xlsx", {**plain, sheet: wrong})
    # Backslashes in the names of parts: older .NET.
    pack("workbooks/backslash-parts.xlsx", {(name.replace("/", "\\") if name.startswith("xl/") else name): content for name, content in {**plain, sheet: shown}.items()})
    # Strict Open XML: other namespaces (Excel's "Strict Open XML Spreadsheet").
    strict = {}
    for name, content in {**plain, sheet: shown}.items():
        content = content.replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main")
        if name != "_rels/.rels":
            content = content.replace(b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        strict[name] = content
    pack("workbooks/strict.xlsx", strict)
    # Escapes of control characters, phonetic help, kept blanks, as Excel writes shared texts.
    strings = plain["xl/sharedStrings.xml"].replace(b"<t>Boligorganisationen</t>", '<r><t xml:space="preserve">Bolig</t></r><r><t>organisationen</t></r><rPh sb="0" eb="1"><t>ビ</t></rPh>'.encode())
    strings = strings.replace(b"<t>Kommunen</t>", b'<t xml:space="preserve"> Kommunen_x000D_\n</t>')
    pack("workbooks/shared-texts-of-excel.xlsx", {**plain, sheet: shown, "xl/sharedStrings.xml": strings})


def hostile():
    whole = out("twins/openpyxl.xlsx").read_bytes()
    out("hostile/truncated.xlsx").write_bytes(whole[: len(whole) * 2 // 3])
    out("hostile/truncated.xls").write_bytes(out("twins/xlwt.xls").read_bytes()[:2000])
    out("hostile/truncated.parquet").write_bytes(out("parquet/twin.parquet").read_bytes()[:-200])
    out("hostile/truncated.ods").write_bytes(out("twins/libreoffice.ods").read_bytes()[:9000])
    out("hostile/empty.xlsx").write_bytes(b"")
    out("hostile/empty.csv").write_bytes(b"")
    out("hostile/only-a-mark.csv").write_bytes(b"\xef\xbb\xbf")
    out("hostile/blank-lines.csv").write_bytes(b"\r\n;;;\r\n   \r\n")
    chance = random.Random(7)
    out("hostile/junk.csv").write_bytes(chance.randbytes(3000))
    out("hostile/junk.xlsx").write_bytes(chance.randbytes(3000))
    out("hostile/text-as-workbook.xlsx").write_bytes(out("text/utf8.csv").read_bytes())
    out("hostile/columns-as-text.csv").write_bytes(out("parquet/twin.parquet").read_bytes())
    out("hostile/columns-as-workbook.xlsx").write_bytes(out("parquet/twin.parquet").read_bytes())
    out("hostile/workbook-as-columns.parquet").write_bytes(whole)
    out("hostile/zeros.csv").write_bytes(b"Pulje;Medlem\r\nP-1;0123-001\r\n" + bytes(20))

    # An archive of workbooks, and a workbook within a workbook ten deep.
    pack("hostile/archive-of-workbooks.xlsx", {"a.xlsx": whole, "b.xlsx": whole})
    nested = whole
    for depth in range(10):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr(zipfile.ZipInfo(f"inner{depth}.xlsx", (2024, 2, 3, 12, 0, 0)), nested)
        nested = held.getvalue()
    out("hostile/nested.xlsx").write_bytes(nested)

    # A part that unpacks a thousandfold: 20 MB of blanks in the texts. Then a hundred and twenty entries over the same
    # packed bytes: more than two gigabytes in a file of 30 KB.
    bomb = parts("workbooks/inline-strings.xlsx")
    bomb["xl/media/image1.png"] = bytes(20_000_000)
    pack("hostile/unpacks-to-20-megabytes.xlsx", bomb)
    overlapping(whole)
    # The count in the directory is a lie: it says two thousand bytes of a sheet that is 20 million.
    sheet = "xl/worksheets/sheet1.xml"
    bomb = parts("workbooks/inline-strings.xlsx")
    bomb[sheet] = bomb[sheet].replace(b"</sheetData>", b" " * 20_000_000 + b"</sheetData>")
    pack("hostile/lying-directory.xlsx", bomb)
    lying = bytearray(out("hostile/lying-directory.xlsx").read_bytes())
    for at in (found.start() for found in re.finditer(rb"PK\x01\x02", bytes(lying))):
        if struct.unpack_from("<I", lying, at + 24)[0] > 20_000_000:
            struct.pack_into("<I", lying, at + 24, 2_000)
    out("hostile/lying-directory.xlsx").write_bytes(lying)

    # Entities that double thirty times over, in the sheet.
    plain = parts("workbooks/inline-strings.xlsx")
    entities = "".join(f'<!ENTITY e{n + 1} "&e{n};&e{n};">' for n in range(30))
    body = plain[sheet].decode()
    start = body.index("<worksheet")
    doubled = f'<!DOCTYPE worksheet [<!ENTITY e0 "ha">{entities}]>' + body[start:].replace("Kommunen", "&e30;", 1)
    pack("hostile/entities.xlsx", {**plain, sheet: doubled.encode()})
    # A sheet that breaks off in the middle of a row, in an archive that is whole.
    pack("hostile/broken-sheet.xlsx", {**plain, sheet: plain[sheet][: len(plain[sheet]) // 2]})
    # A sheet the workbook names and the archive does not hold.
    pack("hostile/missing-sheet.xlsx", {name: content for name, content in plain.items() if name != sheet})
    # Rows and columns beyond the sheet.
    beyond = plain[sheet].replace(b'r="6"', b'r="4294967296"').replace(b'r="A6"', b'r="ZZZZ4294967296"')
    pack("hostile/beyond-the-sheet.xlsx", {**plain, sheet: beyond})


def overlapping(whole):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bytes(20_000_000)) + packer.flush()
    check = zlib.crc32(bytes(20_000_000))
    end = whole.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack_from("<HII", whole, end + 10)
    name = b"xl/media/image1.png"
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0x5843, check, len(packed), 20_000_000, len(name), 0) + name + packed
    directory = whole[start: start + size]
    extra = 120
    for number in range(extra):
        called = b"xl/media/image%03d.png" % number
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0x5843, check, len(packed), 20_000_000, len(called), 0, 0, 0, 0, 0, start) + called
    total = count + extra
    tail = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, total, total, len(directory), start + len(local), 0)
    out("hostile/unpacks-to-gigabytes.xlsx").write_bytes(whole[:start] + local + directory + tail)


def written_by_csv():
    """Python's own writer: the twin with every field quoted, and with minimal quotes."""
    for name, options in (("python-quoted.csv", {"quoting": csv.QUOTE_ALL}), ("python-semicolons.csv", {"delimiter": ";"})):
        held = io.StringIO()
        writer = csv.writer(held, **options)
        writer.writerows([[TWIN["title"]], [TWIN["day"]], [], TWIN["headings"], *TWIN["rows"], [], [TWIN["source"]]])
        out(f"text/{name}").write_bytes(held.getvalue().encode("utf-8"))


if __name__ == "__main__":
    first()
    encodings()
    quotes()
    numbers()
    dates()
    ids()
    names()
    written_by_csv()
    habits()
    hostile()
