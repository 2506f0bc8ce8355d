"""The floor plan, held: a room includes only the rooms below it that the plan allows.

    python3 tests/floor_plan.py [ROOT]       prints one line per wrong include; exit 1 if there is any
    python3 tests/floor_plan.py --selftest   shows that planted errors are found

Tests (*_test.cpp) may climb. docs/ARCHITECTURE.md says what each room is for."""
import pathlib
import re
import sys
import tempfile

MAY_INCLUDE = {
    "base": "",
    "domain": "base",
    "ledger": "base domain",
    "auth": "base domain",
    "rollup": "base domain ledger",
    "exchange": "base domain ledger",
    "store": "base domain ledger auth",
    "outside": "base",
    "app": "base domain ledger auth rollup exchange store outside",
    "api": "base domain ledger rollup auth outside app",
    "cli": "base app api store outside",
}
INCLUDE = re.compile(r'\s*#\s*include\s*["<]kvartett/([^">]+)[">]')
QUOTED = re.compile(r'\s*#\s*include\s*"([^"]+)"')


def wrong_includes(root):
    for path in sorted((root / "src/kvartett").rglob("*")):
        if path.suffix not in (".h", ".cpp") or path.parent == root / "src/kvartett":
            continue
        if path.name.endswith("_test.cpp"):
            continue
        place = path.relative_to(root / "src/kvartett")
        room = place.parts[0]
        if room not in MAY_INCLUDE:
            yield f"{place}: {room} is not on the floor plan"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            ours = INCLUDE.match(line)
            if not ours:
                if QUOTED.match(line):
                    yield f'{place}:{number}: our own headers are included as "kvartett/room/file.h"'
                continue
            other = ours[1].split("/")[0]
            if other != room and other not in MAY_INCLUDE[room].split():
                yield f"{place}:{number}: {room} may not include {other}"


def selftest():
    files = {
        "api/x.cpp": '#include "kvartett/api/x.h"\n\n#include "kvartett/store/store.h"\n',
        "base/up.h": '#pragma once\n#include <vector>\n#include "kvartett/domain/money.h"\n',
        "app/right.cpp": '#include "kvartett/store/store.h"\n#include "kvartett/base/check.h"\n',
        "base/climbing_test.cpp": '#include "kvartett/app/app.h"\n',
    }
    expected = [
        "api/x.cpp:3: api may not include store",
        "base/up.h:3: base may not include domain",
    ]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            file = root / "src/kvartett" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        found = list(wrong_includes(root))
    if found != expected:
        sys.exit("floor plan selftest: expected\n  " + "\n  ".join(expected) + "\nfound\n  " +
                 "\n  ".join(found))


if sys.argv[1:] == ["--selftest"]:
    selftest()
else:
    default = pathlib.Path(__file__).resolve().parent.parent
    wrong = list(wrong_includes(pathlib.Path(sys.argv[1]) if sys.argv[1:] else default))
    print("\n".join(wrong) or "Every include keeps to the floor plan.")
    sys.exit(bool(wrong))
