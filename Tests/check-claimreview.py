"""Holds fact checks in JSON-LD against the vocabulary of schema.org: check-claimreview.py VOCABULARY FILE…

VOCABULARY is a folder with schemaorgcontext.jsonld, types.csv and properties.csv of a release of schema.org. Each file
is expanded with that context, and no key may be lost on the way; every type and property must exist, stand where its
domain allows, and have a value that its range allows. What Google's guide to fact checks requires must be there.
Prints a line a problem and ends with status 1 when there was one.
"""

import csv
import datetime
import json
import pathlib
import re
import sys

from pyld import jsonld

SCHEMA = "https://schema.org/"
vocabulary = pathlib.Path(sys.argv[1])
csv.field_size_limit(1 << 24)


def table(name):
    with open(vocabulary / name, encoding="utf-8", newline="") as file:
        return {row["id"].removeprefix(SCHEMA): row for row in csv.DictReader(file)}


def names(cell):
    return {name.strip().removeprefix(SCHEMA) for name in cell.split(",") if name.strip()}


types, properties = table("types.csv"), table("properties.csv")
context = json.loads((vocabulary / "schemaorgcontext.jsonld").read_text(encoding="utf-8"))


def loader(url, options):
    if url.rstrip("/") not in ("https://schema.org", "http://schema.org"):
        raise ValueError(f"the document asks for {url}")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}


jsonld.set_document_loader(loader)


def lineage(name):
    found, waiting = set(), [name]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += names(types[name]["subTypeOf"]) if name in types else []
    return found


def is_date(text):
    if re.fullmatch(r"\d{4}(-\d\d)?", text):
        return True
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def allows(range_, value):
    if value is None:
        return False
    if isinstance(value, dict):
        return "@type" not in value or bool(lineage(value["@type"]) & range_)
    if isinstance(value, bool):
        return "Boolean" in range_
    if isinstance(value, (int, float)):
        return bool(range_ & {"Number", "Integer", "Float"})
    if range_ & {"Text", "CssSelectorType", "XPathType", "PronounceableText"}:
        return True
    if range_ & {"Date", "DateTime"} and is_date(value):
        return True
    return "URL" in range_ and re.match(r"[a-z][a-z0-9+.-]*:|#", value) is not None


def keys(value):
    """How many properties there are, for each of their items."""
    if isinstance(value, list):
        return sum(map(keys, value))
    if isinstance(value, dict):
        return sum((1 if not key.startswith("@") else 0) + keys(item) for key, item in value.items())
    return 0


def check(node, where):
    if isinstance(node, list):
        for item in node:
            yield from check(item, where)
    if not isinstance(node, dict):
        return
    name = node.get("@type")
    if name is None and set(node) - {"@id", "@context", "@graph"}:
        yield f"{where}: something without a type"
    if name is not None and name not in types:
        yield f"{where}: there is no type {name}"
    for key, value in node.items():
        if key.startswith("@"):
            if key == "@graph":
                yield from check(value, where)
            continue
        place = f"{where}/{key}"
        if key not in properties:
            yield f"{place}: there is no such property"
            continue
        row = properties[key]
        if row["supersededBy"]:
            yield f"{place}: superseded by {row['supersededBy']}"
        if name in types and not lineage(name) & names(row["domainIncludes"]):
            yield f"{place}: {name} has no such property"
        for item in value if isinstance(value, list) else [value]:
            if not allows(names(row["rangeIncludes"]), item):
                yield f"{place}: its value cannot be {json.dumps(item, ensure_ascii=False)[:80]}"
        yield from check(value, place)
    if name == "ClaimReview":
        if not node.get("claimReviewed"):
            yield f"{where}: claimReviewed is required"
        if not node.get("reviewRating", {}).get("alternateName"):
            yield f"{where}: a rating in words is required"


failures = 0
for file in sys.argv[2:]:
    document = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
    problems = list(check(document, ""))
    expanded = jsonld.expand(document, {"base": "https://example.org/page"})
    lost = keys(document) - keys(expanded)
    if lost:
        problems.append(f"expansion loses {lost} properties")
    for problem in problems:
        print(f"{file}: {problem}")
    failures += len(problems)
    print(f"{file}: {sum(node.get('@type') == 'ClaimReview' for node in document['@graph'])} reviews")
sys.exit(1 if failures else 0)
