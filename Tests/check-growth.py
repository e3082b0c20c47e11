"""Holds the growth of time against that of the input: from n to 4n no stage and no format may take more than 5 times.

    check-growth.py DOSSIER [--shape NAME] [--format NAME] [--most SECONDS] [--report]

For each shape of dossier, and for check and each format, n grows until the command takes 50 ms of the processor more than it
does for next to nothing; then what it takes more is measured at n and at 4n, three times each where the first says that it
matters. Seconds tell of caches and neighbours, too: where they say more than 5 and valgrind is there, its count of
instructions decides, which is the same every time, and the table has a star. Prints a table, and fails above 5 unless --report
asks for the table alone. What takes longer than --most (60 s) counts as endless.
"""

import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

LEAST, WORST = 0.05, 5.0
FORMATS = {
    "check": None, "json": ["--to", "json"], "ndjson": ["--to", "ndjson"], "csv": ["--to", "csv"],
    "text": ["--to", "text"], "brief": ["--to", "text", "--template", "brief"], "wire": ["--to", "text", "--template", "wire"],
    "markdown": ["--to", "markdown"], "claimreview": ["--to", "claimreview"], "stix": ["--to", "stix"],
    "xlsx": ["--to", "xlsx"], "epub": ["--to", "epub"],
}
DAY = lambda i: f"{1900 + i // 336 % 120}-{i // 28 % 12 + 1:02}-{i % 28 + 1:02}"
WORD = lambda i: "".join("bdfgklmnprst"[(i >> 4 * k) % 12] + "aeiou"[(i >> 4 * k + 2) % 5] for k in range(4)) + str(i)
LABELS = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
SENTENCE = lambda i, n=12: " ".join(WORD((i * 31 + k * k * 7) % 5000) for k in range(n)) + f" {i}."


def head(**more):
    base = {"dossier": 1, "id": "growth", "title": "Growth", "language": "en", "edition": {"number": 1, "date": "2024-06-30"},
            "parties": [{"id": "pty-a", "name": "Party A"}, {"id": "pty-b", "name": "Party B"}],
            "sources": [{"id": "src-a", "title": "Source A", "url": "https://a.example/"}],
            "claims": [claim("a")]}
    base.update(more)
    return base


def claim(i, **more):
    return {"id": f"clm-{i}", "statement": f"It is so, {i}.", "claimant": "pty-a", "status": "false", "sources": [{"source": "src-a"}], **more}


def quote(i, text, **more):
    return {"id": f"quo-{i}", "text": text, "speaker": "pty-a", **more}


def archived(quotes, text):
    return head(sources=[{"id": "src-a", "title": "Source A", "snapshot": "a.txt"}], quotes=quotes), {"a.txt": text}


