"""Pages set by a layouter: justified text, tables that go on overleaf, notes at a page's foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

Command = tuple[object, ...]
BREAK = PageBreak


@dataclass(frozen=True)
class Paper:
    """A document to be set. `notes` are the lines at the foot of a page, by page number; sizes in points."""

    stem: str
    story: Callable[[Paper], list[Flowable]]
    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 10.5
    margin: float = 62
    bullet: str = "•"
    head: str = ""
    foot: str = "{page}"
    justified: bool = False
    notes: dict[int, list[str]] = field(default_factory=dict)

    def style(self, bold: bool = False, **changes: object) -> ParagraphStyle:
        kept: dict[str, object] = {
            "fontName": self.bold if bold else self.font,
            "fontSize": self.size,
            "leading": self.size * 1.28,
            "spaceAfter": self.size * 0.5,
            "alignment": TA_JUSTIFY if self.justified and not bold else TA_LEFT,
        }
        return ParagraphStyle("", **(kept | changes))

    def title(self, text: str) -> Flowable:
        return Paragraph(
            text, self.style(True, fontSize=self.size * 1.5, leading=self.size * 1.9, spaceAfter=14)
        )

    def heading(self, text: str, scale: float = 1.0) -> Flowable:
        size = self.size * scale
        return Paragraph(
            text, self.style(True, fontSize=size, leading=size * 1.28, spaceBefore=8, keepWithNext=1)
        )

    def text(self, text: str) -> Flowable:
        return Paragraph(text, self.style())

    def bullets(self, *items: str) -> list[Flowable]:
        style = self.style(leftIndent=16, bulletIndent=4, spaceAfter=2)
        return [Paragraph(item, style, bulletText=self.bullet) for item in items]

    def cell(self, text: str, bold: bool = False, right: bool = False) -> list[Flowable]:
        """Paragraphs of a cell, one a line of `text`; a line that starts with a bullet is one."""
        small = {"fontSize": self.size - 1, "leading": (self.size - 1) * 1.22, "spaceAfter": 0}
        plain = self.style(bold, alignment=TA_RIGHT if right else TA_LEFT, **small)
        hung = self.style(bold, leftIndent=12, bulletIndent=2, alignment=TA_LEFT, **small)
        return [
            Paragraph(line[2:], hung, bulletText="•") if line.startswith("• ") else Paragraph(line, plain)
            for line in text.split("\n")
        ]

    def table(
        self,
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        lines: Sequence[Command],
        heads: int = 1,
        numbers: bool = False,
    ) -> Flowable:
        """A table with the `lines` given; its first `heads` rows are bold, `numbers` stand at the right."""
        cells = [
            [
                self.cell(text, bold=r < heads, right=numbers and c > 0) if text else ""
                for c, text in enumerate(row)
            ]
            for r, row in enumerate(rows)
        ]
        return Table(
            cells,
            colWidths=list(widths),
            repeatRows=heads,
            style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *lines],
            spaceBefore=4,
            spaceAfter=10,
            hAlign="LEFT",
        )


GRID: list[Command] = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
RULES: list[Command] = [
    ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey),
]


def write(paper: Paper, folder: Path) -> None:
    """Write `folder`/<stem>.pdf; the same bytes on every call."""

    def marks(canvas: Canvas, _: SimpleDocTemplate) -> None:
        page = canvas.getPageNumber()
        canvas.setFont(paper.font, 8.5)
        canvas.drawString(paper.margin, A4[1] - paper.margin / 2, paper.head)
        canvas.drawRightString(A4[0] - paper.margin, paper.margin / 2.5, paper.foot.format(page=page))
        for i, note in enumerate(reversed(paper.notes.get(page, []))):
            canvas.drawString(paper.margin, paper.margin * 0.75 + 11 * i, note)

    edge = paper.margin
    document = SimpleDocTemplate(
        str(folder / f"{paper.stem}.pdf"),
        pagesize=A4,
        leftMargin=edge,
        rightMargin=edge,
        topMargin=edge,
        bottomMargin=edge + (24 if paper.notes else 0),
        title=paper.stem,
        invariant=1,
    )
    document.build(paper.story(paper), onFirstPage=marks, onLaterPages=marks)
