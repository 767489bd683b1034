"""The pages of a PDF put together to one source."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from statistics import median

from models.source import Cell, Line, Link, Source, Tail
from models.text import EMPTY, Text
from pipeline.read.kind import PDF
from pipeline.read.pdf_order import PageLine
from pipeline.read.pdf_page import PageContent

ORDINARY = 1.2  # sizes between baselines where the document does not tell
LEAST_GAP = 0.35  # share of a line's height that counts as white space above it
_SPACE = re.compile(r"\s+")


class _Builder:
    """The source's text as it grows, and for each page where its characters went."""

    def __init__(self, pages: list[PageContent]) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.lines: list[Line] = []
        self.page_starts: list[int] = []
        self.links: list[Link] = []
        self.leading = _leading(pages)
        self.table_count = 0

    def add_page(self, page: PageContent) -> None:
        self.page_starts.append(self.length)
        offsets: dict[int, int] = {}
        first = len(self.lines)
        above: PageLine | None = None
        for line in page.lines:
            text, marks = self._write(line, offsets)
            self.lines.append(self._line(line, text, marks, page, above))
            above = line
        if first < len(self.lines):
            self.lines[first].page_start = True
        self.table_count += len(page.tables)
        self._link(page, offsets, self.lines[first:])
        if not page.lines:
            self._put("\n")

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _write(self, line: PageLine, offsets: dict[int, int]) -> tuple[Text, tuple[int, ...]]:
        """Writes a line; returns its text without footnote marks, and the marks."""
        start, value, gone, marks = self.length, "", [], []
        for run, space in line.pieces():
            value += space
            if run.is_mark:
                gone += range(len(value), len(value) + len(run.text))
                marks += [int(number) for number in re.findall(r"\d+", run.text)]
            for i, index in enumerate(run.index):
                offsets.setdefault(index, start + len(value) + i)
            value += run.text
        self._put(value + "\n")
        return Text.at(value, start).without(gone), tuple(marks)

    def _line(
        self, line: PageLine, text: Text, marks: tuple[int, ...], page: PageContent, above: PageLine | None
    ) -> Line:
        main = line.main
        cell = None if line.cell is None else Cell(self.table_count + (line.table or 0), *line.cell)
        tail = Tail.SOFT if text.value.endswith("\xad") else Tail.SPACE
        return Line(
            text, page.number, self._gap(line, above, page), tail=tail, marks=marks, cell=cell, box=line.box,
            size=round(main.size, 2), bold=main.bold, spaced=main.spaced,
        )  # fmt: skip

    def _gap(self, line: PageLine, above: PageLine | None, page: PageContent) -> int:
        if above is None or (
            line.cell is not None and (above.table != line.table or above.cell != line.cell)
        ):
            return 0
        height = self.leading * line.main.size
        if above.table is not None and line.table is None:
            white = line.box.top - page.tables[above.table].box.bottom
        else:
            white = line.baseline - above.baseline - height
        return max(0, math.floor(white / height + 1 - LEAST_GAP)) if height else 0

    def _link(self, page: PageContent, offsets: dict[int, int], lines: list[Line]) -> None:
        text = "".join(self.parts)
        for target, characters in page.links:
            places = sorted({offsets[i] for i in characters if i in offsets})
            covered = Text("".join(text[p] for p in places), tuple(places)) if places else EMPTY
            last = self.links[-1] if self.links else None
            if last and last.text and covered and last.target == target and last.page == page.number:
                between = text[last.text.end : covered.start]
                if covered.start >= last.text.end and not between.strip():
                    _close(lines, last.text + covered, last.text.end - 1, target)
                    self.links[-1] = last._replace(text=last.text + covered)
                    continue
            self.links.append(Link(target, covered or None, page.number))


def _close(lines: list[Line], joined: Text, at: int, target: str) -> None:
    """Says how a broken address joins, where the link's target tells."""
    address = _SPACE.sub("", target).lower().removeprefix("mailto:")
    value = joined.value.lower()
    line = next((line for line in lines if line.text and line.text.origin[-1] == at), None)
    if line is None:
        return
    if value in address or address in value:
        line.tail = Tail.GLUE
    elif value.replace("-", "", 1) in address:
        line.tail = Tail.SOFT


def assemble(pages: list[PageContent], notes: list[str]) -> Source:
    builder = _Builder(pages)
    for page in pages:
        builder.add_page(page)
    return Source(
        PDF, "".join(builder.parts), builder.lines, builder.page_starts, links=builder.links, notes=notes
    )


def _leading(pages: Iterable[PageContent]) -> float:
    """Baseline distance of neighbouring lines in sizes, as the document mostly has it."""
    found = []
    for page in pages:
        for above, line in zip(page.lines, page.lines[1:], strict=False):
            if (
                above.cell == line.cell
                and above.table == line.table
                and not line.new_block
                and line.main.size
            ):
                distance = (line.baseline - above.baseline) / line.main.size
                if 0.8 < distance < 3:
                    found.append(distance)
    return median(found) if found else ORDINARY
