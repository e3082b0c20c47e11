"""Decodes mail in format=flowed (RFC 3676, DelSp=no) and prints its paragraphs, a line each, as a mail program joins them."""

import pathlib
import sys

import formatflowed

flowed = pathlib.Path(sys.argv[1]).read_bytes()
if not flowed.endswith(b"\r\n"):
    sys.exit("the last line does not end with CR LF")
for information, text in formatflowed.decode(flowed[:-2], character_set="utf-8"):
    if information["quotedepth"] != 0 or information["type"] == formatflowed.SIGNATURE_SEPARATOR:
        sys.exit(f"taken for a quotation or a signature: {text!r}")
    sys.stdout.buffer.write(text.encode() + b"\n")
