"""A document as a word processor's file (Office Open XML, ECMA-376), written by hand."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.read.producers.content import Address, Block, Columns, Document, Heading, Noted, Paragraph, Table
from tests.read.producers.docx_package import package

MARGINS = {"top": 1418, "right": 1134, "bottom": 1418, "left": 1134, "header": 600, "footer": 600}
SIDES = {
    "all": ("top", "left", "bottom", "right", "insideH", "insideV"),
    "rows": ("top", "bottom", "insideH"),
}


def tag(name: str, content: str = "", **attributes: object) -> str:
    """An element of the namespace w with attributes of it."""
    told = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name}{told}>{content}</w:{name}>"


def docx(document: Document, head: str) -> bytes:
    """The file's bytes; `head` stands at the top of each page, its number at the foot."""
    writer = _Writer(document)
    body = "".join(
        writer.block(block, first=i == 0 and n > 0)
        for n, blocks in enumerate(document.sheets)
        for i, block in enumerate(blocks)
    )
    field = [tag("r", tag("fldChar", fldCharType=kind)) for kind in ("begin", "end")]
    number = tag("p", field[0] + tag("r", tag("instrText", "PAGE")) + field[1])
    head = writer.paragraph(writer.run(head))
    return package(body + _section(), "".join(writer.notes), head, number, writer.targets)


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.alignment = "both" if document.justified else "left"
        self.targets: list[str] = []
        self.notes: list[str] = []

    def block(self, block: Block, first: bool) -> str:
        match block:
            case Heading():
                run = self.run(block.text, tag("b"), spacing=block.spacing)
                return self.paragraph(run, "left", before=tag("pageBreakBefore") if first else "")
            case Paragraph():
                return self.paragraph(self.run(f"{'• ' if block.bullet else ''}{block.text}"), self.alignment)
            case Noted():
                before, after = self.run(block.before), self.run(block.after)
                return self.paragraph(before + self.note(block.note) + after, self.alignment)
            case Address():
                return self.paragraph(self.run(f"{block.before} ") + self.link(block.address), self.alignment)
            case Columns():
                return self.columns(block)
            case Table():
                return self.table(block) + self.paragraph("")

    def run(self, text: str, style: str = "", spacing: float = 0, scale: float = 1) -> str:
        font = f'<w:rFonts w:ascii="{self.document.font}" w:hAnsi="{self.document.font}"/>'
        size = tag("sz", val=round(self.document.size * 2 * scale)) + tag("lang", val="da-DK")
        space = tag("spacing", val=round(spacing * 20)) if spacing else ""
        return tag(
            "r",
            tag("rPr", style + font + space + size) + f'<w:t xml:space="preserve">{escape(text)}</w:t>',
        )

    def paragraph(
        self, content: str, align: str = "left", below: int = 80, before: str = "", section: str = ""
    ) -> str:
        properties = before + tag("spacing", after=below) + tag("jc", val=align) + section
        return tag("p", tag("pPr", properties) + content)

    def note(self, text: str) -> str:
        number = len(self.notes) + 2
        raised = tag("rPr", tag("vertAlign", val="superscript"))
        body = tag("r", raised + tag("footnoteRef")) + self.run(f" {text}", scale=0.75)
        self.notes.append(tag("footnote", self.paragraph(body, below=0), id=number))
        return tag("r", raised + tag("footnoteReference", id=number))

    def link(self, address: str) -> str:
        self.targets.append(f"mailto:{address}")
        run = self.run(address, tag("rStyle", val="Hyperlink"))
        return f'<w:hyperlink r:id="rIdlink{len(self.targets) - 1}">{run}</w:hyperlink>'

    def columns(self, block: Columns) -> str:
        """A section of two columns between sections of one."""
        over = tag("r", '<w:br w:type="column"/>')
        half = len(block.texts) // 2
        texts = [
            self.paragraph((over if i == half else "") + self.run(text), self.alignment)
            for i, text in enumerate(block.texts[:-1])
        ]
        last = self.paragraph(self.run(block.texts[-1]), self.alignment, section=_section(columns=2))
        return self.paragraph("", below=0, section=_section()) + "".join(texts) + last

    def table(self, table: Table) -> str:
        grid = tag("tblGrid", "".join(tag("gridCol", w=round(width * 20)) for width in table.widths))
        borders = tag("tblBorders", "".join(_border(side) for side in SIDES.get(table.rules, ())))
        width = tag("tblW", w=round(sum(table.widths) * 20), type="dxa")
        rows = "".join(self.row(table, r) for r in range(len(table.rows)))
        return tag("tbl", tag("tblPr", width + borders + tag("tblLayout", type="fixed")) + grid + rows)

    def row(self, table: Table, r: int) -> str:
        covered = table.covered()
        places = {c: covered.get((r, c), (r, c)) for c in range(len(table.rows[r]))}
        cells = [self.cell(table, r, c, first) for c, first in places.items() if first[1] == c]
        head = tag("trPr", tag("tblHeader")) if r == 0 and not table.merged else ""
        return tag("tr", head + "".join(cells))

    def cell(self, table: Table, r: int, c: int, first: tuple[int, int]) -> str:
        """A field, which belongs to the cell that begins in `first`."""
        down, over = table.merged.get(first, (1, 1))
        properties = tag("tcW", w=round(sum(table.widths[c : c + over]) * 20), type="dxa")
        if over > 1:
            properties += tag("gridSpan", val=over)
        if down > 1:
            properties += tag("vMerge", val="restart" if first == (r, c) else "continue")
        if table.rules == "head" and r in (0, len(table.rows) - 1):
            properties += tag("tcBorders", _border("top") + _border("bottom"))
        text = table.rows[r][c]
        align = "right" if table.numbers and c else "left"
        return tag("tc", tag("tcPr", properties) + self.paragraph(self.run(text) if text else "", align, 0))


def _border(side: str) -> str:
    return tag(side, val="single", sz=4, space=0, color="000000")


def _section(columns: int = 1) -> str:
    named = (("header", "rIdhead"), ("footer", "rIdfoot"))
    parts = "".join(f'<w:{kind}Reference w:type="default" r:id="{name}"/>' for kind, name in named)
    paper = tag("pgSz", w=11906, h=16838) + tag("pgMar", **MARGINS) + tag("cols", num=columns, space=400)
    return tag("sectPr", parts + tag("type", val="continuous") + paper)
