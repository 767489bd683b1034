"""Tables that pandoc draws with characters in Markdown: grid tables, simple and multiline tables.

https://pandoc.org/MANUAL.html#tables says what they look like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from models.text import Text

_BORDER = re.compile(r"\s*\+(?:[-=:]+\+)+\s*")
_GRID_LINE = re.compile(r"\s*[|+].*[|+]\s*")
_RULER = re.compile(r"\s*-{2,}(?: +-{2,})+\s*")
_FRAME = re.compile(r"\s*-{10,}\s*")  # over and under a multiline table
_MOST_HEAD, _MOST_FRAMED = 10, 400  # lines

Row = list[list[Text]]  # for each column the lines of its cell


class Drawn(NamedTuple):
    """A table and the lines of the file that it takes up."""

    lines: range
    rows: list[Row]


def drawn_tables(pieces: Sequence[Text]) -> dict[int, Drawn]:
    """The tables among the lines of a file, by the index of their first line."""
    found: dict[int, Drawn] = {}
    end = 0
    for i, piece in enumerate(pieces):
        if i < end:
            continue
        table = _grid(pieces, i) if _BORDER.fullmatch(piece.value) else None
        if i and table is None and _RULER.fullmatch(piece.value):
            table = _ruled(pieces, i, end)
        if table:
            found[table.lines.start] = table
            end = table.lines.stop
    return found


def _grid(pieces: Sequence[Text], start: int) -> Drawn:
    """A cell's line stands between two bars; every border starts a row."""
    end = start
    while end < len(pieces) and _GRID_LINE.fullmatch(pieces[end].value):
        end += 1
    borders = [piece.value for piece in pieces[start:end] if _BORDER.fullmatch(piece.value)]
    edges = sorted({match.start() for border in set(borders) for match in re.finditer(r"\+", border)})
    rows: list[Row] = []
    for piece in pieces[start:end]:
        if _BORDER.fullmatch(piece.value) or not rows:
            rows.append([[] for _ in edges])
        if not _BORDER.fullmatch(piece.value):
            bars = [k for k, edge in enumerate(edges) if piece.value[edge : edge + 1] in ("|", "+")]
            whole = bars[:1] == [0] and bars[-1] == len(edges) - 1
            for left, right in pairwise(bars if whole else ()):
                rows[-1][left].append(piece[edges[left] + 1 : edges[right]])
            if not whole:
                rows[-1][0].append(piece)
    return Drawn(range(start, end), [row for row in rows if any(row)])


def _ruled(pieces: Sequence[Text], ruler: int, earliest: int) -> Drawn | None:
    """The head stands over the ruler: one line, or more within a frame, where empty lines part the rows."""
    start = ruler
    while start > max(earliest, ruler - _MOST_HEAD) and _is_words(pieces[start - 1].value):
        start -= 1
    framed = start > earliest and bool(_FRAME.fullmatch(pieces[start - 1].value))
    end, last = ruler + 1, min(len(pieces), ruler + _MOST_FRAMED) if framed else len(pieces)
    while end < last and not _ends(pieces[end].value, framed):
        end += 1
    closed = end < len(pieces) and not _is_words(pieces[end].value) and bool(pieces[end].value.strip())
    if end == ruler + 1 or (not closed if framed else ruler - start != 1):
        return None
    starts = [match.start() for match in re.finditer(r"-+", pieces[ruler].value)]
    groups = [list(pieces[start:ruler])] if start < ruler else []
    groups += _groups(pieces[ruler + 1 : end], framed)
    return Drawn(range(start - framed, end + closed), [_row(group, starts) for group in groups])


def _is_words(value: str) -> bool:
    return bool(value.strip()) and not _FRAME.fullmatch(value) and not _RULER.fullmatch(value)


def _ends(value: str, framed: bool) -> bool:
    return bool(_FRAME.fullmatch(value) or _RULER.fullmatch(value)) or (not framed and not value.strip())


def _groups(lines: Sequence[Text], framed: bool) -> list[list[Text]]:
    if not framed:
        return [[line] for line in lines]
    groups: list[list[Text]] = [[]]
    for line in lines:
        if line.value.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _row(lines: list[Text], starts: list[int]) -> Row:
    edges = [0, *starts[1:], max(map(len, lines), default=0)]
    cells = [[line[a:b] for line in lines] for a, b in pairwise(edges)]
    return [[part for part in cell if part.value.strip()] for cell in cells]
