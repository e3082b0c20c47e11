"""Holds tables against the programs that people open them with.

Each argument is a folder with `csv/`, `dossier.json` and `dossier.ndjson` of one dossier. Everything that disagrees is
printed, a line each, and the status is then 1.

1. Python's own csv reader gives the cells, and they are what dossier.json says, field by field (an implementation of the
   mapping of its own); dossier.ndjson says the same, and position selectors point at their words in the archived texts.
2. frictionless and csvwvalidate find the descriptions valid, and check-jsonschema dossier.json.
3. DuckDB, pandas, SQLite and, with --office, LibreOffice read back exactly the same cells. A workbook that LibreOffice
   makes of the tables has no formula in it. With --office-only that is all that is done.

With --plant, copies of the first folder are spoiled in many ways, and every check must tell. The tables as LibreOffice wrote them are left in the folder that
--office names.
"""

import argparse
import csv
import datetime
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

import csvw
import duckdb
import frictionless
import pandas

csv.field_size_limit(1 << 30)
frictionless.system.trusted = True
TRAPS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
GUARDED = re.compile(f"'+[{re.escape(TRAPS)}]")
# What LibreOffice does to the cells of a table in the profile for spreadsheets; see Tables.md.
LINE_ENDS = re.compile("\r\n?")
problems = []


def tell(folder, message):
    problems.append(f"{folder}: {message}")


def differing(one, other):
    """The first place where two tables differ."""
    for number, (row, twin) in enumerate(zip(one, other)):
        for column, (cell, double) in enumerate(zip(row, twin)):
            if cell != double:
                return f"row {number}, column {column}: {cell[:60]!r} became {str(double)[:60]!r}"
        if len(row) != len(twin):
            return f"row {number}: {len(row)} cells became {len(twin)}"
    return f"{len(one)} rows became {len(other)}"


