"""Holds STIX bundles against the importer of MISP: whatever a bundle says of claims, quotes and the rest is in the event.

Prints a line a text that the importer loses, then a line a bundle; ends with status 1 when something was lost.
"""

import json
import sys

import stix2
from misp_stix_converter import ExternalSTIX2toMISPParser


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


said_by = {"note": "content", "opinion": "explanation"}
failures = 0
for file in sys.argv[1:]:
    with open(file, encoding="utf-8") as text:
        bundle = json.load(text)
    parser = ExternalSTIX2toMISPParser()
    parser.load_stix_bundle(stix2.parse(bundle, allow_custom=True))
    parser.parse_stix_bundle(single_event=True)
    # White space around a text is the importer's to take away.
    kept = {text.strip() for text in texts(json.loads(parser.misp_event.to_json()))}
    said = [item for item in bundle.get("objects", []) if item["type"] in said_by]
    for item in said:
        if item[said_by[item["type"]]].strip() not in kept:
            failures += 1
            print(f"{file}: lost: {item['type']} {item['id']}: {item[said_by[item['type']]][:200]!r}")
    print(f"{file}: {len(said)} texts")
sys.exit(1 if failures else 0)
