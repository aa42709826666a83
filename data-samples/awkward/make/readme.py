"""Writes the table of README.md from cases.toml: python3 make/readme.py (Python 3.11 or later)"""

import tomllib
from collections import Counter

from shared import OUT

BEGIN, END = "<!-- the table: make/readme.py -->\n", "<!-- end of the table -->\n"
cases = tomllib.loads((OUT / "cases.toml").read_text(encoding="utf-8"))["case"]
files, rows, folder = {}, [], None
for case in cases:
    files.setdefault(case["file"], case)
programs = Counter(case["made_by"] for case in files.values())
rows.append(f"{len(files)} files, {len(cases)} cases, {len(programs)} programs: "
            + ", ".join(f"{name} {count}" for name, count in sorted(programs.items(), key=lambda item: (-item[1], item[0]))) + ".\n")
for name, case in files.items():
    here, _, file = name.partition("/")
    if here != folder:
        folder = here
        rows.append(f"\n### {folder}\n\n| file | made by | what is awkward about it |\n|---|---|---|\n")
    rows.append(f"| `{file}` | {case['made_by']} | {case['awkward'].replace('|', '&#124;')} |\n")
path = OUT / "README.md"
text = path.read_text(encoding="utf-8")
before, after = text.split(BEGIN)[0], text.split(END)[1]
path.write_text(before + BEGIN + "\n" + "".join(rows) + "\n" + END + after, encoding="utf-8")
