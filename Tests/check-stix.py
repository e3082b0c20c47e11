"""Holds STIX bundles against the validator of OASIS, warnings included, and against the library that reads them.

Prints a line a problem and ends with status 1 when there was one. Every reference must lead to an object of the bundle.
"""

import json
import sys

import stix2
from stix2validator import ValidationOptions, validate_file

failures = 0


def fail(file, message):
    global failures
    failures += 1
    print(f"{file}: {message}")


def references(value):
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key.endswith("_ref"):
                yield item
            elif key.endswith("_refs"):
                yield from item
            else:
                yield from references(item)


for file in sys.argv[1:]:
    result = validate_file(file, ValidationOptions(version="2.1", strict=True))
    if not result.is_valid:
        for part in result.object_results:
            for problem in part.errors + part.warnings:
                fail(file, problem)
        if result.fatal:
            fail(file, result.fatal)
    with open(file, encoding="utf-8") as text:
        bundle = json.load(text)
    objects = bundle.get("objects", [])
    ids = [item["id"] for item in objects]
    if len(ids) != len(set(ids)):
        fail(file, "an id stands twice")
    for reference in references(objects):
        if reference not in ids:
            fail(file, f"{reference} is not in the bundle")
    try:
        stix2.parse(bundle, allow_custom=False)
    except stix2.exceptions.STIXError as problem:
        fail(file, f"stix2 does not read it: {problem}")
    print(f"{file}: {len(objects)} objects")
sys.exit(1 if failures else 0)
