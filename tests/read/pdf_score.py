"""How much of what was drawn was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields

from models.source import Source
from tests.read.pdf_paper import Rows, Truth


@dataclass
class Score:
    """Right ones and all of them."""

    headings: tuple[int, int] = (0, 0)
    words: tuple[int, int] = (0, 0)
    cells: tuple[int, int] = (0, 0)
    rows: tuple[int, int] = (0, 0)
    addresses: tuple[int, int] = (0, 0)

    def __add__(self, other: Score) -> Score:
        pairs = ((getattr(self, f.name), getattr(other, f.name)) for f in fields(self))
        return Score(*((a[0] + b[0], a[1] + b[1]) for a, b in pairs))


def tables_of(source: Source) -> list[Rows]:
    """The tables of a source, each as rows of cells of text."""
    texts: dict[int, dict[tuple[int, int], list[str]]] = {}
    for line in source.lines:
        if line.cell is not None:
            texts.setdefault(line.cell.table, {}).setdefault((line.cell.row, line.cell.column), []).append(
                line.value
            )
    found = []
    for cells in texts.values():
        height, width = max(r for r, _ in cells) + 1, max(c for _, c in cells) + 1
        found.append([[" ".join(cells.get((r, c), [])) for c in range(width)] for r in range(height)])
    return found


def score(truth: Truth, lines: Iterable[str], tables: list[Rows], addresses: Iterable[str]) -> Score:
    texts = list(lines)
    drawn = [row for table in truth.tables for row in table]
    read = Counter(tuple(row) for table in tables for row in table)
    placed = Counter((c, text) for table in tables for row in table for c, text in enumerate(row) if text)
    wanted = Counter((c, text) for row in drawn for c, text in enumerate(row) if text)
    words = Counter(word for text in truth.lines for word in text.split())
    return Score(
        _right(Counter(truth.headings), Counter(texts)),
        _right(words, Counter(word for text in texts for word in text.split())),
        _right(wanted, placed),
        _right(Counter(tuple(row) for row in drawn), read),
        _right(Counter(address for address, _ in truth.links), Counter(addresses)),
    )


def _right(wanted: Counter, read: Counter) -> tuple[int, int]:  # type: ignore[type-arg]
    return sum((wanted & read).values()), sum(wanted.values())