def cells(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def bytes_are_right(folder, path, profile):
    data = path.read_bytes()
    mark = data.startswith(b"\xef\xbb\xbf")
    if mark != (profile == "spreadsheet"):
        tell(folder, f"{path.name}: byte order mark: {mark}")
    if not data.endswith(b"\r\n"):
        tell(folder, f"{path.name}: does not end in CRLF")


class Dossier:
    """What dossier.json says the tables have."""

    def __init__(self, folder):
        self.folder = folder
        self.package = json.loads((folder / "csv/datapackage.json").read_text("utf-8"))
        self.profile = self.package["tableProfile"]
        self.json = json.loads((folder / "dossier.json").read_text("utf-8"), parse_float=str, parse_int=str)
        self.tables = {path.stem: cells(path) for path in sorted((folder / "csv").glob("*.csv"))}

    def text(self, cell, is_text):
        """A cell without what a spreadsheet made necessary."""
        if self.profile == "data" or not is_text:
            return cell
        if re.fullmatch(r"file:cells/[A-Za-z0-9.-]+\.txt", cell):
            text = (self.folder / "csv" / cell.removeprefix("file:")).read_bytes().decode("utf-8")
            return text.removeprefix("\ufeff")
        return cell[1:] if GUARDED.match(cell) else cell

    def is_text(self, table, place):
        """Whether a column holds words of people: a string whose values no list and no expression bounds, no key."""
        resource = next(r for r in self.package["resources"] if r["path"] == f"{table}.csv")
        field = resource["schema"]["fields"][place]
        if field["type"] != "string":
            return False
        ids = {"id"} | {name for key in resource["schema"].get("foreignKeys", []) for name in key["fields"]}
        rules = field.get("constraints", {})
        return field["name"] not in ids and "enum" not in rules and "pattern" not in rules

    def check(self):
        expected = dict(self.expected())
        for name, rows in expected.items():
            header, *found = self.tables.get(name, [[]])
            texts = [self.is_text(name, place) for place in range(len(header))]
            found = [[self.text(cell, is_text) for cell, is_text in zip(row, texts)] for row in found]
            wanted = [[row.pop(column, "") for column in header] for row in rows]
            left = {key for row in rows for key in row}
            if left:
                tell(self.folder, f"{name}.csv has no column for {left}")
            if found != wanted:
                tell(self.folder, f"{name}.csv: {differing(wanted, found)}")
        more = set(self.tables) - set(expected) - {"matrix", "timeline", "handling"}
        for name in more:
            if len(self.tables[name]) > 1:
                tell(self.folder, f"{name}.csv has rows that dossier.json does not have")
        self.check_views()
        self.check_guard()
        for path in (self.folder / "csv").glob("*.csv"):
            bytes_are_right(self.folder, path, self.profile)

    def expected(self):
        entities, tags = [], []
        links = {}

        def lists(owner, key, record):
            for field, items in [(k, v) for k, v in record.items() if isinstance(v, list)]:
                del record[field]
                name = "tags" if field == "tags" else f"{owner}-{field}"
                rows = tags if field == "tags" else links.setdefault(name, [])
                for number, item in enumerate(items, 1):
                    row = {"entity" if field == "tags" else owner: key, "position": str(number)}
                    plain = {"tags": "tag", "sources": "source"}.get(field, field)
                    rows.append(row | (item if isinstance(item, dict) else {plain: item}))

        def words(record):
            return {k: str(v).lower() if isinstance(v, bool) else v for k, v in record.items()}

        head = {k: v for k, v in self.json.items() if k not in ("computed", "outputs")}
        kinds = {
            "sources": "source", "parties": "party", "events": "event", "claims": "claim", "quotes": "quote",
            "reactions": "reaction", "questions": "question", "assessments": "assessment", "sections": "section",
            "attachments": "attachment", "terms": "term",
        }
        for collection, kind in kinds.items():
            rows = []
            for entity in head.pop(collection, []):
                record = dict(entity)
                lists(kind, record["id"], record)
                rows.append(words(record))
                entities.append({"id": record["id"], "kind": kind})
            yield collection, rows
        lists("dossier", head["id"], head)
        head |= {f"edition.{k}": v for k, v in head.pop("edition", {}).items()}
        yield "dossier", [words(head)]
        yield "entities", entities
        yield "tags", tags
        yield from links.items()

    def check_views(self):
        computed = self.json["computed"]
        said = [computed.get("marking", ""), computed.get("notice", "")]
        if self.tables["handling"][1:] != ([said] if any(said) else []):
            tell(self.folder, "handling.csv has not the marking and the notice of dossier.json")
        header, *rows = self.tables["matrix"]
        if len(set(name.lower() for name in header)) != len(header):
            tell(self.folder, "matrix.csv has two columns of one name")
        wanted = [
            (c["id"], str(c["contested"]).lower(), " ".join(c.get("contestedBy", [])), c["independentSources"])
            for c in computed["claims"]
        ]
        if [(row[0], row[2], " ".join(re.findall(r"[\w-]+", row[3])), row[4]) for row in rows] != wanted:
            tell(self.folder, "matrix.csv has not the claims of dossier.json")
        # Not one standing more or less, and each with its date.
        for row, claim in zip(rows, computed["claims"]):
            said = sorted(cell.split(" ")[-1] for cell in row[5:] if cell)
            held = [s.get("date", "") for s in claim["standings"]]
            if len(said) != len(held) or not set(filter(None, held)) <= set(said):
                tell(self.folder, f"matrix.csv: {claim['id']} has not its standings")
        wanted = [[e["date"], e["kind"], e.get("id", "")] for e in computed["timeline"]]
        if [[row[0], row[2], row[3]] for row in self.tables["timeline"][1:]] != wanted:
            tell(self.folder, "timeline.csv has not the timeline of dossier.json")

    def check_guard(self):
        """In the profile for spreadsheets no cell begins with a sign that makes it a formula, but a number's minus."""
        if self.profile != "spreadsheet":
            return
        for name, rows in self.tables.items():
            for row in rows:
                for cell in row:
                    if cell[:1] and cell[0] in TRAPS and not re.fullmatch(r"-?[0-9.]+([eE][+-]?[0-9]+)?", cell):
                        tell(self.folder, f"{name}.csv has the cell {cell[:40]!r}")


def check_lines(folder):
    """dossier.ndjson has the entities of dossier.json, each with what was computed of it."""
    dossier = json.loads((folder / "dossier.json").read_text("utf-8"))
    lines = [json.loads(line) for line in (folder / "dossier.ndjson").read_bytes().split(b"\n")[:-1]]
    computed = dossier.pop("computed")
    facts = {fact["id"]: fact for fact in computed["claims"] + computed["quotes"]}
    links = {link["to"]: link["from"] for link in computed["backlinks"]}
    # The markings that items have from what they are taken from.
    marks = {item["id"]: item["marking"] for item in computed.get("markings", [])}
    entities = [e for v in dossier.values() if isinstance(v, list) for e in v if isinstance(e, dict) and "id" in e]
    head = {k: v for k, v in dossier.items() if not (isinstance(v, list) and v and isinstance(v[0], dict) and "id" in v[0])}
    for line, entity in zip(lines, [head] + entities):
        said = {k: v for k, v in line.items() if k not in ("record", "computed")}
        if said != entity:
            tell(folder, f"dossier.ndjson: {line.get('id')} is not the same as in dossier.json")
        more = line.get("computed", {})
        wanted = {k: v for k, v in facts.get(line["id"], {}).items() if k != "id"}
        if line["id"] in marks:
            wanted["marking"] = marks[line["id"]]
        if line["id"] in links:
            wanted["backlinks"] = links[line["id"]]
        if line["record"] != "dossier" and more != wanted:
            tell(folder, f"dossier.ndjson: what was computed of {line['id']} is not the same")
    if len(lines) != len(entities) + 1:
        tell(folder, f"dossier.ndjson has {len(lines)} lines for {len(entities)} entities")
    read = duckdb.sql(
        f"SELECT count(*), count(DISTINCT id) FROM read_json('{folder}/dossier.ndjson', format='newline_delimited', "
        "maximum_object_size=67108864, columns={id: 'VARCHAR', record: 'VARCHAR'})").fetchall()[0]
    if read != (len(lines), len(lines)):
        tell(folder, f"DuckDB reads {read} of the {len(lines)} lines of dossier.ndjson")


def check_selectors(folder):
    """Position selectors count code points of the archived text, and point at the words that the quote selector has."""
    dossier = json.loads((folder / "dossier.json").read_text("utf-8"))
    snapshots = {s["id"]: folder / s["snapshot"] for s in dossier.get("sources", []) if "snapshot" in s}
    sources = {q["id"]: q.get("source") for q in dossier.get("quotes", [])}
    for fact in dossier["computed"]["quotes"]:
        if "selectors" not in fact:
            continue
        text = snapshots[sources[fact["id"]]].read_bytes().decode("utf-8").removeprefix("\ufeff")
        # Where the dossier protects a party, nothing but the quoted words leaves: how far they stand from the beginning of
        # the text tells how long the names before them are.
        isGuarded = any(party.get("protectIdentity") for party in dossier.get("parties", []))
        selectors = {selector["type"]: selector for selector in fact["selectors"]}
        words = selectors["TextQuoteSelector"]
        if isGuarded:
            isRight = words["exact"] in text and selectors.keys() == {"TextQuoteSelector"}
            isRight = isRight and not {"prefix", "suffix"} & words.keys() and fact["verification"] != "editorial"
        else:
            place = selectors["TextPositionSelector"]
            around = text[: place["start"]], text[place["start"] : place["end"]], text[place["end"] :]
            isRight = around[1] == words["exact"] and around[0].endswith(words["prefix"]) and around[2].startswith(words["suffix"])
        if not isRight:
            tell(folder, f"the selectors of {fact['id']} do not point at its words")


def frictionless_problems(folder):
    report = frictionless.validate(str(folder / "csv/datapackage.json"))
    return [f"{row[0]}: {row[1]}" for row in report.flatten(["type", "note"])] if not report.valid else []


def csvw_problems(folder):
    """What `csvwvalidate` does, without the cost of a process."""
    try:
        metadata = csvw.CSVW(str(folder / "csv/csv-metadata.json"), validate=True, strict=True)
        return [] if metadata.is_valid else [str(w.message)[:200] for w in metadata.warnings]
    except ValueError as error:
        return [str(error)[:200]]


def schema_problems(folders):
    schema = pathlib.Path(__file__).parent.parent / "Samples/dossier.schema.json"
    run = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema)] + [str(f / "dossier.json") for f in folders],
        capture_output=True, text=True, check=False)
    return [] if run.returncode == 0 else [run.stdout + run.stderr]


