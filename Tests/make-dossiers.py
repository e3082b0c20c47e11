"""Writes dossiers of many sizes and scripts into a folder, the same for the same seed on every machine.

    make-dossiers.py FOLDER     FOLDER/generated-NN/dossier.json

Each is valid, and hard to set: names in six scripts, combining marks, very long words, markup in texts, invisible
characters, empty parts. The sizes are numbers of claims; quotes and reactions are twice as many.
"""

import json
import pathlib
import random
import sys

SIZES = [0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 10, 12, 12, 14, 16, 20, 25, 30, 40, 600, 2000]
LANGUAGES = ["en", "en", "uk", "ar", "he", "de", "fr", "en-GB"]

WORDS = {
    "en": "the bridge was closed by ministry officials who denied every statement about drones over night".split(),
    "uk": "міністерство заявило що міст зачинено вночі після слів очевидця про п’ять безпілотників їжак ґанок".split(),
    "ar": "قال المتحدث إن الجسر أُغلق ليلاً بعد بيان الوزارة ولم يؤكد أحد الخبر".split(),
    "he": "הדובר אמר כי הגשר נסגר בלילה לאחר הודעת המשרד ואיש לא אישר".split(),
    "zh": ["发言人表示", "大桥", "夜间", "关闭", "无人机", "声明", "没有人", "证实", "消息。", "“引述”"],
    "de": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz sagte die Sprecherin über Brücken".split(),
    "fr": "« Le pont » a été fermé : où étaient-ils ? L’œuvre déjà décrite, ça oui".split(),
}
ODD = [
    "👩‍👩‍👧", "🇺🇦", "🚁", "e\u0301\u0323o\u0308", "Z\u0351\u036b\u0343a\u0334l\u0318go", "<b>&amp;</b>", "]]>", "--", "a\u00adb", "\u200bx",
    "https://example.org/" + "path/" * 12, "ﷺ", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "±≤½№", "“”‘’„‚«»", "\\n", "{{x}}", "=1+1", "'" * 3,
    "x" * 90, "\u202eevil\u202c", "\ufeffy", "1️⃣", "क्षत्रिय", "ภาษาไทยไม่มีช่องว่าง",
]


