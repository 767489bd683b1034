"""Markdown: headings, lists, pipe tables, rows with tabs, HTML tables and HTML inside of cells.

Every line, cell, paragraph and bullet becomes a `Line`. The marks go, their offsets stay: a word of a
line points to where it stands between its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from models.source import Cell, Line, Link, Source
from models.text import Text
from pipeline.read.drawn_tables import Row, drawn_tables
from pipeline.read.kind import MARKDOWN
from pipeline.read.markup import paragraphs
from pipeline.read.plain import split_lines

_HEADING = re.compile(r"#{1,6}\s+")
_RULER = re.compile(r"\|?[ ]*:?-{2,}:?[ ]*(?:\|[ ]*:?-{2,}:?[ ]*)*\|?")
_NOTHING = re.compile(r"[-*_=](?:[ ]?[-*_=]){2,}|`{3,}.*|~{3,}.*|:{3,}.*|<!--.*-->")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_BULLET_TWICE = re.compile(r"\s*[-*+]\s+(?=[·•▪◦o\uf0a7\uf0b7] )")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_BAR = re.compile(r"(?<!\\)\|")
_TABLE, _END = re.compile(r"<table\b", re.IGNORECASE), re.compile(r"</table\s*>", re.IGNORECASE)


def read_markdown(text: str) -> Source:
    """A source of the text's lines, cells and bullets, without the marks of Markdown and HTML."""
    return _Reader(text).read()


@dataclass
class _Reader:
    text: str
    lines: list[Line] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    gap: int = 0
    table: int = -1
    row: int = -1

    def read(self) -> Source:
        pieces = list(_pieces(self.text))
        ruled, drawn, underlined = _ruled(pieces), drawn_tables(pieces), _underlined(pieces)
        end = 0
        for i, piece in enumerate(pieces):
            if i in drawn:
                self._drawn_table(drawn[i].rows)
                end = drawn[i].lines.stop
            elif i >= end:
                self._piece(piece, ruled.get(i), underlined.get(i))
        return Source(MARKDOWN, self.text, self.lines, links=self.links)

    def _piece(self, piece: Text, ruled: bool | None, rank: int | None) -> None:
        """One line, or one HTML table. `ruled`: False for a pipe table's row, True for its ruler."""
        if not piece.value.strip() or (ruled is None and _NOTHING.fullmatch(piece.value.strip())):
            self.gap, self.row = self.gap + 1, -1
        elif _TABLE.search(piece.value):
            self._html_table(piece)
        elif ruled is False:
            self._row(piece.split(_BAR)[_outer(piece) :])
        elif ruled is None and "\t" in piece.value.lstrip():
            self._row(piece.split("\t"))
        elif ruled is None:
            self.row = -1
            self._line(piece, rank)

    def _line(self, piece: Text, rank: int | None) -> None:
        before = _QUOTE.match(piece.value) or _BULLET_TWICE.match(piece.value)
        piece = piece[before.end() :] if before else piece
        heading = _HEADING.match(piece.strip().value)
        words = piece.strip()[heading.end() :].strip("# ") if heading else piece
        self._add(words, None, rank=heading[0].count("#") if heading else rank)

    def _row(self, cells: list[Text]) -> None:
        if self.row < 0:
            self.table += 1
        self.row += 1
        for column, cell in enumerate(cells):
            self._add(cell, Cell(self.table, self.row, column))

    def _drawn_table(self, rows: list[Row]) -> None:
        self.row = -1
        self.table += 1
        for row, cells in enumerate(rows):
            for column, lines in enumerate(cells):
                for line in lines:
                    self._add(line, Cell(self.table, row, column))

    def _html_table(self, piece: Text) -> None:
        self.table += 1
        self.row = -1
        self._add(piece, None)

    def _add(self, piece: Text, cell: Cell | None, rank: int | None = None) -> None:
        found, links = paragraphs(piece)
        self.links.extend(links)
        for i, paragraph in enumerate(found):
            own = Cell(self.table, *paragraph.cell) if paragraph.cell else cell
            gap = self.gap or int(i > 0 and paragraph.tag == "p" and own is None)
            self.lines.append(
                Line(paragraph.text, gap=gap, cell=own, bold=bool(rank) or paragraph.bold, rank=rank)
            )
            self.gap = 0


def _pieces(text: str) -> Iterator[Text]:
    """The lines of the text; an HTML table is one piece, however many lines it has."""
    start: int | None = None
    end = 0
    for line in split_lines(text):
        position = text.find(line.value, end)  # behind the line's end, if it has a character
        end = position + len(line)
        if start is None and _TABLE.search(line.value):
            start = position
        if start is None:
            yield line
        elif _END.search(line.value):
            yield Text.at(text[start:end], start)
            start = None
    if start is not None:
        yield Text.at(text[start:], start)


def _ruled(pieces: list[Text]) -> dict[int, bool]:
    """The lines of pipe tables: True for rulers, False for rows."""
    found: dict[int, bool] = {}
    for i, piece in enumerate(pieces):
        if i and "|" in piece.value and "|" in pieces[i - 1].value and _RULER.fullmatch(piece.value.strip()):
            found[i], found[i - 1] = True, False
        elif i - 1 in found and "|" in piece.value:
            found[i] = False
    return found


def _underlined(pieces: list[Text]) -> dict[int, int]:
    """Headings with a line of = or - under them, with their rank; an empty line stands over them."""
    found: dict[int, int] = {}
    for i, piece in enumerate(pieces[:-1]):
        line = _UNDERLINE.fullmatch(pieces[i + 1].value.rstrip())
        words = piece.value.strip()
        first = i == 0 or not pieces[i - 1].value.strip()
        if line and first and words and not _NOTHING.fullmatch(words) and not _HEADING.match(words):
            found[i] = 1 if line[0][0] == "=" else 2
    return found


def _outer(piece: Text) -> int:
    return 1 if piece.value.lstrip().startswith("|") else 0