def check_clients(dossier):
    folder = dossier.folder
    for name, rows in dossier.tables.items():
        path = folder / f"csv/{name}.csv"
        # Without a row both go by the header alone, which the first row of any table shows as well.
        if len(rows) == 1:
            continue
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False, header=None, encoding="utf-8-sig")
        if frame.values.tolist() != rows:
            tell(folder, f"pandas reads {name}.csv otherwise: {differing(rows, frame.values.tolist())}")
        read = duckdb.read_csv(
            str(path), header=False, all_varchar=True, delimiter=",", quotechar='"', escapechar='"',
            max_line_size=1 << 26, null_padding=False).fetchall()
        read = [["" if cell is None else cell for cell in row] for row in read]
        if read != rows:
            tell(folder, f"DuckDB reads {name}.csv otherwise: {differing(rows, read)}")
    with tempfile.TemporaryDirectory() as desk:
        database = f"{desk}/it.db"
        tables = {f"t{number}": name for number, name in enumerate(dossier.tables)}
        commands = [f'.import --csv "{folder}/csv/{name}.csv" {table}' for table, name in tables.items()]
        run = subprocess.run(
            ["sqlite3", database], input="\n".join(commands), capture_output=True, text=True, check=False)
        if run.returncode != 0 or run.stderr:
            tell(folder, f"SQLite: {run.stderr[:300]}")
        connection = sqlite3.connect(database)
        for table, name in tables.items():
            query = connection.execute(f"SELECT * FROM {table}")
            read = [[column[0] for column in query.description]] + [list(row) for row in query]
            # SQLite makes up other names for columns that differ in case alone.
            if read[1:] != dossier.tables[name][1:] or len(read[0]) != len(dossier.tables[name][0]):
                tell(folder, f"SQLite reads {name}.csv otherwise: {differing(dossier.tables[name], read)}")
        connection.close()


