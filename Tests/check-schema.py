"""Says of each line of a file, a JSON value each, whether a JSON Schema accepts it: a line `1` or `0` each.

The schema itself is held against the metaschema first. Patterns are those of ECMA-262, as JSON Schema has them.
"""

import functools
import json
import sys

import jsonschema
import regress


@functools.cache
def compiled(pattern):
    return regress.Regex(pattern, flags="u")


def pattern(validator, pattern, instance, schema):
    if isinstance(instance, str) and compiled(pattern).find(instance) is None:
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})
validator = Validator(schema)
with open(sys.argv[2], encoding="utf-8") as file:
    for line in file.read().split("\n")[:-1]:
        print(int(validator.is_valid(json.loads(line))))
