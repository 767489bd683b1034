"""Goal and criteria tables of text that keeps the printed layout: columns side by side, told by spaces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from extractors.blocks import GLYPHS, usual_gap
from extractors.criteria.heads import Head, Role, is_table, role_of_cell
from extractors.criteria.legends import is_legend, short_names
from extractors.criteria.likeness import DANGLING
from extractors.criteria.places import UNREAD, Place, Table, TableRow, lines_of, told
from models.flow import flow, laid_out
from models.source import Line, Source, Tail
from models.text import Text

HEAD_LINES = 4
NEAR = 4
"""Characters that a cell's line may begin beside its column's place."""
PROSE: frozenset[Role] = frozenset({"goal", "criterion", "indicator", "source"})
_GLYPH = re.compile(rf"(?:[{GLYPHS}]|[-–](?= [A-ZÆØÅ\d]))\s*(?=\S)")
_CUT = re.compile(r"[a-zæøå]{2}[-\u2010\u00ad]$")
_WORD_GOES_ON = re.compile(r"(?!(?:og|eller|samt|til)\b)[a-zæøå]{2}")
_PART = re.compile(r"\S+(?: \S+)*")


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a line without a gap of several spaces, and the place in the line where it begins."""

    place: int
    text: Text

    @property
    def end(self) -> int:
        return self.place + len(self.text)


Cells = dict[int, Text]
"""The text that a line has in each of its columns."""


def side_by_side(places: Sequence[Place], i: int, source: Source) -> tuple[Table, int] | None:
    """A table whose head and most of whose lines have several columns on one line of the text."""
    if places[i].section.kind in UNREAD or places[i].line.cell or source.media_type != "text/plain":
        return None
    if len(_parts(source, places[i].line)) < 2:
        return None
    found = _head(lines_of(places[i : i + HEAD_LINES]), source)
    if found is None:
        return None
    head, columns = found
    start = end = i + head.line_count
    lines: list[tuple[Line, Cells]] = []
    apart = False
    while end < len(places) and not places[end].heading:
        parts = _parts(source, places[end].line)
        cells = _cells(parts, columns)
        if cells is None:
            break
        apart |= len(parts) > 1
        if not _repeats(cells, head.roles):
            lines.append((places[end].line, cells))
        end += 1
    if not apart or not any(len(cells) > 1 for _, cells in lines):
        return None
    names = short_names(line.value for line, _ in lines)
    rows = told(_rows([one for one in lines if not is_legend(one[0].value, names)], head.roles))
    section = places[i - 1].section if places[i].heading and i else places[i].section
    return Table(section, head, rows, "table with columns side by side", lines_of(places[i:end])), max(
        end, start
    )


def _parts(source: Source, line: Line) -> list[_Part]:
    """The parts of a line, with the line's own repaired text."""
    printed = laid_out(source, line)
    origins = list(line.text.origin)
    found = []
    for match in _PART.finditer(printed.value):
        first, last = printed.start + match.start(), printed.start + match.end()
        text = line.text[bisect_left(origins, first) : bisect_left(origins, last)].strip()
        if text:
            found.append(_Part(match.start(), text))
    return found


def _head(lines: Sequence[Line], source: Source) -> tuple[Head, list[int]] | None:
    """The head over its lines, and the places of its columns."""
    columns = [part.place for part in _parts(source, lines[0])]
    words = [""] * len(columns)
    best = None
    for count, line in enumerate(lines, 1):
        for part in _parts(source, line):
            words[_nearest(part, columns)] += f" {part.text.value}"
        roles = [role for one in words if (role := role_of_cell(one))]
        if len(roles) == len(columns) and is_table(roles):
            best = Head(tuple(roles), tuple(one.strip() for one in words), count)
    return (best, columns) if best else None


def _nearest(part: _Part, columns: Sequence[int]) -> int:
    return min(range(len(columns)), key=lambda k: abs(columns[k] - part.place))