class Maker:
    def __init__(self, number, size):
        self.random = random.Random(number * 1009 + size)
        self.size = size
        self.language = LANGUAGES[number % len(LANGUAGES)]

    def text(self, words, language=None):
        r = self.random
        language = language or (self.language.split("-")[0] if r.random() < 0.6 else r.choice(list(WORDS)))
        chosen = [r.choice(ODD) if r.random() < 0.08 else r.choice(WORDS[language]) for _ in range(max(1, words))]
        return ("" if language == "zh" else " ").join(chosen)

    def prose(self, words, *mentions):
        parts = [self.text(words)] + [f"[@{mention}]" for mention in mentions]
        if mentions and self.random.random() < 0.2:
            parts.append(f"[nested [@{mentions[0]}]](https://example.org/nested)")
        if self.random.random() < 0.1:
            parts.append("\n\n" + "\n".join("  " * depth + "- " + self.text(2) for depth in range(7)))
        elif self.random.random() < 0.3:
            parts.append("\n\n- " + "\n- ".join(self.text(4) for _ in range(3)))
        # Markdown takes a tag in prose for HTML, which is an error.
        return " ".join(parts).replace("<b>", "b").replace("</b>", "b")

    def date(self):
        r = self.random
        day = f"202{r.randint(0, 3)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"
        return r.choice([day, day[:7], day + "T10:30Z", day + "T00:10+14:00", day + "T23:50-12:00", day[:4], day + "~"])

    def some(self, ids, most=3):
        return self.random.sample(ids, min(len(ids), self.random.randint(0, most)))

    def dossier(self, number):
        r, n = self.random, self.size
        sources = [f"src-{i}" for i in range(max(1, n // 3))]
        parties = [f"pty-{i}" for i in range(max(2, min(40, n // 4)))]
        events = [f"evt-{i}" for i in range(n // 5)]
        claims = [f"clm-{i}" for i in range(n)]
        quotes = [f"quo-{i}" for i in range(2 * n)]
        terms = [f"trm-{i}" for i in range(min(n, 8))]
        result = {
            "dossier": 1, "id": f"generated-{number:02}", "title": self.text(r.choice([1, 4, 9, 30])),
            "language": self.language, "summary": self.prose(20, *claims[:1]), "method": self.prose(15, *sources[:1]),
            "gaps": [self.text(8) for _ in range(n % 4)],
            "sources": [self.source(id) for id in sources],
            "parties": [self.party(id) for id in parties],
            "events": [
                {"id": id, "title": self.text(5), "date": self.date(), "sources": [r.choice(sources)],
                 "participants": [{"party": party} for party in self.some(parties, 2)]} for id in events
            ],
            "claims": [self.claim(i, id, sources, parties, events, claims) for i, id in enumerate(claims)],
            "quotes": [self.quote(i, id, sources, parties, claims) for i, id in enumerate(quotes)],
            "reactions": [self.reaction(i, sources, parties, claims, quotes) for i in range(2 * n)],
            "questions": [
                {"id": f"que-{i}", "question": self.text(8) + "?", "state": "open", "claims": self.some(claims)}
                for i in range(min(n // 3, 20))
            ],
            "assessments": [
                {"id": f"ase-{i}", "statement": self.text(12), "kind": "key-judgement", "likelihood": "likely",
                 "confidence": r.choice(["low", "moderate", "high"]), "evidence": [{"ref": claims[i]}]}
                for i in range(min(n, 4))
            ],
            "sections": [
                {"id": f"sec-{i}", "title": self.text(4), "level": r.choice([1, 1, 2]) if i else 1,
                 "body": self.prose(40, *self.some(quotes, 2), *self.some(terms, 2)), "items": self.some(claims + quotes)}
                for i in range(max(1, min(n // 4, 30)))
            ],
            "terms": [{"id": id, "term": self.text(2), "definition": self.prose(10)} for id in terms],
        }
        if r.random() < 0.6:
            result |= {"subtitle": self.text(9), "publisher": self.text(3), "authors": [self.text(2) for _ in range(3)]}
        if r.random() < 0.7:
            result |= {"edition": {"number": 2, "date": "2024-06-30", "note": self.text(9)}, "cutoff": "2024-06-29"}
        if r.random() < 0.7:
            result["marking"] = r.choice(["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"])
        return {key: value for key, value in result.items() if value != []}

    def source(self, id):
        r = self.random
        return {
            "id": id, "title": self.text(6), "kind": r.choice(["news-report", "official-document", "wire-report"]),
            "url": f"https://example.org/{id}?a=1&b=2", "published": "2019-12-30", "tags": [self.text(1)],
        }

    def party(self, id):
        r = self.random
        return {"id": id, "name": f"{self.text(r.choice([1, 2, 8]))} {id[4:]}", "kind": r.choice(["person", "organisation", "state"])}

    def claim(self, i, id, sources, parties, events, claims):
        r = self.random
        claim = {
            "id": id, "statement": f"{self.text(12)} {i}", "claimant": r.choice(parties), "date": self.date(),
            "sources": [{"source": r.choice(sources), "locator": self.text(2)}], "about": self.some(events, 1),
            "tags": [self.text(1)],
        }
        if i and r.random() < 0.5:
            claim["relations"] = [{"to": claims[r.randrange(i)], "type": r.choice(["supports", "qualifies", "contradicts"])}]
        return claim

    def quote(self, i, id, sources, parties, claims):
        r = self.random
        language = r.choice(list(WORDS))
        quote = {
            "id": id, "text": f"{self.text(r.choice([3, 20, 60]), language)} {i}", "language": language,
            "speaker": r.choice(parties), "date": self.date(), "source": r.choice(sources), "locator": f"p. {i}",
            "about": [claims[i // 2]],
        }
        if language != "en" and r.random() < 0.6:
            quote["translations"] = [{"language": "en", "text": self.text(20, "en"), "kind": "human"}]
        return quote

    def reaction(self, i, sources, parties, claims, quotes):
        r = self.random
        return {
            "id": f"rea-{i}", "party": r.choice(parties), "to": r.choice(claims), "date": self.date(),
            "stance": r.choice(["affirms", "denies", "doubts", "no-comment"]), "summary": self.prose(9),
            "sources": [r.choice(sources)],
        }


folder = pathlib.Path(sys.argv[1])
for number, size in enumerate(SIZES):
    target = folder / f"generated-{number:02}"
    target.mkdir(parents=True, exist_ok=True)
    text = json.dumps(Maker(number, size).dossier(number), ensure_ascii=False, indent=1)
    (target / "dossier.json").write_text(text, encoding="utf-8")
