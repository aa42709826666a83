"""Where the files go, and the table every program writes."""

import datetime
import json
import pathlib

HERE = pathlib.Path(__file__).parent
OUT = HERE.parent
TWIN = json.loads((HERE / "twin.json").read_text(encoding="utf-8"))
DATE = TWIN["headings"].index("Ibrugtaget")


def out(name):
    path = OUT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def day(text):
    return datetime.date.fromisoformat(text)


def twin_rows():
    """The rows of the twin with days as days."""
    return [[day(cell) if column == DATE else cell for column, cell in enumerate(row)] for row in TWIN["rows"]]


def twin_cells():
    """Every cell of the twin: row and column from 1."""
    yield 1, 1, TWIN["title"]
    yield 2, 1, TWIN["day"]
    for column, heading in enumerate(TWIN["headings"], 1):
        yield 4, column, heading
    for row, cells in enumerate(twin_rows(), 5):
        for column, cell in enumerate(cells, 1):
            if cell is not None:
                yield row, column, cell
    yield 12, 1, TWIN["source"]