def _cells(parts: Sequence[_Part], columns: Sequence[int]) -> Cells | None:
    """The parts by their columns; None where a part runs over the next column's place: running text."""
    cells: Cells = {}
    last = -1
    for part in chain.from_iterable(_divided(whole, columns) for whole in parts):
        column = _nearest(part, columns)
        if last >= 0 and abs(columns[column] - part.place) > NEAR:
            column = last
        following = columns[column + 1] if column + 1 < len(columns) else None
        if following is not None and part.end > following + NEAR:
            return None
        cells[column] = (
            cells[column] + Text(" ", (cells[column].end - 1,)) + part.text if column in cells else part.text
        )
        last = column
    return cells


def _divided(part: _Part, columns: Sequence[int]) -> list[_Part]:
    """A part that fills its column up to the last character, and the next column's behind the one space."""
    cuts = [at - part.place for at in columns if 0 < at - part.place < len(part.text)]
    cut = next((k for k in cuts if part.text.value[k - 1] == " "), None)
    if cut is None:
        return [part]
    rest = _Part(part.place + cut, part.text[cut:])
    return [_Part(part.place, part.text[:cut].strip()), *_divided(rest, columns)]


def _repeats(cells: Cells, roles: Sequence[Role]) -> bool:
    """Whether a line is the head again, on a new page."""
    return len(cells) > 1 and all(role_of_cell(text.value) == roles[column] for column, text in cells.items())


def _rows(lines: Sequence[tuple[Line, Cells]], roles: Sequence[Role]) -> list[TableRow]:
    """The lines' cells put together. A row begins where several columns begin a cell on one line, or after
    an empty line, in a table whose rows stand apart."""
    usual = usual_gap([line for line, _ in lines])
    begin = [line.gap > usual for line, cells in lines[1:] if _begins(cells, roles)]
    spaced = 2 * sum(begin) >= max(1, len(begin))
    rows: list[dict[int, list[Line]]] = []
    own: list[list[Line]] = []
    above: Cells = {}
    for k, (line, cells) in enumerate(lines):
        apart = line.gap > usual if spaced else not _dangles(above, cells, roles)
        if not rows or (apart and _begins(_paragraph(lines, k, usual) if spaced else cells, roles)):
            rows.append({})
            own.append([])
            above = {}
        own[-1].append(line)
        for column, text in cells.items():
            _add(rows[-1].setdefault(column, []), _with(line, text, ends=column == max(cells)), roles[column])
        above |= cells
    return [
        TableRow({roles[k]: flow(parts) for k, parts in sorted(row.items())}, taken)
        for row, taken in zip(rows, own, strict=True)
    ]


def _add(cell: list[Line], part: Line, role: Role) -> None:
    """One more line of a cell, without the glyph of a bullet; a word that a hyphen cut goes on in it."""
    glyph = _GLYPH.match(part.value) if role in PROSE else None
    if glyph:
        part = replace(part, text=part.text[glyph.end() :])
    elif cell and cell[-1].tail is Tail.SPACE and _is_cut(cell[-1].value, part.value):
        cell[-1] = replace(cell[-1], tail=Tail.SOFT)
    cell.append(part)


def _is_cut(above: str, below: str) -> bool:
    return bool(_CUT.search(above) and _WORD_GOES_ON.match(below))


def _paragraph(lines: Sequence[tuple[Line, Cells]], start: int, usual: int) -> Cells:
    """How each column begins down to the next empty line: a cell may stand in the middle of its row."""
    first: Cells = {}
    for k in range(start, len(lines)):
        line, cells = lines[k]
        if k > start and line.gap > usual:
            break
        first = cells | first
    return first


def _begins(cells: Cells, roles: Sequence[Role]) -> bool:
    prose = [text.value for column, text in cells.items() if roles[column] in PROSE]
    return len(cells) > 1 and bool(prose) and not any(value[0].islower() for value in prose)


def _dangles(above: Cells, cells: Cells, roles: Sequence[Role]) -> bool:
    """Whether one of the cells above goes on in these."""
    return any(roles[k] in PROSE and DANGLING.search(above[k].value) for k in cells if k in above)


def _with(line: Line, text: Text, ends: bool) -> Line:
    """A cell's part of the line; `ends` where it is the line's last one, whose word may go on below."""
    return replace(line, text=text, tail=line.tail if ends else Tail.SPACE)
