"""Invented agreement pages drawn with reportlab, each with the truth of what was drawn."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
Rows = list[list[str]]
Merged = dict[tuple[int, int], tuple[int, int]]  # (row, column) to the (rows, columns) that it spans


@dataclass
class Truth:
    """What was drawn, in the order in which it was."""

    headings: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    tables: list[Rows] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)  # (address, target)


class Paper:
    """A canvas with a pen that moves down the page and remembers what it wrote."""

    def __init__(
        self, font: str = "Helvetica", size: float = 11, leading: float = 14, **canvas: object
    ) -> None:
        self.font, self.size, self.leading = font, size, leading
        self.bold = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}.get(font, font)
        self.left, self.right, self.bottom = 72.0, 523.0, 90.0
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT), **canvas)
        self.truth = Truth()
        self.head = self.foot = ""
        self.page = 0
        self.open_page()

    def pdf(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()

    def open_page(self) -> None:
        self.page += 1
        self.y = HEIGHT - 90
        if self.head:
            self.write(self.left, HEIGHT - 40, self.head, size=8)
        if self.foot:
            text = f"{self.foot} {self.page}"
            self.write(self.right - stringWidth(text, self.font, 8), 40, text, size=8)

    def new_page(self) -> None:
        self.canvas.showPage()
        self.open_page()

    def room(self, height: float) -> None:
        if self.y - height < self.bottom:
            self.new_page()

    def write(
        self, x: float, y: float, text: str, *, bold: bool = False, size: float = 0, spacing: float = 0
    ) -> float:
        """Draws `text`, returns where it ends."""
        font, size = self.bold if bold else self.font, size or self.size
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text, charSpace=spacing)
        return x + stringWidth(text, font, size) + spacing * len(text)

    def skip(self, lines: float = 1) -> None:
        self.y -= lines * self.leading

    def wrap(self, text: str, width: float, size: float = 0) -> list[str]:
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and stringWidth(longer, self.font, size or self.size) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines or [""]

    def heading(self, text: str, spacing: float = 0, how: str = "charspace", size: float = 0) -> None:
        """A bold heading, letter-spaced by `spacing` points; `how`: charspace, words or letters placed."""
        self.room(3 * self.leading)
        self.skip(1)
        pieces = {"charspace": [text], "words": text.split(), "letters": list(text)}[how]
        x = self.left
        space = stringWidth(" ", self.bold, size or self.size) + 2 * spacing
        for piece in pieces:
            if piece == " ":
                x += space - spacing
                continue
            x = self.write(x, self.y, piece, bold=True, size=size, spacing=spacing)
            if how == "words":
                x += space
        self.skip(1.2)
        self.truth.headings.append(text)
        self.truth.lines.append(text)

    def paragraph(self, text: str, left: float = 0, right: float = 0) -> None:
        left, right = left or self.left, right or self.right
        for line in self.wrap(text, right - left):
            self.room(self.leading)
            self.write(left, self.y, line)
            self.truth.lines.append(line)
            self.skip(1)
        self.skip(0.8)

    def marked(self, before: str, mark: str, after: str) -> None:
        """One line with a superscript footnote mark in it."""
        x = self.write(self.left, self.y, before)
        x = self.write(x, self.y + self.size * 0.36, mark, size=self.size * 0.62)
        self.write(x, self.y, after)
        self.truth.lines.append(before + after)
        self.skip(1)

    def footnote(self, mark: str, text: str, y: float = 80) -> None:
        x = self.write(self.left, y + 3, mark, size=5.5)
        self.write(x, y, " " + text, size=8)

    def link(self, before: str, address: str, target: str = "", cut: int = 0) -> None:
        """An address under a link; with `cut` it breaks after so many characters."""
        target = target or f"mailto:{address}"
        x = self.write(self.left, self.y, before + " ")
        parts = [address[:cut], address[cut:]] if cut else [address]
        for part in parts:
            end = self.write(x, self.y, part)
            self.canvas.linkURL(target, (x, self.y - 3, end, self.y + self.size - 1), relative=0)
            x = self.left
            self.skip(1)
        self.truth.links.append((address, target))

    def table(
        self,
        rows: Rows,
        widths: list[float],
        *,
        rules: str = "all",
        split: bool = False,
        merged: Merged | None = None,
        numbers: bool = False,
    ) -> None:
        """`rules`: all, rows (horizontal only), head (under head and above last row) or none.

        `merged` maps (row, column) to (rows, columns) it spans. Numbers stand at their cell's right edge.
        `split` lets the last row on a page run on to the next one; the head row is repeated there.
        """
        merged = merged or {}
        self.truth.tables.append([list(row) for row in rows])
        edges = [self.left]
        for width in widths:
            edges.append(edges[-1] + width)
        hidden = {
            (r + i, c + j)
            for (r, c), (down, over) in merged.items()
            for i in range(down)
            for j in range(over)
        } - set(merged)
        self.room(3 * self.leading)
        top = True
        for r, row in enumerate(rows):
            lines = [self.wrap(text, self._span(edges, merged, r, c) - 8) for c, text in enumerate(row)]
            while lines:
                height = max(len(cell) for cell in lines) * self.leading + 8
                fit = len(lines[0]) if not split else int((self.y - self.bottom - 8) // self.leading)
                if self.y - height >= self.bottom or (top and not split):
                    self._row(lines, edges, r, len(rows), rules, merged, hidden, numbers)
                    lines = []
                else:
                    if split and fit >= 1:
                        self._row(
                            [cell[:fit] for cell in lines],
                            edges,
                            r,
                            len(rows),
                            rules,
                            merged,
                            hidden,
                            numbers,
                        )
                        lines = [cell[fit:] or [""] for cell in lines]
                    self.new_page()
                    self._row([[text] for text in rows[0]], edges, 0, len(rows), rules, {}, set(), numbers)
                top = False
        self.skip(1.5)

    def _span(self, edges: list[float], merged: Merged, r: int, c: int) -> float:
        return edges[c + merged.get((r, c), (1, 1))[1]] - edges[c]

    def _row(
        self,
        lines: list[list[str]],
        edges: list[float],
        r: int,
        count: int,
        rules: str,
        merged: Merged,
        hidden: set[tuple[int, int]],
        numbers: bool,
    ) -> None:
        height = max(len(cell) for cell in lines) * self.leading + 8
        for c, cell in enumerate(lines):
            for i, text in enumerate(cell):
                y = self.y - 4 - self.size - i * self.leading
                x = edges[c] + 4
                if numbers and c:
                    x = edges[c + 1] - 4 - stringWidth(text, self.font, self.size)
                if text and (r, c) not in hidden:
                    self.write(x, y, text)
        self._rule(edges, r, count, rules, merged, hidden, height)
        self.y -= height

    def _rule(
        self,
        edges: list[float],
        r: int,
        count: int,
        rules: str,
        merged: Merged,
        hidden: set[tuple[int, int]],
        height: float,
    ) -> None:
        line, bottom = self.canvas.line, self.y - height
        if rules == "rows" or (rules == "head" and r in (0, count - 1)):
            line(edges[0], self.y, edges[-1], self.y)
            line(edges[0], bottom, edges[-1], bottom)
        if rules != "all":
            return
        covers = {
            (r0 + i, c0 + j): (r0, c0)
            for (r0, c0), (down, over) in merged.items()
            for i in range(down)
            for j in range(over)
        }
        for c in range(len(edges) - 1):
            here = covers.get((r, c))
            if here is None or covers.get((r - 1, c)) != here:
                line(edges[c], self.y, edges[c + 1], self.y)
            if here is None or covers.get((r + 1, c)) != here:
                line(edges[c], bottom, edges[c + 1], bottom)
            if here is None or covers.get((r, c - 1)) != here:
                line(edges[c], self.y, edges[c], bottom)
        line(edges[-1], self.y, edges[-1], bottom)
