"""A document's blocks set on pages: lines with places, the boxes of tables, footnotes at the page's end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import stringWidth

from samples.content import Activity, Block, Bullets, Document, Heading, PageBreak, Style, Table, Text, Title
from samples.wrap import Word, words, wrap

WIDTH, HEIGHT = 595, 842
PADDING, INDENT, NOTE_SIZE = 4, 16, 0.75
BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}


@dataclass
class Line:
    """A line of words. `x` and `y` count from the text's left and upper edge; `cell` is (row, column)."""

    words: list[Word]
    x: float
    y: float
    cell: tuple[int, int] | None = None
    spaced: bool = False
    bullet: bool = False


@dataclass
class Part:
    """What no page end may divide: a line, or the rows of a table that belong together."""

    lines: list[Line]
    height: float
    gap: float = 0
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)  # x, y, width, height
    heading: bool = False
    new_page: bool = False

    def notes(self) -> list[int]:
        return [int(p.text) for line in self.lines for word in line.words for p in word if p.note]


@dataclass
class Page:
    """The parts of a page, each with the y of its upper edge, and the lines of its footnotes by number."""

    number: int
    parts: list[tuple[float, Part]] = field(default_factory=list)
    notes: list[tuple[int, list[list[Word]]]] = field(default_factory=list)


def font(style: Style, bold: bool) -> str:
    return BOLD[style.font] if bold else style.font


def word_width(word: Word, style: Style, scale: float = 1.0, spaced: bool = False) -> float:
    """Width of a word in points; bold words carry the style's letter-spacing, and so does a spaced line."""
    width = 0.0
    for piece in word:
        size = style.size * scale * (NOTE_SIZE if piece.note else 1)
        spacing = style.spacing if spaced or piece.bold else 0
        width += stringWidth(piece.text, font(style, piece.bold), size) + spacing * len(piece.text)
    return width


def pages(document: Document) -> list[Page]:
    """The document on its pages: no heading last on one, each footnote where it is first marked."""
    style = document.style
    room = HEIGHT - 2 * style.margin
    found = [Page(1)]
    y = 0.0
    noted: set[int] = set()
    parts = [part for block in document.blocks for part in _parts(block, style)]
    for i, part in enumerate(parts):
        new = [n for n in dict.fromkeys(part.notes()) if n not in noted]
        noted.update(new)
        notes = [(n, _note_lines(document, n)) for n in new]
        below = sum(len(lines) for _, lines in found[-1].notes + notes) * style.leading * NOTE_SIZE
        if part.new_page or (y and y + part.gap + _kept(parts[i:]) + below > room):
            found.append(Page(len(found) + 1))
            y = 0.0
        y += part.gap if found[-1].parts else 0
        if part.lines:
            found[-1].parts.append((y, part))
        found[-1].notes += notes
        y += part.height
    return found


def _kept(parts: list[Part]) -> float:
    """Height of the first part and, after headings, of what must stand under them."""
    height = 0.0
    for part in parts:
        height += part.height
        if not part.heading:
            break
        height += part.gap
    return height


def _note_lines(document: Document, number: int) -> list[list[Word]]:
    style = document.style

    def measure(word: Word) -> float:
        return word_width(word, style, NOTE_SIZE)

    return wrap(words(document.notes[number]), WIDTH - 2 * style.margin, measure, style.size * 0.2)


def _parts(block: Block, style: Style) -> Iterator[Part]:
    gap = style.leading * 0.6
    match block:
        case PageBreak():
            yield Part([], 0, new_page=True)
        case Title():
            yield from _heading(block.text, style, gap)
        case Heading():
            yield from _heading(block.text + block.suffix, style, gap)
        case Activity():
            if block.label:
                yield from _heading(block.label, style, gap)
            yield from _heading(block.shown or block.heading, style, gap)
        case Text():
            yield from _lines(block.text, style, 0 if block.tight else gap)
        case Bullets():
            for i, item in enumerate(block.items):
                mark = style.bullet if block.mark is None else block.mark
                yield from _lines(f"{mark} {item}", style, 0 if i else gap, bullet=True)
        case Table():
            yield from _table(block, style, gap)


def _heading(text: str, style: Style, gap: float) -> Iterator[Part]:
    """The lines of a heading, which stay together."""
    lines = [part.lines[0] for part in _lines(text, style, gap, bold=True)]
    for i, line in enumerate(lines):
        line.y, line.spaced = i * style.leading, style.spacing > 0
    yield Part(lines, len(lines) * style.leading, gap, heading=True)


def _set(
    text: str, width: float, style: Style, bold: bool = False, hyphenate: bool = False
) -> list[list[Word]]:
    space = stringWidth(" ", style.font, style.size) + (2 * style.spacing if bold or "**" in text else 0)
    return wrap(words(text, bold), width, lambda word: word_width(word, style), space, hyphenate)


def _lines(text: str, style: Style, gap: float, bold: bool = False, bullet: bool = False) -> Iterator[Part]:
    width = WIDTH - 2 * style.margin - (INDENT if bullet else 0)
    for i, line in enumerate(_set(text, width, style, bold, style.hyphenate)):
        x = INDENT if bullet and i else 0
        yield Part([Line(line, x, 0, bullet=bullet and not i)], style.leading, 0 if i else gap)


def _table(table: Table, style: Style, gap: float) -> Iterator[Part]:
    """The head, then the rows, those under one cell of the first column together."""
    groups: list[list[list[str | None]]] = []
    for row in table.body:
        if row[0] is None:
            groups[-1].append(list(row))
        else:
            groups.append([list(row)])
    if table.head:
        head = _rows([list(table.head)], table, style, gap, bold=True, first=0)
        head.heading = True
        yield head
    number = 1
    for i, group in enumerate(groups):
        yield _rows(group, table, style, 0 if i or table.head else gap, bold=False, first=number)
        number += len(group)


def _rows(
    rows: list[list[str | None]], table: Table, style: Style, gap: float, bold: bool, first: int
) -> Part:
    full = WIDTH - 2 * style.margin
    columns = [full * w / sum(table.widths) for w in table.widths]
    cells = [[_cell(c, w, style, bold) for c, w in zip(row, columns, strict=True)] for row in rows]
    heights = [max(len(c) for c in row[1:]) for row in cells]
    heights[-1] += max(0, len(cells[0][0]) - sum(heights))
    tops = [sum(heights[:i]) * style.leading + 2 * PADDING * i for i in range(len(rows) + 1)]
    part = Part([], tops[-1], gap)
    for r, row in enumerate(cells):
        for c, lines in enumerate(row):
            if rows[r][c] is None:
                continue
            x, bottom = sum(columns[:c]), tops[-1] if c == 0 and len(rows) > 1 else tops[r + 1]
            part.boxes.append((x, tops[r], columns[c], bottom - tops[r]))
            for i, line in enumerate(lines or [[]]):
                spot = tops[r] + PADDING + i * style.leading
                part.lines.append(Line(line, x + PADDING, spot, (first + r, c), bold and style.spacing > 0))
    return part


def _cell(text: str | None, width: float, style: Style, bold: bool) -> list[list[Word]]:
    """The lines of a cell; an empty line stands between its paragraphs."""
    lines: list[list[Word]] = []
    for paragraph in text.split("\n") if text else []:
        lines += ([[]] if lines else []) + _set(paragraph, width - 2 * PADDING, style, bold, style.hyphenate)
    return lines


def cells(part: Part) -> list[list[Line]]:
    """A part's lines, those of one cell together."""
    return [list(group) for _, group in groupby(part.lines, key=lambda line: line.cell)]
