"""Invented agreement pages drawn with reportlab, each with the truth of what was drawn."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.read.pdf_paper_table import Layout, draw_table

WIDTH, HEIGHT = 595.0, 842.0
Rows = list[list[str]]


@dataclass
class Truth:
    """What was drawn, in the order in which it was."""

    headings: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    tables: list[Rows] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)  # (address, target)


class Paper:
    """A canvas with a pen that moves down the page and remembers what it wrote."""

    def __init__(self, font: str = "Helvetica", size: float = 11, leading: float = 14, **canvas: Any) -> None:
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

    def table(self, rows: Rows, widths: list[float], **layout: Any) -> None:
        """A table of `rows`, its columns `widths` points wide; `layout` as in `Layout`."""
        self.truth.tables.append([list(row) for row in rows])
        self.room(3 * self.leading)
        draw_table(
            self, rows, Layout(edges=[self.left + sum(widths[:i]) for i in range(len(widths) + 1)], **layout)
        )
        self.skip(1.5)
