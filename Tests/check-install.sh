#!/bin/sh
# Installs the command below a fresh prefix, hides the folder it was built in, and renders a sample with it.
set -eu
prefix=$(mktemp -d)
trap 'test ! -d .build-hidden || mv .build-hidden .build; rm -rf "$prefix"' EXIT
"${MAKE:-make}" --no-print-directory install PREFIX="$prefix"
mv .build .build-hidden
"$prefix/bin/dossier" --version
"$prefix/bin/dossier" check Samples/minimal
"$prefix/bin/dossier" build Samples/minimal -o "$prefix/out" >"$prefix/list"
test -s "$prefix/out/minimal.epub"
test -s "$prefix/out/briefing.txt"
"$prefix/bin/dossier" new --quiet "$prefix/new" >/dev/null
"$prefix/bin/dossier" check "$prefix/new"
echo "an installed copy works: $(wc -l <"$prefix/list") files"
