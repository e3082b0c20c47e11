"""Holds workbooks against the CSV tables of the same dossier: check-workbook.py FOLDER…

Each folder has one workbook and, in `csv`, the tables. The package must be what Excel opens without repair; every hidden
sheet is a table, and must have the same cells for openpyxl, calamine and, where it is installed, LibreOffice; at most
eight sheets show, and what their cells lead to is there. Prints a line a problem and ends with status 1 when there was one.
"""

import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as xml
import zipfile

import openpyxl
import python_calamine

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# CT_Worksheet is a sequence (ISO/IEC 29500-1, section 18.3.1.99).
ORDER = """sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter hyperlinks printOptions pageMargins
pageSetup headerFooter""".split()
# Tables that no sheet has: what people read in their stead, and what the first sheet says.
VIEWS = {"dossier", "matrix", "timeline"}
csv.field_size_limit(1 << 24)
warnings.simplefilter("error")
failures = 0


def fail(where, message):
    global failures
    failures += 1
    print(f"{where}: {message}")


def package(file):
    """What Excel repairs, or refuses."""
    with zipfile.ZipFile(file) as archive:
        if archive.testzip() is not None:
            fail(file, "the container is damaged")
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {name: xml.fromstring(part) for name, part in parts.items()}
    types = trees["[Content_Types].xml"]
    declared = {item.get("PartName") for item in types if item.get("PartName")}
    wanted = {f"/{name}" for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}
    if declared != wanted:
        fail(file, f"content types and parts differ: {declared ^ wanted}")
    targets = {item.get("Id"): item.get("Target") for item in trees["xl/_rels/workbook.xml.rels"]}
    for target in targets.values():
        if f"xl/{target}" not in parts:
            fail(file, f"the relation to {target} leads nowhere")
    strings = trees["xl/sharedStrings.xml"]
    texts = ["".join(item.itertext()) for item in strings]
    if int(strings.get("uniqueCount")) != len(texts):
        fail(file, "the count of texts is wrong")
    for text in texts:
        if len(text.encode("utf-16-le")) // 2 > 32767:
            fail(file, "a text is too long for a cell")
    formats = len(trees["xl/styles.xml"].find(f"{MAIN}cellXfs"))
    book = trees["xl/workbook.xml"]
    names, uses, pages = [], 0, {}
    for sheet in book.find(f"{MAIN}sheets"):
        name = sheet.get("name")
        names.append(name.lower())
        if not 0 < len(name) <= 31 or re.search(r"[\[\]:*?/\\]|^'|'$", name) or name.lower() == "history":
            fail(file, f"{name!r} is no name of a sheet")
        page = trees[f"xl/{targets[sheet.get(RELATION)]}"]
        uses += cells(f"{file}, {name}", page, len(texts), formats)
        rows = {row.get("r") for row in page.find(f"{MAIN}sheetData")}
        pages[name] = (rows, page.find(f"{MAIN}hyperlinks"), targets[sheet.get(RELATION)])
    for name, (_, links, part) in pages.items():
        outside = trees.get(f"xl/worksheets/_rels/{part.rpartition('/')[2]}.rels", [])
        known = {item.get("Id") for item in outside if item.get("TargetMode") == "External"}
        for link in links if links is not None else []:
            if link.get(RELATION) is None:
                target, row = re.fullmatch(r"'(.+)'![A-Z]+(\d+)", link.get("location")).groups()
                if target not in pages or row not in pages[target][0]:
                    fail(f"{file}, {name}", f"{link.get('ref')} leads to {link.get('location')}, which is not there")
            elif link.get(RELATION) not in known:
                fail(f"{file}, {name}", f"{link.get('ref')} leads to an address that is not told")
    if len([sheet for sheet in book.find(f"{MAIN}sheets") if sheet.get("state") is None]) > 8:
        fail(file, "more than eight sheets show")
    if len(names) != len(set(names)):
        fail(file, "two sheets have one name")
    if uses != int(strings.get("count")):
        fail(file, "the count of cells with texts is wrong")
    for item in book.find(f"{MAIN}definedNames"):
        if int(item.get("localSheetId")) >= len(names):
            fail(file, f"{item.text} is of no sheet")


