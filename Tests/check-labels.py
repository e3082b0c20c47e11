"""Holds what label files say of facts against Unicode CLDR, as the library Babel carries it.

    check-labels.py names FOLDER      the names of countries and languages in FOLDER/names/*.yaml; --write writes them
    check-labels.py months FOLDER     the names of months in FOLDER/*.yaml
    check-labels.py plurals           for each language that Babel knows, its plural categories and those of some numbers

Prints what differs, a line each; `plurals` prints JSON.
"""

import json
import pathlib
import sys

import yaml
from babel import Locale, localedata

# ISO 3166-1 alpha-2, and XK, which is user-assigned and in general use for Kosovo.
COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
""".split()

# Beyond the two-letter codes: languages of news, and of people whom it is about.
LONG_CODES = ["ckb", "crh", "fil", "kab", "mai", "rue", "syr", "udm", "zgh"]

HEAD = """\
# The names of countries (ISO 3166-1) and languages (ISO 639) in {name}: Unicode CLDR {version}, by way of Babel,
# under the Unicode License. Tests/check-labels.py wrote this; a name that should be another goes into EXCEPTIONS there.
"""

# Where the data has a form that is not meant for running text.
EXCEPTIONS = {}


def names(locale):
    exceptions = EXCEPTIONS.get(locale.language, {})
    territories = {code: locale.territories[code] for code in COUNTRIES if code in locale.territories}
    english = Locale("en").languages
    codes = sorted(code for code in english if len(code) == 2 or code in LONG_CODES)
    languages = {code: locale.languages[code] for code in codes if code in locale.languages}
    return {
        "countries": {**territories, **exceptions.get("countries", {})},
        "languages": {**languages, **exceptions.get("languages", {})},
    }


def text(language):
    locale = Locale(language)
    tables = names(locale)
    lines = [HEAD.format(name=locale.english_name, version=47) + f"language: {language}"]
    for table, entries in tables.items():
        lines.append(f"\n{table}:")
        # YAML's dumper knows which codes and names need quotation marks: NO is a boolean to some readers.
        dumped = yaml.safe_dump(entries, allow_unicode=True, sort_keys=True, width=1000)
        lines += [f"  {line}" for line in dumped.splitlines()]
    return "\n".join(lines) + "\n"


def check_names(folder, is_writing):
    for file in sorted(folder.glob("*.yaml")):
        expected = text(file.stem)
        target = folder / "names" / file.name
        if is_writing:
            target.parent.mkdir(exist_ok=True)
            target.write_text(expected, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != expected:
            print(f"names/{file.name} is not what CLDR says")


def check_months(folder):
    for file in sorted(folder.glob("*.yaml")):
        months = Locale(file.stem).months
        date = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["date"]
        for number in range(1, 13):
            for key, kind in (("months", "format"), ("monthsAlone", "stand-alone")):
                name, cldr = date[key][str(number)], months[kind]["wide"][number]
                # Arabic has two sets of names, and the United Nations write both: CLDR's is the one of Egypt.
                if name != cldr and not (file.stem == "ar" and name.split("/")[-1] == cldr):
                    print(f"{file.name}: date.{key}.{number} is {name}, and {cldr} in CLDR")


def plurals():
    order = ["zero", "one", "two", "few", "many", "other"]
    numbers = [*range(0, 131), 200, 1000, 1001, 1_000_000, 2_000_000, 2_000_001]
    rules = {}
    for language in sorted(localedata.locale_identifiers()):
        if "_" in language:
            continue
        rule = Locale(language).plural_form
        rules[language] = {
            "categories": [category for category in order if category in rule.tags or category == "other"],
            "numbers": {str(number): rule(number) for number in numbers},
        }
    print(json.dumps(rules))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["names", folder, *options]:
            check_names(pathlib.Path(folder), "--write" in options)
        case ["months", folder]:
            check_months(pathlib.Path(folder))
        case ["plurals"]:
            plurals()
        case _:
            sys.exit(__doc__)
