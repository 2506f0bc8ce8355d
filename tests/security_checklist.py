#!/usr/bin/env python3
"""Holds docs/security.md against the tree: every requirement of OWASP ASVS 5.0 at levels 1 and 2 has one
row, and every test that a row is met by exists. A renamed test fails here until its row is mended.

A name in backticks is a test of C++ or of the pages by its sentence, `torture NAME`, `fuzz NAME`, `story
NAME`, or a file. `--names` prints all that may be named."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "security.md"
REQUIREMENTS = {1: 70, 2: 183}
STATES = ("met, by ", "not applicable, because ", "not met, because ")


def literals(text):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text))


def names_of_tests():
    names = set()
    for path in [*ROOT.glob("src/**/*_test.cpp"), *ROOT.glob("tests/*_test.cpp")]:
        for found in re.finditer(r'TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)', path.read_text()):
            names.add(literals(found[1]).replace('\\"', '"'))
    for path in [*ROOT.glob("web/e2e/**/*.ts"), *ROOT.glob("web/src/**/*.test.ts")]:
        for found in re.finditer(r"""\b(?:test|it)(?:\.each\([^)]*\))?\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1""",
                                 path.read_text()):
            names.add(re.sub(r"\\(.)", r"\1", found[2]))
    names |= {f"torture {path.stem}" for path in ROOT.glob("tests/torture/*.py")}
    names |= {"torture crash", "torture overload"}  # the kit's own
    names |= {f"fuzz {path.stem}" for path in ROOT.glob("tests/fuzz/*.cpp")}
    names |= {f"story {path.stem.replace('_', ' ')}" for path in ROOT.glob("tests/stories/*.story")}
    return names


def faults_of(document, names):
    rows = re.findall(r"^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| (.+) \|$", document, re.MULTILINE)
    if len({number for number, *_ in rows}) != len(rows):
        yield "a requirement has two rows"
    for level, wanted in REQUIREMENTS.items():
        count = sum(int(row[1]) == level for row in rows)
        if count != wanted:
            yield f"level {level} has {wanted} requirements, and {count} rows"
    for number, _, _, answer in rows:
        if not answer.startswith(STATES):
            yield f"{number}: says neither met, not applicable nor not met"
        named = re.findall(r"`([^`]+)`", answer)
        if answer.startswith("met") and not named:
            yield f"{number}: is met by no test"
        for name in named if answer.startswith("met") else ():
            is_file = "/" in name and " " not in name and (ROOT / name.split("#")[0]).exists()
            if name not in names and not is_file:
                yield f"{number}: there is no test or file `{name}`"


def main():
    names = names_of_tests()
    if "--names" in sys.argv:
        print("\n".join(sorted(names)))
        return 0
    faults = list(faults_of(DOCUMENT.read_text(), names))
    print("\n".join(faults) or "every requirement has its row, and every test that is named exists")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
