"""How much of what the producers wrote is read: `python -m tests.read.producers.measure [--failures]`."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from models.flow import flow
from models.source import Cell, Line, Source
from pipeline.read.pdf import read_pdf
from pipeline.repair import repair
from pipeline.show.pages import pages_of
from tests.read.producers.content import ADDRESS

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in (HERE / "truth").glob("*.json"))
PRODUCERS = (
    "libreoffice",
    "browser",
    "unseen-libreoffice",
    "unseen-browser",
    "last-libreoffice",
    "last-browser",
    "fourth-libreoffice",
    "fourth-browser",
    "fifth-libreoffice",
    "fifth-browser",
    "sixth-libreoffice",
    "sixth-browser",
)
RULED = {
    "all": "cells, all ruled",
    "dotted": "cells, all dotted",
    "rows": "cells, rows ruled",
    "head": "cells, head ruled",
    "none": "cells, no rule",
    "zebra": "cells, grey rows",
    "thick": "cells, thick frame",
    "accent": "cells, blue grid",
    "grey": "cells, grey grid",
    "band": "cells, rows under a band",
    "light": "cells, pale grid",
    "forest": "cells, green grid",
    "labels": "cells, grey first column",
    "tiles": "cells, white lines",
    "sand": "cells, sandy grid",
    "navy": "cells, dark frame",
    "double": "cells, double frame",
    "dashed": "cells, dashed",
    "slate": "cells, rows under a dark head",
}
KINDS = (
    "headings",
    "spaced headings",
    *RULED.values(),
    "cells, tables within",
    "addresses",
    "bare addresses",
    "words",
    "texts",
    "notes",
)


class Measured(NamedTuple):
    """By kind: how many were right of how many, and what was expected and not found, with the first page."""

    right: Counter[str]
    all: Counter[str]
    missing: list[tuple[str, int, str]]
    extra: list[tuple[str, str]]  # what was found and not expected, for comparing


def measure(name: str) -> Measured:
    told = json.loads((HERE / "truth" / f"{name}.json").read_text("utf-8"))
    source = read_pdf((HERE / "pdf" / f"{name}.pdf").read_bytes())
    body = _body(repair(source))
    found = _found(source)
    measured = Measured(Counter(), Counter(), [], [])
    for sheet in told["sheets"]:
        for kind, item in _expected(sheet):
            measured.all[kind] += 1
            if _take(found[_pool(kind)], item):
                measured.right[kind] += 1
            else:
                measured.missing.append((kind, sheet["pages"][0], str(item)))
        for text in sheet["text"]:
            measured.all["texts"] += 1
            measured.right["texts"] += text in body
            if text not in body:
                measured.missing.append(("texts", sheet["pages"][0], text))
    measured.extra.extend((pool, str(item)) for pool, items in found.items() for item in items.elements())
    return measured


def _take(pool: Counter[object], item: object) -> bool:
    """Whether the pool has the item, which it then has no more. A cell (None, text) stands in any column."""
    if isinstance(item, tuple) and item[0] is None:
        item = next((cell for cell, n in pool.items() if n and cell[1] == item[1]), item)  # type: ignore[index]
    pool[item] -= 1
    return pool[item] >= 0


def _pool(kind: str) -> str:
    return "cells" if kind.startswith("cells") else kind.removeprefix("spaced ")


def _expected(sheet: dict[str, Any]) -> Iterator[tuple[str, object]]:
    for heading in sheet["headings"]:
        yield ("spaced headings" if heading["spacing"] else "headings"), heading["text"]
    for table in sheet["tables"]:
        for row in table["rows"]:
            yield from ((RULED[table["rules"]], (column, text)) for column, text in enumerate(row) if text)
    for rows in sheet.get("inner tables", []):  # where it fills its field, the two are one grid
        yield from (("cells, tables within", (None, text)) for row in rows for text in row if text)
    yield from (("addresses", address) for address in sheet["addresses"])
    yield from (("bare addresses", address) for address in sheet.get("bare addresses", []))
    yield from (("words", word) for text in sheet["text"] for word in text.split())
    yield from (("notes", note) for note in sheet["notes"])


def _found(source: Source) -> dict[str, Counter[object]]:
    repaired = repair(source)
    body = _body(repaired)
    notes = (re.sub(r"^\d+ ?", "", str(note.text.squeeze())) for note in repaired.footnotes.values())
    return {
        "headings": Counter(line.value for line in source.lines),
        "cells": Counter(_cells(source)),
        "bare addresses": Counter(ADDRESS.findall(_flown(repaired))),
        "addresses": Counter(link.text.value for link in source.links if link.text),
        "words": Counter(word for word in body.split() if word != "•"),
        "notes": Counter(notes),
    }


def _flown(repaired: Source) -> str:
    """The running text, then the text of each cell."""
    cells: dict[Cell | None, list[Line]] = defaultdict(list)
    for line in repaired.lines:
        cells[line.cell].append(line)
    return "\n".join(flow(lines).value for lines in cells.values())


def _body(repaired: Source) -> str:
    """The running text outside of tables, without the signs of lists."""
    return flow(line for line in repaired.lines if line.cell is None).value.replace("• ", "")


def _cells(source: Source) -> Iterator[tuple[int, str]]:
    for page in pages_of(source):
        for table in page.tables.values():
            for row in table.rows:
                yield from ((column, text) for column, text in enumerate(row) if text)


def shares(measured: Iterable[Measured]) -> dict[str, tuple[int, int]]:
    """By kind: (right, all)."""
    several = list(measured)
    return {kind: (sum(m.right[kind] for m in several), sum(m.all[kind] for m in several)) for kind in KINDS}


def main() -> None:
    measured = {name: measure(name) for name in NAMES}
    for producer in PRODUCERS:
        print(producer)
        for kind, (right, count) in shares(m for n, m in measured.items() if n.startswith(producer)).items():
            if count:
                print(f"  {kind:20} {right:5} of {count:5}  {right / count:7.1%}")
    if "--failures" in sys.argv:
        for name, (_, _, missing, extra) in measured.items():
            for kind, page, item in missing:
                print(f"{name} page {page}: {kind}: expected {item}")
            for pool, item in extra:
                if pool not in ("headings",):
                    print(f"{name}: {pool}: found {item}")


if __name__ == "__main__":
    main()
