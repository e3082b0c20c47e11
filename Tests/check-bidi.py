"""Shows lines as the Unicode Bidirectional Algorithm has a screen show them (python-bidi, UAX #9).

Reads JSON from standard input: {"lines": [...], "values": [...]}. Every line is taken for itself, from right to left if
it has any letter that runs so.
Prints, a line each, the values that do not look in their line as they look alone: torn apart, or turned around.
"""

import json
import sys
import unicodedata

from bidi import get_display

# What is on no screen: the isolates.
INVISIBLE = dict.fromkeys(range(0x2066, 0x206A))


def shown(text, direction):
    return get_display(text, base_dir=direction).translate(INVISIBLE)


def direction(text):
    """The direction of the first letter, as rules P2 and P3 have it; from left to right without any."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next(("L" if kind == "L" else "R" for kind in kinds if kind in ("L", "R", "AL")), "L")


def main():
    data = json.load(sys.stdin)
    for line in data["lines"]:
        plain = line.translate(INVISIBLE)
        base = "R" if any(unicodedata.bidirectional(character) in ("R", "AL") for character in line) else "L"
        for value in data["values"]:
            if value in plain and shown(value, direction(value)) not in shown(line, base):
                print(f"{value}: {shown(line, base)}")


main()