def cells(where, page, texts, formats):
    kinds = [child.tag.removeprefix(MAIN) for child in page]
    if [kind for kind in ORDER if kind in kinds] != kinds:
        fail(where, f"the order of {kinds} is wrong")
    last, uses = 0, 0
    for row in page.find(f"{MAIN}sheetData"):
        number, column = int(row.get("r")), 0
        if number <= last or number > 1048576 or float(row.get("ht", 15)) > 409:
            fail(where, f"row {number} is wrong")
        last = number
        for cell in row:
            letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")).groups()
            position = 0
            for letter in letters:
                position = position * 26 + ord(letter) - 64
            if position <= column or position > 16384 or int(digits) != number:
                fail(where, f"cell {cell.get('r')} is out of order")
            column = position
            if int(cell.get("s")) >= formats or cell.find(f"{MAIN}f") is not None:
                fail(where, f"cell {cell.get('r')} has a format that is none, or a formula")
            if cell.get("t") == "s":
                uses += 1
                if int(cell.find(f"{MAIN}v").text) >= texts:
                    fail(where, f"cell {cell.get('r')} has a text that is none")
    return uses


def plain(value):
    """A cell as a CSV table has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()[:10]
    return value if isinstance(value, str) else repr(float(value))


def same(value, text):
    if value == text:
        return True
    try:
        return float(value) == float(text)
    except ValueError:
        return False


def table(file):
    with open(file, encoding="utf-8-sig", newline="") as text:
        return [
            [cell[1:] if re.match("'+[=+\\-@\t\r\n＝＋－＠]", cell) else cell for cell in row] for row in csv.reader(text)
        ]


def compare(where, rows, wanted):
    rows = [list(row) + [""] * (len(wanted[0]) - len(row)) for row in rows]
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) != len(wanted):
        return fail(where, f"{len(rows)} rows, and the table has {len(wanted)}")
    for number, (row, want) in enumerate(zip(rows, wanted), 1):
        for column, (value, text) in enumerate(zip(row, want), 1):
            if not same(value, text):
                fail(where, f"row {number}, column {column}: {value!r}, and the table has {text!r}")


def shown(rows):
    """As LibreOffice shows cells: its own line ends, and no difference between the text TRUE and the value."""
    return [
        [{"TRUE": "true", "FALSE": "false"}.get(cell, re.sub("\r\n?", "\n", cell)) for cell in row] for row in rows]


def office(files, folder):
    """Every sheet of the workbooks as LibreOffice reads it, by the names of workbook and sheet."""
    run = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder,
         *map(str, files)], capture_output=True, text=True, check=False)
    sheets = {}
    for file in files:
        found = sorted(pathlib.Path(folder).glob(f"{file.stem}-*.csv"))
        if not found:
            fail(file, f"LibreOffice does not open it: {run.stderr}")
        for sheet in found:
            with open(sheet, encoding="utf-8", newline="") as text:
                sheets[file, sheet.stem.removeprefix(f"{file.stem}-")] = shown(csv.reader(text))
    return sheets


folders = {next(pathlib.Path(name).glob("*.xlsx")): pathlib.Path(name) / "csv" for name in sys.argv[1:]}
with tempfile.TemporaryDirectory() as folder:
    converted = office(folders, folder) if shutil.which("soffice") else None
for file, tables in folders.items():
    package(file)
    book = openpyxl.load_workbook(file)
    other = python_calamine.load_workbook(str(file))
    sheets = [sheet.title.removesuffix(".csv") for sheet in book.worksheets if sheet.sheet_state == "hidden"]
    # All ids, and the label with its notice, which the first sheet has, are tables for programs alone.
    filled = {path.stem for path in tables.glob("*.csv") if len(table(path)) > 1} - VIEWS - {"entities", "handling"}
    if set(sheets) != filled:
        fail(file, f"sheets and tables differ: {set(sheets) ^ filled}")
    for name in filled & set(sheets):
        wanted = table(tables / f"{name}.csv")
        compare(f"{file}, {name}, openpyxl", [[plain(cell) for cell in row] for row in book[f"{name}.csv"].values], wanted)
        rows = other.get_sheet_by_name(f"{name}.csv").to_python(skip_empty_area=False)
        compare(f"{file}, {name}, calamine", [[plain(cell) for cell in row] for row in rows], wanted)
        if converted is not None:
            compare(f"{file}, {name}, LibreOffice", converted.get((file, f"{name}.csv"), []), shown(wanted))
    print(f"{file}: {len(book.sheetnames)} sheets, {'' if converted else 'not '}opened by LibreOffice")
sys.exit(1 if failures else 0)