# Each shape: where n begins, and what makes the dossier of n.
SHAPES = {
    "quotes of one party": (500, lambda n: head(quotes=[quote(i, SENTENCE(i), about=["clm-a"]) for i in range(n)])),
    "claims of one party, a quote each": (500, lambda n: head(claims=[claim(i) for i in range(n)], quotes=[quote(i, SENTENCE(i), about=[f"clm-{i}"]) for i in range(n)])),
    "quotes of one text, found": (500, lambda n: archived([quote(i, SENTENCE(i), source="src-a") for i in range(n)], "\n".join(map(SENTENCE, range(n))))),
    "quotes of one text, not found": (200, lambda n: archived([quote(i, SENTENCE(i)[:-2] + "x", source="src-a") for i in range(n)], "\n".join(map(SENTENCE, range(n))))),
    "quotes of one text, with gaps": (500, lambda n: archived([quote(i, " ".join(w if k not in (4, 8) else "[…]" for k, w in enumerate(SENTENCE(i).split())), source="src-a") for i in range(n)], "\n".join(map(SENTENCE, range(n))))),
    "quotes of one text, of common words": (500, lambda n: archived([quote(i, f"so it is {i} and", source="src-a") for i in range(n)], " ".join(f"so it is {i} and so" for i in range(n)))),
    "quotes that stand often": (250, lambda n: archived([quote(i, "so it is", source="src-a", prefix="and") for i in range(n)], "so it is and " * n)),
    "unknown keys": (2000, lambda n: head(**{f"key{i}": "x" for i in range(n)})),
    "keys of an option": (2000, lambda n: head(outputs={"text": {f"key{i}": "x" for i in range(n)}})),
    "equal keys": (2000, lambda n: json.dumps(head())[:-1] + ', "rights": "x"' * n + "}"),
    "terms never used": (500, lambda n: head(terms=[{"id": f"trm-{i}", "term": WORD(i), "definition": SENTENCE(i)} for i in range(n)])),
    "terms never used, many texts": (200, lambda n: head(terms=[{"id": f"trm-{i}", "term": "term " + WORD(i), "definition": "A word."} for i in range(n)], claims=[claim(i, statement=SENTENCE(i), statusBasis=SENTENCE(i)) for i in range(n)])),
    "terms used": (300, lambda n: head(summary=" ".join(f"{WORD(i)} [@trm-{i}]" for i in range(n)), terms=[{"id": f"trm-{i}", "term": WORD(i), "definition": SENTENCE(i)} for i in range(n)])),
    "a long word in plain text": (20000, lambda n: head(claims=[claim("a", statement="x" * n)])),
    "a long word in Markdown": (20000, lambda n: head(summary="x" * n + "*y*")),
    "a long word in a quote": (20000, lambda n: archived([quote("a", "x" * n + " y", source="src-a")], "x" * n + " y z")),
    "a long title": (20000, lambda n: head(title="x" * n)),
    "a long name": (20000, lambda n: head(parties=[{"id": "pty-a", "name": "x" * n}, {"id": "pty-b", "name": "B"}])),
    "a long address": (20000, lambda n: head(sources=[{"id": "src-a", "title": "A", "url": "https://a.example/" + "x" * n}])),
    "a long text": (2000, lambda n: head(summary=" ".join(map(WORD, range(n))))),
    "a long text of another script": (2000, lambda n: head(summary="пожар начался в четыре " * n)),
    "a long text without spaces": (5000, lambda n: head(summary="火灾于四时开始" * n)),
    "paragraphs": (1000, lambda n: head(summary="\n\n".join(SENTENCE(i) for i in range(n)))),
    "items of a list": (1000, lambda n: head(summary="\n".join(f"- {SENTENCE(i)}" for i in range(n)))),
    "lines of one paragraph": (1000, lambda n: head(summary="\n".join(SENTENCE(i) for i in range(n)))),
    "emphasis": (2000, lambda n: head(summary="*a* " * n)),
    "emphasis in one another": (300, lambda n: head(claims=[claim(i, statusBasis="*" * 29 + "!a!" + "*" * 29) for i in range(n)])),
    "pictures in one another": (300, lambda n: head(claims=[claim(i, statusBasis="![" * 29 + "](x)" * 29) for i in range(n)])),
    "emphasis that never ends": (5000, lambda n: head(summary="*a **b " * n)),
    "brackets that never end": (5000, lambda n: head(summary="[a " * n)),
    "pictures that never end": (5000, lambda n: head(summary="![a](" * n)),
    "citations that never end": (5000, lambda n: head(summary="[@a b " * n + "]")),
    "backticks": (5000, lambda n: head(summary="".join("a" + "`" * (i % 200 + 1) for i in range(n // 50)))),
    "links": (1000, lambda n: head(summary=" ".join(f"[{WORD(i)}](https://a.example/{i})" for i in range(n)))),
    "definitions of links": (1000, lambda n: head(summary="\n".join(f"[{WORD(i)}]: https://a.example/{i}" for i in range(n)) + "\n\n" + " ".join(f"[{WORD(i)}]" for i in range(n)))),
    "citations": (1000, lambda n: head(summary=" ".join(f"word{i} [@clm-a]" for i in range(n)))),
    "embeds of one item": (1000, lambda n: head(summary="\n\n".join(["Text.", "[@clm-a]"] * n))),
    "sections": (300, lambda n: head(sections=[{"id": f"sec-{i}", "title": WORD(i), "body": SENTENCE(i, 60)} for i in range(n)])),
    "sections of growing levels": (300, lambda n: head(sections=[{"id": f"sec-{i}", "title": WORD(i), "body": SENTENCE(i), "level": i % 3 + 1} for i in range(n)])),
    "items of a section": (300, lambda n: head(claims=[claim(i) for i in range(n)], sections=[{"id": "sec-a", "title": "All", "items": [f"clm-{i}" for i in range(n)]}])),
    "relations in a chain": (300, lambda n: head(claims=[claim(i, relations=[{"to": f"clm-{i - 1}", "type": "contradicts"}] if i else []) for i in range(n)])),
    "relations to one claim": (300, lambda n: head(claims=[claim("a")] + [claim(i, relations=[{"to": "clm-a", "type": "contradicts"}]) for i in range(n)])),
    "claims that supersede": (300, lambda n: head(claims=[claim(i, relations=[{"to": f"clm-{i - 1}", "type": "supersedes"}] if i else []) for i in range(n)])),
    "reactions of one party to one claim": (300, lambda n: head(reactions=[{"id": f"rea-{i}", "party": "pty-b", "to": "clm-a", "stance": "denies", "date": DAY(i), "sources": [{"source": "src-a"}]} for i in range(n)])),
    "reactions of one party": (300, lambda n: head(claims=[claim(i) for i in range(n)], reactions=[{"id": f"rea-{i}", "party": "pty-b", "to": f"clm-{i}", "stance": "denies", "sources": [{"source": "src-a"}]} for i in range(n)])),
    "reactions that supersede": (300, lambda n: head(reactions=[{"id": f"rea-{i}", "party": "pty-b", "to": "clm-a", "stance": "denies", "date": DAY(i), **({"supersedes": f"rea-{i - 1}"} if i else {})} for i in range(n)])),
    "parties on one claim": (300, lambda n: head(parties=[{"id": f"pty-{i}", "name": WORD(i)} for i in range(n)] + [{"id": "pty-a", "name": "A"}], reactions=[{"id": f"rea-{i}", "party": f"pty-{i}", "to": "clm-a", "stance": "denies", "sources": [{"source": "src-a"}]} for i in range(n)])),
    "members in a chain": (300, lambda n: head(parties=[{"id": "pty-a", "name": "A"}] + [{"id": f"pty-{i}", "name": WORD(i), "memberOf": f"pty-{i - 1}" if i else "pty-a"} for i in range(n)])),
    "events": (300, lambda n: head(events=[{"id": f"evt-{i}", "title": WORD(i), "date": DAY(i), "sources": [{"source": "src-a"}]} for i in range(n)])),
    "events of one day": (300, lambda n: head(events=[{"id": f"evt-{i}", "title": WORD(i), "date": "2023-05-03", "sources": [{"source": "src-a"}]} for i in range(n)])),
    "participants": (300, lambda n: head(events=[{"id": "evt-a", "title": "It", "date": "2023-05-03", "participants": [{"party": f"pty-{i}"} for i in range(n)], "sources": [{"source": "src-a"}]}], parties=[{"id": "pty-a", "name": "A"}] + [{"id": f"pty-{i}", "name": WORD(i)} for i in range(n)])),
    "joiners": (5000, lambda n: head(claims=[claim("a", statement="a" + "\u200d" * n)])),
    "soft hyphens": (5000, lambda n: head(claims=[claim("a", statement="a\u00ad" * n)])),
    "accents on one letter": (5000, lambda n: head(claims=[claim("a", statement="a" + "\u0301" * n)])),
    "joiners in a title": (2000, lambda n: head(title="a" + "\u200d\u00ad" * n)),
    "joiners in a name": (2000, lambda n: head(parties=[{"id": "pty-a", "name": "a" + "\u200d\u00ad" * n}, {"id": "pty-b", "name": "B"}])),
    "joiners in a quote": (5000, lambda n: archived([quote("a", "a\u200db" * n, source="src-a")], "a\u200db" * n)),
    "protected parties": (200, lambda n: head(parties=[{"id": "pty-a", "name": "A"}] + [{"id": f"pty-{i}", "name": "Mr " + WORD(i) + "x", "protectIdentity": True, "publicName": f"a witness, {i}"} for i in range(n)])),
    "protected parties, many texts": (100, lambda n: head(parties=[{"id": "pty-a", "name": "A"}] + [{"id": f"pty-{i}", "name": "Mr " + WORD(i) + "x", "protectIdentity": True, "publicName": f"a witness, {i}"} for i in range(n)], claims=[claim(i, statement=SENTENCE(i)) for i in range(n)])),
    "a protected name in joiners": (2000, lambda n: head(parties=[{"id": "pty-a", "name": "A"}, {"id": "pty-b", "name": "Bogdan Test", "protectIdentity": True, "publicName": "a witness"}], summary="Bo\u200d\u00ad" * n)),
    "items of every label": (200, lambda n: head(marking="TLP:CLEAR", sources=[{"id": "src-a", "title": "A"}] + [{"id": f"src-{i}", "title": WORD(i), "marking": LABELS[i % 5]} for i in range(n)], claims=[claim(i, marking=LABELS[i * 3 % 5], relations=[{"to": f"clm-{i - 1}", "type": "contradicts"}] if i else []) for i in range(n)], reactions=[{"id": f"rea-{i}", "party": "pty-b", "to": f"clm-{i}", "stance": "denies", "sources": [{"source": f"src-{i}"}]} for i in range(n)])),
    "tags of one claim": (1000, lambda n: head(claims=[claim("a", tags=[WORD(i) for i in range(n)])])),
    "tags": (500, lambda n: head(claims=[claim(i, tags=[WORD(i)]) for i in range(n)])),
    "attachments": (100, lambda n: (head(attachments=[{"id": f"att-{i}", "path": f"f{i}.txt", "title": WORD(i)} for i in range(n)]), {f"f{i}.txt": WORD(i) for i in range(n)})),
    "sources in a chain": (300, lambda n: head(sources=[{"id": "src-a", "title": "A"}] + [{"id": f"src-{i}", "title": WORD(i), "derivesFrom": [f"src-{i - 1}" if i else "src-a"]} for i in range(n)], claims=[claim(i, sources=[{"source": f"src-{i}"}]) for i in range(n)])),
    "sources of one claim": (300, lambda n: head(sources=[{"id": f"src-{i}", "title": WORD(i)} for i in range(n)], claims=[claim("a", sources=[{"source": f"src-{i}"} for i in range(n)])])),
    "sources of one claim in a chain": (300, lambda n: head(sources=[{"id": f"src-{i}", "title": WORD(i), "derivesFrom": [f"src-{i - 1}"] if i else []} for i in range(n)], claims=[claim("a", sources=[{"source": f"src-{i}"} for i in range(n)])])),
    "findings of one code": (500, lambda n: head(claims=[{"id": f"clm-{i}", "statement": f"It is so, {i}.", "claimant": "pty-a"} for i in range(n)])),
    "references to nothing": (500, lambda n: head(claims=[claim(i, claimant=f"pty-x{i}") for i in range(n)])),
    "equal ids": (500, lambda n: head(claims=[claim("a") for i in range(n)])),
    "equal claims": (300, lambda n: head(claims=[claim(i, statement="The very same.") for i in range(n)])),
    "questions": (300, lambda n: head(questions=[{"id": f"que-{i}", "question": WORD(i) + "?", "answer": SENTENCE(i), "claims": ["clm-a"]} for i in range(n)])),
    "evidence": (300, lambda n: head(claims=[claim(i) for i in range(n)], assessments=[{"id": "asm-a", "statement": "It is.", "kind": "key-judgement", "likelihood": "likely", "confidence": "low", "evidence": [{"ref": f"clm-{i}"} for i in range(n)]}])),
    "aliases": (1000, lambda n: head(parties=[{"id": "pty-a", "name": "A", "aliases": [WORD(i) for i in range(n)]}, {"id": "pty-b", "name": "B"}])),
    "gaps of knowledge": (1000, lambda n: head(gaps=[SENTENCE(i) for i in range(n)])),
    "corrections": (500, lambda n: head(corrections=[{"date": DAY(i), "text": SENTENCE(i)} for i in range(n)])),
    "translations": (200, lambda n: head(quotes=[quote("a", "Ja.", language="de", translations=[{"language": "en", "text": SENTENCE(i)} for i in range(n)])])),
}


class Desk:
    def __init__(self, command, folder, most):
        self.command, self.folder, self.most = command, folder, most
        self.made, self.constants = {}, {}

    def dossier(self, shape, n):
        if (shape, n) not in self.made:
            for old in list(self.made):
                if old[0] != shape:
                    shutil.rmtree(self.made.pop(old))
            place = self.folder / f"d{abs(hash((shape, n)))}"
            place.mkdir(exist_ok=True)
            data = SHAPES[shape][1](n)
            data, files = data if isinstance(data, tuple) else (data, {})
            (place / "dossier.json").write_text(data if isinstance(data, str) else json.dumps(data, ensure_ascii=False))
            for name, text in files.items():
                (place / name).write_text(text)
            self.made[shape, n] = place
        return self.made[shape, n]

    def measure(self, shape, n, format):
        """Seconds of the processor, and the exit status."""
        place, target = self.dossier(shape, n), self.folder / "out"
        words = ["check", place] if format == "check" else ["build", place, *FORMATS[format], "-o", target]
        limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (self.most, self.most + 1))
        process = subprocess.Popen([self.command, *words, "--quiet"] + (["--jobs", "1"] if format != "check" else []), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, preexec_fn=limit, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        _, status, usage = os.wait4(process.pid, 0)
        shutil.rmtree(target, ignore_errors=True)
        return usage.ru_utime, os.waitstatus_to_exitcode(status)

    def growth(self, shape, format):
        """n, seconds at n and at 4n; None where the dossier has errors, which are the business of check alone."""
        n, constant = SHAPES[shape][0], self.constant(format)
        small, status = self.measure(shape, n, format)
        while small - constant < LEAST and n < SHAPES[shape][0] * 4**5 and self.dossier(shape, n).joinpath("dossier.json").stat().st_size < 2 << 20:
            if format != "check" and status:
                return None
            n *= 4
            small, status = self.measure(shape, n, format)
        if format != "check" and status > 0:
            return None
        large, ending = self.measure(shape, 4 * n, format)
        if ending < 0 and large < 0.9 * self.most:
            sys.exit(f"{shape}, {format}: the command ends by signal {-ending} at {4 * n}")
        if large - constant > 0.85 * WORST * (small - constant):
            middle = lambda first, size: sorted([first] + [self.measure(shape, size, format)[0] for _ in range(2)])[1]
            small, large = middle(small, n), large if large > self.most * 0.9 else middle(large, 4 * n)
        return n, small - constant, large - constant

    def instructions(self, shape, n, format):
        """How many instructions the command takes; None without valgrind."""
        if not shutil.which("valgrind"):
            return None
        place, target = self.dossier(shape, n), self.folder / "out"
        words = ["check", place] if format == "check" else ["build", place, *FORMATS[format], "-o", target, "--jobs", "1"]
        run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", self.command, *words, "--quiet"],
                             capture_output=True, text=True, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
        shutil.rmtree(target, ignore_errors=True)
        counts = re.findall(r"Collected : (\d+)", run.stderr)
        return int(counts[0]) if counts else None

    def counted(self, shape, n, format):
        """The growth by instructions, without those that next to nothing takes; None where they cannot be counted."""
        counts = [self.instructions("tags", 1, format), self.instructions(shape, n, format), self.instructions(shape, 4 * n, format)]
        if None in counts:
            return None
        least, small, large = counts
        return (large - least) / (small - least)

    def constant(self, format):
        """What the command takes for a dossier of next to nothing, which does not grow and would hide what does."""
        if format not in self.constants:
            self.constants[format] = sorted(self.measure("tags", 1, format)[0] for _ in range(5))[2]
        return self.constants[format]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("dossier", type=pathlib.Path)
    options.add_argument("--shape", action="append")
    options.add_argument("--format", action="append", choices=list(FORMATS))
    options.add_argument("--most", type=int, default=60)
    options.add_argument("--report", action="store_true")
    options = options.parse_args()
    formats, shapes, failures, worst = options.format or list(FORMATS), options.shape or list(SHAPES), [], 0
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(options.dossier.resolve(), pathlib.Path(folder), options.most)
        print(f"{'from n to 4n, times':<38}" + "".join(f"{name[:8]:>9}" for name in formats), flush=True)
        for shape in shapes:
            line = f"{shape:<38}"
            for format in formats:
                found = desk.growth(shape, format)
                if found is None or found[1] < LEAST:
                    line += f"{'-':>9}"
                    continue
                n, small, large = found
                ratio, star = large / small, ""
                if ratio > WORST and large < options.most * 0.95:
                    counted = desk.counted(shape, n, format)
                    ratio, star = (ratio, "") if counted is None else (counted, "*")
                worst = max(worst, ratio)
                line += f"{f'{ratio:.1f}{star}':>9}" if large < options.most * 0.95 else f"{'endless':>9}"
                if ratio > WORST or large >= options.most * 0.95:
                    failures.append(f"{shape}, {format}: {small:.2f} s at {n}, {large:.2f} s at {4 * n}")
            print(line, flush=True)
    print(f"\nworst: {worst:.1f} times")
    for failure in failures:
        print(failure)
    sys.exit(1 if failures and not options.report else 0)


main()