def convert(profile, target, outdir, files, infilter=None):
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target, "--outdir", outdir]
    command += [f"--infilter={infilter}"] if infilter else []
    subprocess.run(command + files, capture_output=True, text=True, check=True)


def check_office(dossiers, keep):
    """CSV to workbook to CSV: nothing becomes a formula, and what comes back is what went in, but for line ends."""
    with tempfile.TemporaryDirectory() as desk:
        files = []
        for number, dossier in enumerate(dossiers):
            for name, rows in dossier.tables.items():
                if len(rows) > 1:
                    copy = f"{desk}/{number}.{name}.csv"
                    shutil.copy(dossier.folder / f"csv/{name}.csv", copy)
                    files.append(copy)
        # One that does become a formula, since nobody guarded it, so that the search below is known to find one.
        planted = pathlib.Path(f"{desk}/planted.csv")
        planted.write_text("id,statement\r\nclm-x,=1+1\r\n")
        convert(f"{desk}/profile", "xlsx", f"{desk}/books", [*files, str(planted)], "CSV:44,34,76,1,,0,true,false")
        books = sorted(str(book) for book in pathlib.Path(f"{desk}/books").glob("*.xlsx"))
        if len(books) != len(files) + 1:
            tell("LibreOffice", f"made {len(books)} workbooks of {len(files) + 1} tables")
        for book in books:
            with zipfile.ZipFile(book) as archive:
                sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
            if any(re.search(rb"<f[ >/]", sheet) for sheet in sheets) != book.endswith("planted.xlsx"):
                tell("LibreOffice", f"has a formula in {pathlib.Path(book).name}, or none where one was planted")
        convert(
            f"{desk}/profile", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false", f"{desk}/back", books)
        for number, dossier in enumerate(dossiers):
            for name, rows in dossier.tables.items():
                if len(rows) == 1:
                    continue
                back = pathlib.Path(f"{desk}/back/{number}.{name}.csv")
                wanted = [[LINE_ENDS.sub("\n", cell) for cell in row] for row in rows]
                read = cells(back)
                if read != wanted:
                    tell(dossier.folder, f"LibreOffice makes {name}.csv otherwise: {differing(wanted, read)}")
                target = pathlib.Path(keep) / dossier.folder.name / "csv" / f"{name}.csv"
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(back, target)


def plant(dossier):
    """Spoils copies of a folder and tells which checks did not notice."""

    def rewrite(desk, table, change):
        path = desk / f"csv/{table}.csv"
        rows = cells(path)
        change(rows)
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)

    def cell(column, value):
        return lambda rows: rows[1].__setitem__(rows[0].index(column), value)

    # In which table, what, what frictionless calls it, and whether csvwvalidate can know.
    mistakes = [
        ("reactions", cell("party", "pty-nobody"), "foreign-key", True),
        ("claims", cell("status", "untrue"), "constraint-error", True),
        ("parties", cell("name", ""), "constraint-error", True),
        ("claim-sources", cell("position", "first"), "type-error", True),
        ("timeline", cell("date", "yesterday"), "constraint-error", True),
        ("sources", lambda rows: rows.append(rows[1]), "primary-key", True),
        ("matrix", cell("contested", "maybe"), "type-error", True),
        ("tags", lambda rows: rows[0].__setitem__(2, "label"), "incorrect-label", False),
        ("terms", lambda rows: rows.append([""] * len(rows[0])), "hash-count", False),
    ]

    def spoiled(changes, check):
        with tempfile.TemporaryDirectory() as desk:
            copy = pathlib.Path(desk) / "copy"
            shutil.copytree(dossier.folder, copy)
            for table, change in changes:
                rewrite(copy, table, change)
            return check(copy)

    def told(folder):
        report = frictionless.validate(str(folder / "csv/datapackage.json"))
        return {(task.name, error.type) for task in report.tasks for error in task.errors}

    found = spoiled([(table, change) for table, change, _, _ in mistakes], told)
    for table, change, word, is_for_both in mistakes:
        if (table, word) not in found:
            tell("planted", f"frictionless does not notice {word} in {table}.csv")
        if is_for_both and not spoiled([(table, change)], csvw_problems):
            tell("planted", f"csvwvalidate does not notice {word} in {table}.csv")

    def recheck(folder):
        before = len(problems)
        Dossier(folder).check()
        found = problems[before:]
        del problems[before:]
        return found

    for table, column, value in [("claims", "statement", "Another."), ("tags", "tag", "other"), ("quotes", "text", "=1")]:
        if not spoiled([(table, cell(column, value))], recheck):
            tell("planted", f"another {column} in {table}.csv is not noticed")

    def slip(folder):
        path = folder / "dossier.json"
        path.write_text(path.read_text("utf-8").replace('"stance": "denies"', '"stance": "denys"', 1), "utf-8")
        return "denys" in "".join(schema_problems([folder]))

    if not spoiled([], slip):
        tell("planted", "check-jsonschema does not notice a stance that is none")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--plant", action="store_true")
    parser.add_argument("--office", metavar="FOLDER")
    parser.add_argument("--office-only", metavar="FOLDER")
    parser.add_argument("--times", action="store_true")
    options = parser.parse_args()
    start = datetime.datetime.now()

    def lap(name):
        nonlocal start
        if options.times:
            print(f"{(datetime.datetime.now() - start).total_seconds():6.1f} s {name}", file=sys.stderr)
        start = datetime.datetime.now()

    dossiers = [Dossier(folder.resolve()) for folder in options.folders]
    if not options.office_only:
        for dossier in dossiers:
            dossier.check()
            check_lines(dossier.folder)
            check_selectors(dossier.folder)
        lap("csv module and dossier.json")
        for dossier in dossiers:
            for problem in frictionless_problems(dossier.folder):
                tell(dossier.folder, f"frictionless: {problem}")
        lap("frictionless")
        for dossier in dossiers:
            for problem in csvw_problems(dossier.folder):
                tell(dossier.folder, f"csvwvalidate: {problem}")
        lap("csvwvalidate")
        for problem in schema_problems([dossier.folder for dossier in dossiers]):
            tell("check-jsonschema", problem)
        lap("check-jsonschema")
        for dossier in dossiers:
            check_clients(dossier)
        lap("pandas, DuckDB, SQLite")
    if keep := options.office or options.office_only:
        check_office([dossier for dossier in dossiers if dossier.profile == "spreadsheet"], keep)
        lap("LibreOffice")
    if options.plant:
        plant(dossiers[0])
        lap("planted mistakes")
    print("\n".join(problems[:100]))
    print(f"{len(dossiers)} dossiers, {sum(len(d.tables) for d in dossiers)} tables, {len(problems)} problems")
    return 1 if problems else 0


sys.exit(main())
